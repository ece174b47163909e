package pl.utrwal.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.CTProperty;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

import pl.utrwal.documents.UnreadableDocument.Reason;

/**
 * A spreadsheet that was given away and comes back: its first sheet, whose first row
 * holds the keys of the columns.
 *
 * @param properties the texts among those of the file, by name
 * @param lines those that hold something, the rows of the keys and of the heads left out
 */
public record FilledSheet(Map<String, String> properties, List<String> keys, List<Line> lines) {

	private static final String ARCHIVE = "504b0304";

	private static final int FIRST = 2;

	public FilledSheet {
		properties = Map.copyOf(properties);
		keys = List.copyOf(keys);
		lines = List.copyOf(lines);
	}

	/**
	 * @param number of the row as the program counts it, from 1
	 * @param cells texts by the keys of their columns; none for an empty cell
	 */
	public record Line(int number, Map<String, String> cells) {

		public String cell(String key) {
			return this.cells.getOrDefault(key, "");
		}

	}

	/**
	 * Reads nothing but the bytes. A number is written out, a day is 31.12.2027, and of a
	 * formula the value is taken that it had.
	 * @throws UnreadableDocument if no spreadsheet comes out
	 */
	public static FilledSheet read(byte[] bytes) {
		if (bytes.length > Documents.MAX_BYTES) {
			throw new UnreadableDocument(Reason.TOO_LARGE);
		}
		if (bytes.length < 4 || !HexFormat.of().formatHex(bytes, 0, 4).equals(ARCHIVE)) {
			throw new UnreadableDocument(Reason.FORMAT_UNKNOWN);
		}
		Archive archive = Archive.open(bytes);
		if (!archive.names().contains("xl/workbook.xml")) {
			throw new UnreadableDocument(Reason.FORMAT_UNKNOWN);
		}
		try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(archive.pack(archive.names())))) {
			Rows rows = new Rows();
			XSSFReader reader = new XSSFReader(file);
			Iterator<InputStream> sheets = reader.getSheetsData();
			if (!sheets.hasNext()) {
				throw new UnreadableDocument(Reason.DAMAGED);
			}
			try (InputStream first = sheets.next()) {
				XMLReader xml = XMLHelper.newXMLReader();
				xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), null,
						new ReadOnlySharedStringsTable(file), rows, new AsTyped(), false));
				xml.parse(new InputSource(first));
			}
			return new FilledSheet(properties(file), rows.keys(), rows.lines());
		}
		catch (UnreadableDocument refused) {
			throw refused;
		}
		catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | XmlException
				| RuntimeException ex) {
			throw new UnreadableDocument(Reason.DAMAGED, ex);
		}
	}

	private static Map<String, String> properties(OPCPackage file)
			throws IOException, OpenXML4JException, XmlException {
		Map<String, String> properties = new HashMap<>();
		for (CTProperty property : new POIXMLProperties(file).getCustomProperties()
			.getUnderlyingProperties()
			.getPropertyList()) {
			if (property.isSetLpwstr()) {
				properties.put(property.getName(), property.getLpwstr());
			}
		}
		return properties;
	}

	/** What the first sheet holds. */
	private static final class Rows implements SheetContentsHandler {

		private final Map<Integer, String> keys = new LinkedHashMap<>();

		private final List<Line> lines = new ArrayList<>();

		private final Map<String, String> cells = new HashMap<>();

		private int count;

		@Override
		public void startRow(int row) {
			this.cells.clear();
		}

		@Override
		public void cell(String reference, String text, XSSFComment comment) {
			CellReference place = new CellReference(reference);
			if (text == null || text.isBlank()) {
				return;
			}
			if (++this.count > Documents.MAX_CELLS) {
				throw new UnreadableDocument(Reason.TOO_LARGE);
			}
			if (place.getRow() == 0) {
				this.keys.put((int) place.getCol(), text);
			}
			else if (this.keys.containsKey((int) place.getCol())) {
				this.cells.put(this.keys.get((int) place.getCol()), text);
			}
		}

		@Override
		public void endRow(int row) {
			if (row >= FIRST && !this.cells.isEmpty()) {
				this.lines.add(new Line(row + 1, Map.copyOf(this.cells)));
			}
		}

		List<String> keys() {
			return List.copyOf(this.keys.values());
		}

		List<Line> lines() {
			return this.lines;
		}

	}

	/** As a Polish office would have typed it. */
	private static final class AsTyped extends DataFormatter {

		private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

		AsTyped() {
			super(Locale.forLanguageTag("pl"));
		}

		@Override
		public String formatRawCellContents(double value, int index, String format, boolean from1904) {
			if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)) {
				return DateUtil.getLocalDateTime(value, from1904).format(DAY);
			}
			if ("General".equals(format) || "@".equals(format)) {
				return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString().replace('.', ',');
			}
			return super.formatRawCellContents(value, index, format, from1904);
		}

	}

}
