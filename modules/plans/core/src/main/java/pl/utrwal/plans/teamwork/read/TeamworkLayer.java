package pl.utrwal.plans.teamwork.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.teamwork.read.TeamworkView.Comment;

/**
 * What the table of a plan shows of comments, and of who sees to its elements.
 */
@Component
public class TeamworkLayer {

	private final TeamworkRepository views;

	private final AccountNames names;

	TeamworkLayer(TeamworkRepository views, AccountNames names) {
		this.views = views;
		this.names = names;
	}

	/**
	 * @return for each element of which there is something to show
	 */
	public Map<ElementId, Marks> of(PlanId plan) {
		TeamworkView view = this.views.of(plan);
		Map<AccountId, String> called = view.entrusted()
			.stream()
			.map(TeamworkView.Entrusted::account)
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (account) -> this.names.displayName(account).orElse("–")));
		Map<ElementId, Marks> marks = new HashMap<>();
		Stream
			.concat(view.entrusted().stream().map(TeamworkView.Entrusted::element),
					view.comments().stream().filter(Comment::open).map(Comment::element))
			.distinct()
			.forEach((element) -> marks.put(element, marks(view, element, called)));
		return marks;
	}

	private static Marks marks(TeamworkView view, ElementId element, Map<AccountId, String> called) {
		List<Comment> open = view.comments(element).stream().filter(Comment::open).toList();
		return new Marks(open.size(),
				open.stream().map(Comment::column).filter((column) -> column != null).collect(Collectors.toSet()),
				view.entrusted(element).stream().map(called::get).toList());
	}

	/**
	 * @param comments how many are open
	 * @param columns the keys of those that open comments are about
	 * @param people what those are called who see to it
	 */
	public record Marks(int comments, Set<String> columns, List<String> people) {
	}

}
