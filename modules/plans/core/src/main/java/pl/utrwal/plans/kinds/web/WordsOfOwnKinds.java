package pl.utrwal.plans.kinds.web;

import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.id.KindId;
import pl.utrwal.plans.kinds.read.OwnKinds;
import pl.utrwal.webkit.FurtherWords;

/**
 * What offices call the levels and columns of kinds of their own.
 */
@Component
class WordsOfOwnKinds implements FurtherWords {

	private final OwnKinds kinds;

	WordsOfOwnKinds(OwnKinds kinds) {
		this.kinds = kinds;
	}

	/** Keys name the kind after their first dot. */
	@Override
	public Optional<String> find(String key) {
		int dot = key.indexOf('.');
		if (!key.startsWith(KindId.PREFIX, dot + 1)) {
			return Optional.empty();
		}
		String rest = key.substring(dot + 1);
		int end = rest.indexOf('.');
		String name = (end < 0) ? rest : rest.substring(0, end);
		String code = key.startsWith("kind.") ? name : name.substring(0, Math.max(0, name.lastIndexOf('-')));
		return code.startsWith(KindId.PREFIX) ? this.kinds.find(new KindId(code)).map((kind) -> kind.words().get(key))
				: Optional.empty();
	}

}
