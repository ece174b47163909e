package pl.utrwal.monitoring.reports.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Hash;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.EventRevision;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.PositionRange;

/**
 * Freezes what a report is made of, and proves later that it is the same. The hash is
 * over lines of text that say of the report and of each event what the ledger's leaf has
 * of it; no word of this program is in them.
 */
@Component
public class ReportFreezer {

	private final CommitLog log;

	ReportFreezer(CommitLog log) {
		this.log = log;
	}

	public FrozenReport freeze(CouncilReportView report, ReportSelection selection) {
		List<Long> positions = selection.lines().stream().map(AuditLine::position).sorted().toList();
		Map<Long, Kept> events = events(positions.stream().mapToLong(Long::longValue));
		List<EventRevision> revisions = events.values()
			.stream()
			.map((kept) -> new EventRevision(kept.event().name(), Integer.parseInt(kept.event().revision())))
			.distinct()
			.sorted(Comparator.comparing(EventRevision::name).thenComparing(EventRevision::revision))
			.toList();
		return new FrozenReport(selection.knownAt(), selection.plans(), ranges(positions), revisions,
				hash(report, selection.knownAt(), selection.plans(), events));
	}

	/**
	 * The hash of an issued report, from what is stored now.
	 */
	public String hash(CouncilReportView report) {
		CouncilReportView.Issue issue = report.issue();
		return hash(report, issue.composedAt(), issue.plans(),
				events(issue.included()
					.stream()
					.flatMapToLong((range) -> LongStream.rangeClosed(range.first(), range.last()))));
	}

	private static List<PositionRange> ranges(List<Long> positions) {
		List<PositionRange> ranges = new ArrayList<>();
		for (long position : positions) {
			if (!ranges.isEmpty() && ranges.getLast().last() == position - 1) {
				ranges.add(new PositionRange(ranges.removeLast().first(), position));
			}
			else {
				ranges.add(new PositionRange(position, position));
			}
		}
		return ranges;
	}

	/** Those that are stored, by position, in rising order. */
	private Map<Long, Kept> events(LongStream positions) {
		Set<Long> wanted = positions.boxed().collect(Collectors.toSet());
		Map<Long, Kept> events = new TreeMap<>();
		this.log.readAll(wanted.stream().map(Position::commitNumber).collect(Collectors.toSet())).forEach((commit) -> {
			for (int index = 0; index < commit.events().size(); index++) {
				long position = Position.of(commit.number(), index);
				if (wanted.contains(position)) {
					events.put(position, new Kept(commit.events().get(index), commit.seals().get(index).commitment()));
				}
			}
		});
		return events;
	}

	private static String hash(CouncilReportView report, long composedAt, List<PlanId> plans, Map<Long, Kept> events) {
		Stream<String> head = Stream.of("council-report 2", "report " + report.id(),
				"municipality " + report.municipality(), "title " + sha256(report.title()), "from " + report.from(),
				"to " + report.to(), "supersedes " + ((report.supersedes() != null) ? report.supersedes() : "-"),
				"introduction " + sha256(report.introduction()), "known " + composedAt);
		Stream<String> about = Stream.concat(report.plans().stream().map((plan) -> "asked " + plan),
				plans.stream().map((plan) -> "plan " + plan));
		Stream<String> body = events.entrySet().stream().map((entry) -> line(entry.getKey(), entry.getValue()));
		return sha256(Stream.of(head, about, body)
			.flatMap((lines) -> lines)
			.map((line) -> line + "\n")
			.collect(Collectors.joining()));
	}

	private static String line(long position, Kept kept) {
		StoredEvent event = kept.event();
		return "event %d %s %d %s %s %s %s".formatted(position, event.aggregateId(), event.sequence(),
				event.timestamp(), event.name(), event.revision(), kept.commitment());
	}

	private static String sha256(String text) {
		try {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * @param commitment to its words as they were first stored, which stays when some are
	 * erased
	 */
	private record Kept(StoredEvent event, Hash commitment) {
	}

}
