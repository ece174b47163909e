package pl.utrwal.architecture;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The rules of the house. Each finds everything that is wrong in the fixture of its name.
 */
enum Rule {

	EVERY_CLASS_LIES_IN_THE_PACKAGE_OF_ITS_MODULE(DependencyRules::everyClassLiesInThePackageOfItsModule),

	MODULES_ARE_LISTED(ShapeRules::modulesAreListed),

	KERNEL_KNOWS_ONLY_THE_JDK(DependencyRules::kernelKnowsOnlyTheJdk),

	CONTRACT_KNOWS_ONLY_THE_KERNEL(DependencyRules::contractKnowsOnlyTheKernel),

	CORE_KNOWS_NO_OTHER_CORE(DependencyRules::coreKnowsNoOtherCore),

	HISTORY_KNOWS_NO_CORE(DependencyRules::historyKnowsNoCore),

	TOOLS_KNOW_ONLY_THE_KERNEL(DependencyRules::toolsKnowOnlyTheKernel),

	EVENT_STORE_KNOWS_NO_SPRING(DependencyRules::eventStoreKnowsNoSpring),

	NO_CYCLES_BETWEEN_CONTEXTS(DependencyRules::noCyclesBetweenContexts),

	NO_CYCLES_BETWEEN_PACKAGES(DependencyRules::noCyclesBetweenPackages),

	DOMAIN_KNOWS_ONLY_ITSELF(DependencyRules::domainKnowsOnlyItself),

	READ_KNOWS_NEITHER_DOMAIN_NOR_WEB(DependencyRules::readKnowsNeitherDomainNorWeb),

	DRIVER_ONLY_WHERE_DOCUMENTS_ARE_KEPT(DependencyRules::driverOnlyWhereDocumentsAreKept),

	COMMANDS_ARE_SENT_FROM_THE_EDGE(DependencyRules::commandsAreSentFromTheEdge),

	AGGREGATE_IS_KNOWN_TO_ITS_MODULE_ONLY(DependencyRules::aggregateIsKnownToItsModuleOnly),

	PROJECTION_IS_KNOWN_TO_ITS_PACKAGE_ONLY(DependencyRules::projectionIsKnownToItsPackageOnly),

	COMMAND_HANDLERS_ONLY_IN_DOMAIN(CommandRules::commandHandlersOnlyInDomain),

	COMMANDS_ARE_RECORDS_WITH_ONE_TARGET(CommandRules::commandsAreRecordsWithOneTarget),

	COMMAND_HAS_ONE_HANDLER(CommandRules::commandHasOneHandler),

	COMMAND_HAS_AN_ACCESS_RULE(CommandRules::commandHasAnAccessRule),

	AGGREGATES_HIDE_THEIR_STATE(CommandRules::aggregatesHideTheirState),

	NO_TYPE_SUFFIX(CommandRules::noTypeSuffix),

	EVENTS_ARE_RECORDS_UNDER_A_SEALED_INTERFACE(EventRules::eventsAreRecordsUnderASealedInterface),

	EVENT_NAMES_ARE_UNIQUE(EventRules::eventNamesAreUnique),

	EVENTS_HOLD_ONLY_PLAIN_VALUES(EventRules::eventsHoldOnlyPlainValues),

	EVENTS_ARE_IN_THE_CATALOGUE(EventRules::eventsAreInTheCatalogue),

	EVENTS_HAVE_A_GOLDEN_FILE(EventRules::eventsHaveAGoldenFile),

	EVENTS_HAVE_A_SENTENCE(EventRules::eventsHaveASentence),

	EVENT_HANDLERS_ONLY_WHERE_EVENTS_ARE_READ(EventRules::eventHandlersOnlyWhereEventsAreRead),

	PROJECTIONS_NAME_THEIR_PROCESSOR(EventRules::projectionsNameTheirProcessor),

	PROJECTIONS_HEAR_OF_EVERY_EVENT(EventRules::projectionsHearOfEveryEvent),

	MODULE_IS_THE_ONE_PUBLIC_CONFIGURATION(ShapeRules::moduleIsTheOnePublicConfiguration),

	HANDLERS_ARE_PACKAGE_PRIVATE(ShapeRules::handlersArePackagePrivate),

	COLLECTION_BELONGS_TO_ONE_PACKAGE(ShapeRules::collectionBelongsToOnePackage),

	NO_CLOCK_NOR_CHANCE(ShapeRules::noClockNorChance),

	NO_FLOATING_POINT(ShapeRules::noFloatingPoint),

	MESSAGES_ARE_IN_EVERY_LANGUAGE(Texts::messagesAreInEveryLanguage),

	MESSAGES_TAKE_THE_SAME_VALUES(Texts::messagesTakeTheSameValues),

	TEMPLATES_ASK_FOR_TEXTS_THAT_EXIST(Texts::templatesAskForTextsThatExist),

	TEMPLATES_HOLD_NO_TEXT(Texts::templatesHoldNoText),

	TEMPLATES_LIE_UNDER_THEIR_MODULE(Texts::templatesLieUnderTheirModule),

	TEST_CLASSES_END_IN_TEST(ShapeRules::testClassesEndInTest);

	private final Function<House, List<String>> rule;

	Rule(Function<House, List<String>> rule) {
		this.rule = rule;
	}

	/**
	 * What is wrong in a house.
	 */
	List<String> broken(House house) {
		return this.rule.apply(house);
	}

	String fixture() {
		return name().replace("_", "").toLowerCase(Locale.ROOT);
	}

}
