package pl.utrwal.plans.adoption.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.documents.out.Paper;
import pl.utrwal.documents.out.Paper.Heading;
import pl.utrwal.documents.out.Paper.Paragraph;
import pl.utrwal.documents.out.Paper.Part;
import pl.utrwal.kernel.table.Act;
import pl.utrwal.plans.adoption.read.BodyName;
import pl.utrwal.plans.adoption.read.PendingAmendments.Cause;
import pl.utrwal.plans.adoption.read.PendingAmendments.Pending;
import pl.utrwal.plans.adoption.read.PendingAmendments.Waiting;

/**
 * The draft of the resolution that takes the changes of a plan over, as the office lays
 * it before the council: in Polish whoever asks for it.
 */
@Component
class ResolutionPaper {

	private static final Locale POLISH = Locale.forLanguageTag("pl");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", POLISH);

	private final MessageSource messages;

	ResolutionPaper(MessageSource messages) {
		this.messages = messages;
	}

	Paper of(Pending pending, LocalDate today) {
		Act first = pending.working().heading().lifecycle().acts().getFirst();
		String body = BodyName.genitive(first.body());
		String title = pending.working().title();
		List<Part> parts = new ArrayList<>();
		parts.add(new Paragraph(say("resolution.basis", basis(pending.working().kind()), first.body())));
		pending.changes().forEach((change) -> parts.add(new Paragraph(change.paragraph())));
		int number = pending.changes().size();
		parts.add(new Paragraph("§ %d. %s".formatted(number + 1, say("resolution.carried-out", executive(first)))));
		parts.add(new Paragraph("§ %d. %s".formatted(number + 2, say("resolution.in-force"))));
		parts.add(new Heading(1, say("resolution.why")));
		parts.add(new Paragraph(say("resolution.why.intro", first.number(), body, first.date().format(DAY), title)));
		reasons(pending).forEach((reason, paragraphs) -> parts
			.add(new Paragraph(say("resolution.why.reason", sentence(reason), String.join(", ", paragraphs)))));
		return new Paper(POLISH, true, List.of(say("resolution.draft")), say("resolution.number"),
				List.of(body.toUpperCase(POLISH), say("resolution.dated"),
						say("resolution.about", first.number(), body, first.date().format(DAY), title)),
				parts, say("resolution.footer", title, today.format(DAY)));
	}

	private String basis(String kind) {
		return Optional.ofNullable(this.messages.getMessage("resolution.basis." + kind, null, null, POLISH))
			.orElseGet(() -> say("resolution.basis.other"));
	}

	/** Who carries out what a council passes follows from what the council is called. */
	private String executive(Act act) {
		String body = act.body();
		return say(body.startsWith("Rada Gminy") ? "resolution.executive.gmina"
				: (body.startsWith("Rada Miejska") || body.startsWith("Rada Miasta")) ? "resolution.executive.town"
						: "resolution.executive.other");
	}

	private static String sentence(String reason) {
		String said = reason.strip().replaceFirst("\\.$", "");
		return said.substring(0, 1).toUpperCase(POLISH) + said.substring(1);
	}

	/** Each once, with the paragraphs that it is given for, in their order. */
	private Map<String, List<String>> reasons(Pending pending) {
		Map<String, List<String>> reasons = new LinkedHashMap<>();
		List<Waiting> changes = pending.changes();
		for (int index = 0; index < changes.size(); index++) {
			String paragraph = "§ " + (index + 1);
			List<String> given = changes.get(index)
				.causes()
				.stream()
				.map(Cause::reason)
				.filter((reason) -> reason != null && !reason.isBlank())
				.distinct()
				.collect(Collectors.toCollection(ArrayList::new));
			if (given.isEmpty()) {
				given.add(say("resolution.why.unsaid"));
			}
			given.forEach((reason) -> reasons.computeIfAbsent(reason, (key) -> new ArrayList<>()).add(paragraph));
		}
		return reasons;
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, POLISH);
	}

}
