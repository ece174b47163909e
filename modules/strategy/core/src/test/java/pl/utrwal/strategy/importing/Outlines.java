package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.documents.Document;
import pl.utrwal.documents.Documents;
import pl.utrwal.documents.WordFile;
import pl.utrwal.documents.WordFile.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.kernel.time.TimeFrame.Form;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Small Word files, and the outline of the plan that comes out of one: areas (A), goals
 * (G) and actions (-) with term, lead + partners, funding and cost.
 */
final class Outlines {

	private Outlines() {
	}

	static WordFile strategy() {
		return new WordFile().styled("Strategia Rozwiązywania Problemów Społecznych Gminy Bukowiec na lata 2026–2032",
				"Tytu");
	}

	static List<Cell> row(String... cells) {
		return Stream.of(cells).map(Cell::of).toList();
	}

	static Cell cell(String lines) {
		return new Cell(lines.lines().toList(), 1, WordFile.Merge.NONE, 0);
	}

	static PlanProposal comesOut(WordFile file, String outline) {
		return comesOut(file, outline, "SocialProblemsStrategy");
	}

	static PlanProposal comesOut(WordFile file, String outline, String kind) {
		Document document = Documents.read(file.bytes());
		PlanProposal proposal = new StrategyReader().read(document, ReadingHints.NONE);
		assertThat(outline(proposal)).isEqualTo(outline.strip());
		assertThat(proposal.kind().code()).isEqualTo(kind);
		assertThat(GeneratedDocumentsTest.lost(document, proposal)).isEmpty();
		return proposal;
	}

	private static String outline(PlanProposal proposal) {
		List<String> lines = new ArrayList<>();
		for (ProposedElement area : proposal.areas()) {
			lines.add(level("A", area));
			for (ProposedElement goal : area.elements()) {
				lines.add(level("G", goal));
				goal.elements().forEach((action) -> lines.add(action(action)));
			}
		}
		return String.join("\n", lines);
	}

	private static String level(String mark, ProposedElement element) {
		return Stream.of(mark, element.number(), element.text())
			.filter((part) -> part != null && !part.isEmpty())
			.collect(Collectors.joining(" "));
	}

	private static String action(ProposedElement action) {
		TimeFrame frame = Accounting.timeFrame(action);
		String term = (frame.edtf() != null) ? frame.edtf()
				: (frame.form() == Form.UNSPECIFIED && frame.source().isEmpty()) ? "" : frame.form().name();
		String leads = parties(action, PartyRole.LEAD);
		String partners = parties(action, PartyRole.PARTNER);
		CellValue.Funding funding = action.cells().containsKey(Column.FUNDING) ? Accounting.funding(action) : null;
		String money = (funding == null) ? ""
				: (funding.kind() == FundingKind.SOURCES) ? String.join(", ", funding.sources())
						: (funding.kind() == FundingKind.UNKNOWN) ? "" : funding.kind().name();
		String cost = (action.cells().get("cost") != null
				&& action.cells().get("cost").value() instanceof CellValue.Cost c && c.total() != null
				&& !c.total().toString().startsWith("0.00")) ? c.total().toString() : "";
		return ("- " + action.text().replace('\n', ' ') + " | " + term + " | " + leads
				+ (partners.isEmpty() ? "" : " + " + partners.replace(", ", " + ")) + " | " + money + " | " + cost)
			.replaceAll("[ |]+$", "")
			.replace("|  |", "| |");
	}

	private static String parties(ProposedElement action, PartyRole role) {
		return Accounting.parties(action)
			.stream()
			.filter((party) -> party.role() == role)
			.map(Party::name)
			.collect(Collectors.joining(", "));
	}

}
