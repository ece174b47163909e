package pl.utrwal.partnerships.partners.read;

import java.util.Optional;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * A text of a plan that names a party, or a source of funding.
 *
 * @param role {@link PartyRole#FUNDER} for a source of funding
 * @param column the key of the column
 * @param funds whether it is a source of funding
 */
public record PartyMention(PlanTable table, Element element, String column, PartyRole role, String text,
		boolean funds) {

	/**
	 * All of a plan, in the order of its elements; withdrawn ones are left out.
	 */
	public static Stream<PartyMention> of(PlanTable table) {
		return table.elements().filter((element) -> !element.withdrawn()).flatMap((element) -> of(table, element));
	}

	private static Stream<PartyMention> of(PlanTable table, Element element) {
		return element.cells()
			.entrySet()
			.stream()
			.flatMap((cell) -> of(table, element, cell.getKey(), cell.getValue().value()));
	}

	private static Stream<PartyMention> of(PlanTable table, Element element, String column, CellValue value) {
		return switch (value) {
			case CellValue.Parties parties -> parties.parties()
				.stream()
				.map((party) -> new PartyMention(table, element, column, party.role(), party.name(), false));
			case CellValue.Funding funding -> funding.sources()
				.stream()
				.map((source) -> new PartyMention(table, element, column, PartyRole.FUNDER, source, true));
			case CellValue.Words words -> Stream.empty();
			case CellValue.When when -> Stream.empty();
			case CellValue.Cost cost -> Stream.empty();
			case CellValue.Quantities quantities -> Stream.empty();
			case CellValue.References references -> Stream.empty();
		};
	}

	/**
	 * The page of the element.
	 */
	public String path() {
		return "/plans/" + this.table.id() + "/items/" + this.element.id();
	}

	public String numbered() {
		String number = this.element.number();
		return number.isEmpty() ? this.element.text() : number + ". " + this.element.text();
	}

	public Optional<TimeFrame> timeFrame() {
		return Optional.ofNullable(this.element.cells().get(Column.TIME_FRAME))
			.map(Cell::value)
			.filter(CellValue.When.class::isInstance)
			.map((value) -> ((CellValue.When) value).timeFrame());
	}

}
