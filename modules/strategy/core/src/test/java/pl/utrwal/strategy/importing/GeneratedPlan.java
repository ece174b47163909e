package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What a generated document says. How it is drawn is decided elsewhere, so that every
 * content comes in many shapes.
 *
 * @param act the number of the act; null if the document names none
 */
record GeneratedPlan(String title, String period, String act, List<Area> areas) {

	private static final List<String> AREAS = List.of("Rodziny, które dają sobie radę", "Starość wśród ludzi",
			"Zdrowie na wyciągnięcie ręki", "Młodzi mają co robić", "Nikt nie jest sam", "Praca bez barier");

	private static final List<String> GOALS = List.of("Mniej krzyku w domach", "Szybka pomoc w kryzysie",
			"Spotkania w każdym sołectwie", "Opieka blisko domu", "Lepszy dojazd do lekarza", "Rówieśnicy i pasje",
			"Dorosły, który słucha", "Wyjście z długów", "Sąsiad pomaga sąsiadowi", "Powrót do zatrudnienia",
			"Bezpieczna droga do szkoły", "Mieszkania na trudny czas");

	private static final List<String> ACTIONS = List.of("Dyżur psychologa w bibliotece", "Wspólne gotowanie w remizie",
			"Telefon dla opiekunów", "Wypożyczanie łóżek i chodzików", "Bus na badania", "Kino plenerowe nad stawem",
			"Warsztaty naprawy rowerów", "Spotkania z dietetyczką", "Czytanie sąsiadom", "Kurs obsługi koparki",
			"Porady o kredytach", "Grupa dla ojców", "Nocleg interwencyjny", "Przegląd podjazdów i poręczy",
			"Letnie półkolonie", "Stypendia sportowe", "Pogadanki o lekach", "Remont świetlicy w Zagórzu",
			"Paczki dla opiekunów", "Ogród przy szkole");

	private static final List<String> BODIES = List.of("GOPS", "Urząd Gminy", "Szkoła Podstawowa w Bukowcu",
			"Gminna Biblioteka Publiczna", "OSP Bukowiec", "Policja", "PCPR", "Przychodnia Zdrowia", "GOK",
			"Stowarzyszenie Dobra Wieś");

	private static final List<String> WITH = List.of("szkołami", "Policją", "Kołem Gospodyń", "parafią",
			"Powiatowym Urzędem Pracy", "strażakami");

	private static final List<String> SOURCES = List.of("budżet gminy", "EFS+", "PFRON", "dotacja wojewody",
			"budżet państwa", "darowizny");

	private static final List<Term> TERMS = List.of(new Term("2026–2028", "2026/2028"), new Term("2027", "2027"),
			new Term("II kwartał 2027", "2027-34"), new Term("zadanie ciągłe", "ONGOING"),
			new Term("od 2027", "2027/.."), new Term("do 31.12.2029 r.", "../2029-12-31"),
			new Term("2027/2028", "2027/2028"), new Term("na bieżąco", "ONGOING"), new Term("III kw. 2028", "2028-35"),
			new Term("styczeń–czerwiec 2027", "2027-01/2027-06"), new Term("2026-28", "2026/2028"),
			new Term("2027 i następne", "2027/.."), new Term("co roku w maju", "XXXX-05"),
			new Term("2026–2032", "2026/2032"));

	private static final List<String> INDICATORS = List.of("liczba uczestników", "liczba spotkań", "liczba porad",
			"liczba rodzin", "odsetek osób zadowolonych");

	private static final int MOST_AREAS = 3;

	private static final int MOST_ACTIONS = 4;

	static GeneratedPlan of(Random random) {
		List<String> areas = some(AREAS, 1 + random.nextInt(MOST_AREAS), random);
		List<String> goals = some(GOALS, GOALS.size(), random);
		List<String> actions = new ArrayList<>(some(ACTIONS, ACTIONS.size(), random));
		List<Area> made = new ArrayList<>();
		int goal = 0;
		for (String area : areas) {
			List<Goal> inner = new ArrayList<>();
			for (int i = 1 + random.nextInt(2); i > 0; i--) {
				List<Action> rows = new ArrayList<>();
				for (int j = 1 + random.nextInt(MOST_ACTIONS); j > 0 && !actions.isEmpty(); j--) {
					rows.add(action(actions.removeLast(), rows.isEmpty() ? null : rows.getLast(), random));
				}
				if (!rows.isEmpty()) {
					inner.add(new Goal(goals.get(goal++), rows));
				}
			}
			if (!inner.isEmpty()) {
				made.add(new Area(area, inner));
			}
		}
		String act = random.nextInt(3) > 0 ? "XX" + "IV".charAt(random.nextInt(2)) + "/" + (100 + random.nextInt(300))
				+ "/" + (2025 + random.nextInt(2)) : null;
		return new GeneratedPlan("Strategia Rozwiązywania Problemów Społecznych Gminy Bukowiec na lata 2026–2032",
				"2026–2032", act, made);
	}

	/** Often something is as in the row above, as cells that are merged down are. */
	private static Action action(String text, Action above, Random random) {
		boolean same = above != null && random.nextInt(3) == 0;
		List<String> leads = same ? above.leads : some(BODIES, 1 + random.nextInt(2), random);
		List<String> partners = same ? above.partners
				: (random.nextInt(3) == 0) ? some(WITH, 1 + random.nextInt(2), random) : List.of();
		Term term = (above != null && random.nextInt(3) == 0) ? above.term : one(TERMS, random);
		List<String> sources = (above != null && random.nextInt(3) == 0) ? above.sources
				: some(SOURCES, 1 + random.nextInt(2), random);
		return new Action(text, leads, partners, term, sources, one(INDICATORS, random),
				(1 + random.nextInt(90)) + " 000");
	}

	static <T> T one(List<T> of, Random random) {
		return of.get(random.nextInt(of.size()));
	}

	private static List<String> some(List<String> of, int count, Random random) {
		List<String> shuffled = new ArrayList<>(of);
		Collections.shuffle(shuffled, random);
		return List.copyOf(shuffled.subList(0, count));
	}

	List<Goal> goals() {
		return this.areas.stream().flatMap((area) -> area.goals.stream()).toList();
	}

	List<Action> actions() {
		return goals().stream().flatMap((goal) -> goal.actions.stream()).toList();
	}

	record Area(String text, List<Goal> goals) {
	}

	record Goal(String text, List<Action> actions) {
	}

	/**
	 * An action.
	 *
	 * @param partners as they stand behind "we współpracy z"
	 */
	record Action(String text, List<String> leads, List<String> partners, Term term, List<String> sources,
			String indicator, String cost) {
	}

	/**
	 * When something is to be done.
	 *
	 * @param meant as EDTF, or the name of a form that has no dates
	 */
	record Term(String written, String meant) {
	}

}
