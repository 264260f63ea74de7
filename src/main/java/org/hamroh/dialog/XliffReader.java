package org.hamroh.dialog;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.hamroh.dialog.Sheet.Row;
import org.jspecify.annotations.Nullable;

/** Reads a sheet from XLIFF 2. The file comes from outside: nothing that it points to is ever opened. */
final class XliffReader {

    private final String name;
    private final Findings findings;
    private final List<Row> rows = new ArrayList<>();
    private String base = "";
    private String language = "";
    private String file = "";
    private String data = "";
    private XliffUnit unit = new XliffUnit("", Place.top(""));
    /** The text of the element that is being read; null outside of those that have one. */
    private @Nullable StringBuilder heard;

    XliffReader(String name, Findings findings) {
        this.name = name;
        this.findings = findings;
    }

    /** Empty, with a finding, if it is not XLIFF 2. */
    Optional<Sheet> read(byte[] bytes) {
        try {
            var xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                if (!take(xml.next(), xml)) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Sheet(base, language, rows));
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            findings.add(Code.K001, at == null ? Place.top(name) : place(at.getLineNumber(), at.getColumnNumber()),
                    "This is not XML as a translator's tool writes it.", "Let the tool write the file again.");
            return Optional.empty();
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Takes the next thing of the file; false, with a finding, to read no further. */
    private boolean take(int event, XMLStreamReader xml) {
        switch (event) {
        case XMLStreamConstants.DTD -> {
            return refuse(xml, "The file has a document type (`<!DOCTYPE`), which is not read here.",
                    "Remove it: XLIFF needs none.");
        }
        case XMLStreamConstants.START_ELEMENT -> {
            return start(xml.getLocalName(), xml);
        }
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> hear(xml.getText());
        default -> {
            // comments and instructions say nothing
        }
        }
        return true;
    }

    private boolean start(String element, XMLStreamReader xml) {
        if (base.isEmpty()) {
            return root(element, xml);
        }
        switch (element) {
        case "file" -> file = attribute(xml, "original").replaceFirst("\\..*", "");
        case "unit" -> unit = new XliffUnit(attribute(xml, "id"), here(xml));
        case "data" -> {
            data = attribute(xml, "id");
            heard = new StringBuilder();
        }
        case "segment" -> unit.segment(attribute(xml, "state"));
        case "ignorable" -> unit.piece();
        case "source", "target" -> heard = unit.inPiece() ? new StringBuilder() : null;
        case "ph" -> hear(unit.placeholder(attribute(xml, "dataRef"), attribute(xml, "disp")));
        case "cp" -> hear(sign(attribute(xml, "hex")));
        default -> {
            // other marks inside a text change nothing of it
        }
        }
        return true;
    }

    private boolean root(String element, XMLStreamReader xml) {
        base = attribute(xml, "srcLang");
        language = attribute(xml, "trgLang");
        if (!element.equals("xliff") || !attribute(xml, "version").startsWith("2") || base.isEmpty()) {
            return refuse(xml, "This is not XLIFF 2.", "Let the tool write XLIFF 2, or CSV.");
        }
        return true;
    }

    private void end(String element) {
        var text = heard == null ? "" : heard.toString();
        switch (element) {
        case "data" -> unit.data(data, text);
        case "source" -> unit.source(text);
        case "target" -> unit.target(text);
        case "segment", "ignorable" -> unit.endPiece(element.equals("segment"));
        case "unit" -> rows.add(unit.row(file, findings));
        default -> {
            return;
        }
        }
        heard = null;
    }

    private void hear(String text) {
        if (heard != null) {
            heard.append(text);
        }
    }

    private static String sign(String hex) {
        try {
            return Character.toString(Integer.parseInt(hex, 16));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private boolean refuse(XMLStreamReader xml, String sentence, String advice) {
        findings.add(Code.K001, here(xml), sentence, advice);
        return false;
    }

    private Place here(XMLStreamReader xml) {
        return place(xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
    }

    private Place place(int line, int column) {
        return new Place(name, Math.max(1, line), Math.max(1, column));
    }
}
