package pl.utrwal.bootstrap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import pl.utrwal.continuationplans.contract.ContinuationKinds;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.partnerships.contract.CooperationKinds;
import pl.utrwal.strategy.contract.StrategyKinds;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A kind of plan is a grammar; pages and resolutions need a word for each part of it.
 */
class WordsOfKindsTest {

	private static final List<PlanKind> KINDS = List.of(StrategyKinds.SOCIAL_PROBLEMS_STRATEGY,
			StrategyKinds.CARE_SYSTEM_SCHEDULE, StrategyKinds.SOCIAL_PROGRAMME, StrategyKinds.LOCAL_ACTIVITY_PROGRAMME,
			ContinuationKinds.SUSTAINING_PLAN, ContinuationKinds.CONTINUATION_PLAN,
			CooperationKinds.COOPERATION_PROGRAMME);

	@ParameterizedTest
	@ValueSource(strings = { "pl", "en" })
	void everyKindLevelAndColumnHasItsWords(String language) throws IOException {
		Properties words = words(language);
		List<String> missing = new ArrayList<>();
		for (PlanKind kind : KINDS) {
			List<String> keys = new ArrayList<>(
					List.of("kind." + kind.code(), "counts." + kind.code(), "area-size." + kind.code()));
			for (Level level : kind.levels()) {
				String key = "level." + level.name();
				keys.addAll(List.of(key, key + ".in", key + ".after", key + ".accusative"));
				level.columns().forEach((column) -> keys.add("column." + level.name() + "." + column.key()));
			}
			keys.stream().filter((key) -> !words.containsKey(key)).forEach(missing::add);
		}
		assertThat(missing).isEmpty();
	}

	private static Properties words(String language) throws IOException {
		Properties words = new Properties();
		for (Resource bundle : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:messages/*_" + language + ".properties")) {
			try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
				words.load(reader);
			}
		}
		return words;
	}

}
