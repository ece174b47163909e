package pl.utrwal.documents.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/**
 * Makes the heads of a table that are printed again on its further pages artifacts, which
 * a screen reader passes over. The renderer puts all of them into the same head, which
 * PDF/UA allows, and a reader then says each as often as there are pages.
 */
final class RepeatedHeads {

	private static final String HEAD = "THead";

	private final PDDocument document;

	/** What is printed again, by page. */
	private final Map<COSDictionary, Set<Integer>> again = new HashMap<>();

	private RepeatedHeads(PDDocument document) {
		this.document = document;
	}

	static void passOver(PDDocument document) throws IOException {
		RepeatedHeads heads = new RepeatedHeads(document);
		heads.find(document.getDocumentCatalog().getStructureTreeRoot());
		for (PDPage page : document.getPages()) {
			if (heads.again.containsKey(page.getCOSObject())) {
				heads.passOver(page, heads.again.get(page.getCOSObject()));
			}
		}
	}

	private void find(PDStructureNode node) {
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				if (HEAD.equals(element.getStructureType())) {
					takeOut(element, new PDPage[1]);
				}
				else {
					find(element);
				}
			}
		}
	}

	/**
	 * @param first the page on which the head stands, once that is known
	 */
	private void takeOut(PDStructureElement element, PDPage[] first) {
		for (Object kid : List.copyOf(element.getKids())) {
			if (kid instanceof PDStructureElement inner) {
				takeOut(inner, first);
			}
			else if (kid instanceof PDMarkedContentReference reference) {
				PDPage page = (reference.getPage() != null) ? reference.getPage() : element.getPage();
				if (isAgain(page, reference.getMCID(), first)) {
					element.removeKid(reference);
				}
			}
			else if (kid instanceof Integer mcid && isAgain(element.getPage(), mcid, first)) {
				element.removeKid(COSInteger.get(mcid));
			}
		}
	}

	private boolean isAgain(PDPage page, int mcid, PDPage[] first) {
		if (first[0] == null) {
			first[0] = page;
		}
		return !page.equals(first[0])
				&& this.again.computeIfAbsent(page.getCOSObject(), (key) -> new HashSet<>()).add(mcid);
	}

	private void passOver(PDPage page, Set<Integer> mcids) throws IOException {
		List<Object> tokens = new PDFStreamParser(page).parse();
		List<Object> written = new ArrayList<>();
		for (Object token : tokens) {
			if (token instanceof Operator operator && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
					&& written.getLast() instanceof COSDictionary properties
					&& mcids.contains(properties.getInt(COSName.MCID))) {
				written.removeLast();
				written.removeLast();
				written.add(COSName.getPDFName("Artifact"));
				COSDictionary pagination = new COSDictionary();
				pagination.setName(COSName.TYPE, "Pagination");
				written.add(pagination);
			}
			written.add(token);
		}
		PDStream content = new PDStream(this.document);
		try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
			new ContentStreamWriter(out).writeTokens(written);
		}
		page.setContents(content);
		forget(page, mcids);
	}

	/** In the way back from the page to the structure. */
	private void forget(PDPage page, Set<Integer> mcids) throws IOException {
		Object parents = this.document.getDocumentCatalog()
			.getStructureTreeRoot()
			.getParentTree()
			.getValue(page.getStructParents());
		COSBase found = (parents instanceof PDParentTreeValue value) ? value.getCOSObject() : null;
		if (found instanceof COSArray array) {
			mcids.forEach((mcid) -> array.set(mcid, COSNull.NULL));
		}
	}

}
