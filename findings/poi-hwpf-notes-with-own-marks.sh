#!/usr/bin/env bash
# Apache POI 5.5.1 (poi-scratchpad): the converters of .doc files, here to HTML and to text, leave out the text of every footnote
# whose mark the author typed, such as "*)"; its mark stays, and footnotes that are counted come out whole. The text is in the file:
# WordExtractor gives it. Tables of Polish plans are full of such marks, so a converter's output looks complete and is not.
# Whoever builds on AbstractWordConverter must look for the anchors of notes itself. The document was written by LibreOffice 7.4.
# Needs a JDK (17 or newer) and Maven. Fails if the behaviour is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

base64 -d <<'DOC' | gunzip > notes.doc
H4sIAAAAAAACA+2ZTWxUVRTHz30zU2ZKP6YflMqHnQ5jgQKllAJFETptKcNgaaEFVKQ60w7SQmdwWiImxhCExIUmGBduTNQEVxJTP/biQndGF7IgxgTjSmUBRBO6oOP/
nHenfZkO8GYgCDqn+fW+d+/ce+7Hueed+96PP1Rc+fjzRb9ShjxFDppOeajIkqdAefrGS2TovOlUKpXOThXkkZJbOuU1dGL9XIDXfB5wAw8oBvNBCSgFZXrNvTotyKMr
eymBvwny0XaKI03Sa5SL1MBirO3ZqTNt83d2paA/f/1p/53r/i83HwFUASpBFagGC8QmiBaCWvAYWAQWgyVgKXgc1Gm99Uj9+jqA9AnQAJaDFWAlaASrwGqwBjSBtaAZ
rAMtYD1oBRvARrAJtIHN4El5nhFtAU+DrWAbaAdB0AE6QRfYDrrBDhACO0EY7ALPgB6wG/SCPrAH7AX9YADsA/vBAfAseA48Dw7qMR56yHymQm8cxaYNFXkMsYmLpml0
8/r1jAwlE+OJwxO+A4nk8JquxNETY7H4hNhETz/ndSWGxBL4ugk3Ut7URn9t/uKVu9uiMsOIvKUSFlaMVg7ORiY0CNO8njI4hS3vhn9L0hhF6Ji243UBagyoYICtpqOR
esMO2gM6w7U0FvI4x8GukEF9YSfFQ073BBjEdQTlL4Y2O+/Yn400XXcjdV1ssAqWZHrXuPyPwct20hH0JAmGJCdJ41KvhRq8N1JKtcjemlsviOsh1OWxEGKzUKOC/Tei
ToVqlj3J/nv4LjVapXf1qlVmLrPG7frWjVqKOlS3+IUQSiKoN4KaL4tHqKKq89eo+vxJKgoo7PresAsT6sKELpFJNCdvCbR3eLmdVvErA2jnpDx5OtCDYXnueOFDKoer
lUKL8Cfn3xavsdYbVHsVew8n9uAIejVBbDYLZE/70WZUbZG+daJnx1E6ghbj0rcatHRS+laCvpXJIm90K17LQ27ll5EllV88306ZD+4V3y2UGqxhKTScFg3uOSvDHrCW
Bs8MqENniF46c2Gaa7mhpxpjrhZfWqH9jJoNnTFqonp9H5SRiVuVfciO95Tb9MV8fdpNM3F4UKeG15LRZ/pq+dGOmnPKzsYZwCSNYQDj6MpupK8i5WCANwpP3Qa0Y2dn
9mPhxiiKmry91jfY0x6EcY3oLTkCTari7nV46aNilpGZJfZBf0zaOmxjTNuKoMlG77pQdxR19tMJ0cC1eSv0Y3TKm39P0+1YR+/H0iv3O/C132K6j6gsDlI/gjfJnUOM
5c1zjjm5Dl1juUOsS2yqIPfwaGm+/21m7CifzUXKuSen7P5wOsXmY2R7LtOVsx/emOo94v30XTetWv7lZe7F69rNKB1feXQcVazjo/k67uFYcVjHi8f1wH+/ZcZ+hh5R
u0WfnetscvUTpXp8HszitcqvrZOl/SY8fiRxLBJvyzKFHmcNrS2bva+z+OTscXa5+GSlr4ss15nylvz/SE8spwz7jkmdZspFw4yg7cpPhjnLV3SallL4ga/UvZvq1Tzj
sm+wFlFL3ZuGeSooyH9TrmbY34MSgy4XJr8gBflfSwdC9GGcQ2MItA3EUxE5w/lwgk3IOXGcGmkl7hM4IHCpD9HIMflVE2ITA/FLJ8pOyLvPmNRMn+y4nOt6qEdOxUez
lJdKfFOQf1EQ45VwnAf8oAFsBe1gEET1WZpu0t/0B/1WmLCHUUqaw+Uz7+FogWOUM/e5lTXb2Rz2cnQ7W+bl44deb17rN/Rac9w/ZW3+T+vNL9abn603U4WFeFDC55PS
WnIEKBLIfHvGL2bvUIZTl1nEv3OtoS3N1N6HB0GfQXWTp5t8k98F6yfjTj9Ydi7uDID1KF/RQmXN9s+/nGNc+v7SB02Lve+9j/Pv6qnP+PuAKyPvBTK/cyiN13LWvV3+
wyT38/sfjzPzG0K2Ovyi6tTCtCF0ygu649RLURrN/SUNZtXQ77pSOXxXG50xxF7EA7G8568Y2lmvIwf93N/0SX8dDSC6iObdhzKtP5fvf9zXZfPMaxf1I/oZk1ekvPb8
DvzwzBeT2Tfpt5MV0J/+ZmhXvw9c0NcHRNcwdSEdkp7ExA7tyqI8xr8MpN/7uOZozm0+2vLQzz5j4j7u4Xv5/vwPnoDAFAAkAAA=
DOC

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.poi</groupId>
      <artifactId>poi-scratchpad</artifactId>
      <version>5.5.1</version>
    </dependency>
  </dependencies>
</project>
POM

cat > Finding.java <<'JAVA'
import java.io.FileInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordConverter;
import org.apache.poi.hwpf.converter.WordToHtmlConverter;
import org.apache.poi.hwpf.converter.WordToTextConverter;
import org.apache.poi.hwpf.extractor.WordExtractor;

public class Finding {

	public static void main(String[] arguments) throws Exception {
		HWPFDocument document = new HWPFDocument(new FileInputStream("notes.doc"));
		var empty = DocumentBuilderFactory.newInstance().newDocumentBuilder();
		tell("html", converted(new WordToHtmlConverter(empty.newDocument()), document));
		tell("text", converted(new WordToTextConverter(empty.newDocument()), document));
		tell("extractor", String.join("", new WordExtractor(document).getFootnoteText()));
	}

	private static String converted(AbstractWordConverter converter, HWPFDocument document) {
		converter.processDocument(document);
		return converter.getDocument().getDocumentElement().getTextContent();
	}

	private static void tell(String by, String text) {
		System.out.println(by + ": counted " + text.contains("Counted note.") + ", marked " + text.contains("Marked note."));
	}

}
JAVA

mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >/dev/null
seen=$(java -cp "$(cat classpath)" Finding.java 2>/dev/null)
echo "$seen"
[[ $seen == *"html: counted true, marked false"* && $seen == *"text: counted true, marked false"* && $seen == *"extractor: counted true, marked true"* ]]
