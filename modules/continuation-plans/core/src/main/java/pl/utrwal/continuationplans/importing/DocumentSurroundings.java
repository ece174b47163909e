package pl.utrwal.continuationplans.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.SignOff;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.Precision;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.FootnoteMarks;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.ProposedSignOff;

/**
 * What stands around the tables of a document: footnotes, and where and when it was
 * signed off.
 */
final class DocumentSurroundings {

	/** What is left of a footnote's mark that a conversion lost. */
	private static final String LOST = "\ufffd";

	private static final Pattern SIGNED = Pattern.compile(
			"(\\p{Lu}[\\p{L} .-]{1,60}?)[\\s\\p{Z}]*(?:[;,][\\s\\p{Z}]*(?:dnia|dn\\.)?|dnia|dn\\.)[\\s\\p{Z}]*(\\d.*)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private final List<Footnote> footnotes = new ArrayList<>();

	private ProposedSignOff signOff;

	DocumentSurroundings(Document document) {
		for (Block block : document.blocks()) {
			if (block instanceof Block.Footnote footnote) {
				this.footnotes.add(new Footnote(footnote.mark(), FoldedText.normal(footnote.text()),
						List.of(new SourceCell(0, 0, 0, footnote.text()))));
			}
		}
	}

	/** Is the paragraph one of these? Then it is kept here. */
	boolean takes(TextPiece piece) {
		if (!piece.isParagraph()) {
			return false;
		}
		String text = piece.text();
		Optional<Footnote> footnote = text.startsWith(LOST) && text.length() > 1
				? Optional.of(new Footnote(LOST, text.substring(1).strip(), List.of())) : FootnoteMarks.footnote(text);
		if (footnote.isPresent()) {
			this.footnotes.add(new Footnote(footnote.get().mark(), footnote.get().text(), List.of(piece.source())));
			return true;
		}
		Matcher signed = SIGNED.matcher(text);
		if (this.signOff == null && signed.matches()) {
			TimeFrame frame = TimeFrame.parse(signed.group(2));
			if (frame.precision().filter(Precision.DAY::equals).isPresent() && frame.start().equals(frame.due())) {
				this.signOff = new ProposedSignOff(new SignOff(signed.group(1).strip(), frame.start().orElseThrow()),
						piece.source().raw());
				return true;
			}
		}
		return false;
	}

	List<Footnote> footnotes() {
		return this.footnotes;
	}

	ProposedSignOff signOff() {
		return this.signOff;
	}

	/** To be read before {@link #unused}. */
	FootnoteMarks marks() {
		return new FootnoteMarks(this.footnotes);
	}

	static List<ImportIssue> unused(FootnoteMarks marks) {
		return marks.unused()
			.map((footnote) -> IssueKind.FOOTNOTE_UNUSED.at(null, null, footnote.mark() + " " + footnote.text()))
			.toList();
	}

}
