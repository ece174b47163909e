package pl.utrwal.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

import pl.utrwal.documents.UnreadableDocument.Reason;

/**
 * An element, or a piece of text between elements. Attributes and elements go by their
 * local names. Of alternatives for newer and older word processors only the first is
 * there.
 */
final class Xml {

	/** Elements within elements; tables within tables take three or four each. */
	static final int MAX_DEPTH = 150;

	static final int MAX_NODES = 1_000_000;

	/** What is asked for again and again is looked for among so many children only. */
	private static final int MAX_PROPERTIES = 100;

	static final Xml NOTHING = new Xml("", "", null);

	private final String space;

	private final String name;

	private final String text;

	private String[] attributes = {};

	private List<Xml> children = List.of();

	private Xml(String space, String name, String text) {
		this.space = space;
		this.name = name;
		this.text = text;
	}

	/**
	 * @throws UnreadableDocument if it is broken, too deep, or declares a document type
	 */
	static Xml parse(byte[] bytes) {
		Builder builder = new Builder();
		try {
			SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
			factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
			factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
			SAXParser parser = factory.newSAXParser();
			parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
			parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
			parser.setProperty("jdk.xml.maxElementDepth", "0");
			parser.setProperty("http://xml.org/sax/properties/lexical-handler", builder);
			parser.parse(new InputSource(new ByteArrayInputStream(bytes)), builder);
		}
		catch (SAXException | IOException ex) {
			throw new UnreadableDocument(Reason.DAMAGED, ex);
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
		return builder.root;
	}

	boolean isText() {
		return this.text != null;
	}

	/** The text itself of a piece of text, else null. */
	String text() {
		return this.text;
	}

	String name() {
		return this.name;
	}

	/** The namespace. */
	String space() {
		return this.space;
	}

	List<Xml> children() {
		return this.children;
	}

	/** The first property of that name, else an element with nothing in it. */
	Xml child(String name) {
		return properties(name).findFirst().orElse(NOTHING);
	}

	boolean has(String name) {
		return properties(name).findAny().isPresent();
	}

	/** Children of that name, for elements that have but few. */
	Stream<Xml> properties(String name) {
		return this.children.stream().limit(MAX_PROPERTIES).filter((child) -> child.name.equals(name));
	}

	Stream<Xml> all(String name) {
		return this.children.stream().filter((child) -> child.name.equals(name));
	}

	/**
	 * Elements of that name at any depth, but none within another of them.
	 */
	Stream<Xml> nearest(String name) {
		return this.children.stream()
			.flatMap((child) -> child.name.equals(name) ? Stream.of(child) : child.nearest(name));
	}

	/** Empty if there is none. */
	String attribute(String name) {
		for (int i = 0; i < this.attributes.length; i += 2) {
			if (this.attributes[i].equals(name)) {
				return this.attributes[i + 1];
			}
		}
		return "";
	}

	/**
	 * @return the fallback if the attribute is no number of up to nine digits
	 */
	int number(String name, int fallback) {
		String value = attribute(name);
		return value.matches("\\d{1,9}") ? Integer.parseInt(value) : fallback;
	}

	private static final class Builder extends DefaultHandler2 {

		private final Deque<Xml> open = new ArrayDeque<>();

		private final StringBuilder characters = new StringBuilder();

		private Xml root = NOTHING;

		private int nodes;

		@Override
		public void startDTD(String name, String publicId, String systemId) {
			throw new UnreadableDocument(Reason.UNSAFE);
		}

		@Override
		public void startElement(String space, String name, String qualified, Attributes attributes) {
			endText();
			Xml element = new Xml(space, name, null);
			if (attributes.getLength() > 0) {
				element.attributes = new String[2 * attributes.getLength()];
				for (int i = 0; i < attributes.getLength(); i++) {
					element.attributes[2 * i] = attributes.getLocalName(i);
					element.attributes[2 * i + 1] = attributes.getValue(i);
				}
			}
			if (this.open.isEmpty()) {
				this.root = element;
			}
			else {
				add(element);
			}
			this.open.push(element);
			if (this.open.size() > MAX_DEPTH) {
				throw new UnreadableDocument(Reason.UNSAFE);
			}
		}

		@Override
		public void endElement(String space, String name, String qualified) {
			endText();
			Xml element = this.open.pop();
			if (name.equals("AlternateContent")) {
				element.children = Stream.of("Choice", "Fallback").flatMap(element::all).limit(1).toList();
			}
		}

		@Override
		public void characters(char[] characters, int start, int length) {
			this.characters.append(characters, start, length);
		}

		private void endText() {
			if (!this.characters.isEmpty() && !this.open.isEmpty()) {
				add(new Xml("", "", this.characters.toString()));
			}
			this.characters.setLength(0);
		}

		private void add(Xml child) {
			Xml parent = this.open.peek();
			if (parent.children.isEmpty()) {
				parent.children = new ArrayList<>(2);
			}
			parent.children.add(child);
			this.nodes++;
			if (this.nodes > MAX_NODES) {
				throw new UnreadableDocument(Reason.TOO_LARGE);
			}
		}

	}

}
