package pl.utrwal.monitoring.money.web;

import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.monitoring.contract.AmountKind;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.progress.domain.ProgressCommand;
import pl.utrwal.monitoring.progress.domain.ProgressCommand.*;
import pl.utrwal.monitoring.progress.read.RowProgress.Figure;
import pl.utrwal.monitoring.progress.web.BoardRow;
import pl.utrwal.monitoring.progress.web.ProgressBoard;
import pl.utrwal.monitoring.progress.web.ProgressService;
import pl.utrwal.webkit.Flash;

/**
 * What was planned, budgeted and spent for the rows of a plan.
 */
@Controller
@RequestMapping("/plans/{plan}/money")
class MoneyPages {

	private final ProgressService rows;

	private final MessageSource messages;

	MoneyPages(ProgressService rows, MessageSource messages) {
		this.rows = rows;
		this.messages = messages;
	}

	/**
	 * @param form which amount is to be entered or corrected, as far as that is known
	 */
	@GetMapping
	String money(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after,
			@ModelAttribute("form") AmountForm form, Locale locale, Model model) {
		ProgressBoard board = this.rows.board(actor, plan, after);
		if (form.year.isEmpty()) {
			form.year = String.valueOf(board.today().getYear());
		}
		amount(board, form).ifPresent((amount) -> form.amount = amount.toString().replace('.', ','));
		return page(board, form, actor, locale, model);
	}

	/**
	 * @param unknown that the amount which was known is to be forgotten
	 */
	@PostMapping
	String save(Actor actor, @PathVariable PlanId plan, @RequestParam(defaultValue = "false") boolean unknown,
			@ModelAttribute("form") AmountForm form, BindingResult errors, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		form.check(errors, unknown);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return page(this.rows.board(actor, plan, null), form, actor, locale, model);
		}
		ElementId row = new ElementId(form.row);
		Optional<Stored> stored = this.rows.say(actor, plan, row, command(ProgressId.of(plan), row, form, unknown),
				CommandContext.web(null));
		Flash.show(redirect, unknown ? "money.taken-back" : "money.saved");
		return "redirect:/plans/" + plan + "/money" + FormSubmission.after(stored);
	}

	private static ProgressCommand command(ProgressId progress, ElementId row, AmountForm form, boolean unknown) {
		int year = Integer.parseInt(form.year.strip());
		if (unknown) {
			return new TakeAmountBack(progress, row, kind(form), form.source, year);
		}
		return switch (kind(form)) {
			case BUDGETED -> new BudgetMoney(progress, row, form.source, year, form.money());
			case SPENT -> new SpendMoney(progress, row, form.source, year, form.money());
		};
	}

	private static AmountKind kind(AmountForm form) {
		return form.kind.equals("spent") ? AmountKind.SPENT : AmountKind.BUDGETED;
	}

	/** What is known already of what the form asks for. */
	private static Optional<Money> amount(ProgressBoard board, AmountForm form) {
		return board.line(new ElementId(form.row))
			.stream()
			.flatMap((line) -> line.money().stream())
			.filter((figure) -> figure.source().equals(form.source) && String.valueOf(figure.year()).equals(form.year))
			.map((figure) -> (kind(form) == AmountKind.SPENT) ? figure.spent() : figure.budgeted())
			.flatMap(Stream::ofNullable)
			.findFirst();
	}

	private String page(ProgressBoard board, AmountForm form, Actor actor, Locale locale, Model model) {
		Map<String, String> choices = new LinkedHashMap<>();
		choices.put("", say("money.row.choose", locale));
		board.lines()
			.stream()
			.filter((line) -> !line.row().withdrawn())
			.forEach((line) -> choices.put(line.row().id().value(), line.numbered()));
		Map<String, String> kinds = new LinkedHashMap<>();
		Stream.of("budgeted", "spent").forEach((kind) -> kinds.put(kind, say("money." + kind, locale)));
		List<Figure> figures = board.lines().stream().flatMap((line) -> line.money().stream()).toList();
		model.addAttribute("board", board);
		model.addAttribute("sums", MoneySums.of(figures));
		model.addAttribute("lines",
				board.lines()
					.stream()
					.filter((line) -> !line.money().isEmpty() || (line.planned() != null && !line.row().withdrawn()))
					.toList());
		model.addAttribute("choices", choices);
		model.addAttribute("kinds", kinds);
		model.addAttribute("sources", sources(board, figures));
		model.addAttribute("known", amount(board, form).isPresent());
		model.addAttribute("planner", actor.role().editsPlans());
		return "monitoring/money";
	}

	/** Who pays by the plan, and by what was entered before. */
	private static String sources(ProgressBoard board, List<Figure> figures) {
		return Stream
			.concat(figures.stream().map(Figure::source),
					board.lines()
						.stream()
						.map(BoardRow::row)
						.flatMap((row) -> Stream.ofNullable(row.cells().get(Column.FUNDING)))
						.flatMap((cell) -> ((CellValue.Funding) cell.value()).sources().stream()))
			.distinct()
			.sorted(Collator.getInstance(Locale.of("pl")))
			.limit(8)
			.collect(Collectors.joining(", "));
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
