package se.liu.grund.source.xlsx;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.SourceException;

/**
 * Pulls the elements of one part. Elements of other namespaces than the root's are passed over with all that they hold.
 * What is no XML in UTF-8 is a {@link SourceException} that names the part.
 */
final class Xml implements AutoCloseable {

    private static final Set<String> NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
            "http://schemas.openxmlformats.org/package/2006/relationships");
    private static final int BUFFER = 1 << 15;
    private static final XMLInputFactory FACTORY = factory();

    private final String part;
    private final Part in;
    private final Markup markup;
    private final XMLStreamReader reader;
    private String namespace = "";

    private Xml(String part, Part in, Markup markup, XMLStreamReader reader) {
        this.part = part;
        this.in = in;
        this.markup = markup;
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Java counts each &amp; against these and would end at the 100 000th; a document type never gets here.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }

    /**
     * @param root local name that the part's outermost element must have
     * @throws SourceException when it is another or the part is no XML
     */
    static Xml of(Part in, String part, String root) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Markup markup = new Markup(new InputStreamReader(in, decoder), part);
        try {
            Xml xml = new Xml(part, in, markup, FACTORY.createXMLStreamReader(markup));
            xml.begin(root);
            return xml;
        } catch (XMLStreamException e) {
            in.close();
            throw broken(part, e);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private void begin(String root) throws IOException {
        while (advance() != XMLStreamConstants.START_ELEMENT) {
            // Comments and instructions.
        }
        namespace = String.valueOf(reader.getNamespaceURI());
        if (!is(root) || !NAMESPACES.contains(namespace)) {
            throw Refusal.broken(
                    Refusal.shown(part) + " with <" + Refusal.shown(name()) + "> outermost",
                    "<" + root + "> in the namespace of workbooks");
        }
    }

    /** Goes on to the next element within this one, or to this one's end; which of them it was. */
    boolean enter() throws IOException {
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (namespace.equals(reader.getNamespaceURI())) {
                        return true;
                    }
                    skip();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                default -> {
                    // Text between elements.
                }
            }
        }
    }

    /** Passes over what is left of this element. */
    void skip() throws IOException {
        for (int depth = 1; depth > 0; ) {
            int event = advance();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** Adds this element's own text, up to some length: what is longer is cut one character beyond. */
    void text(StringBuilder text, int most) throws IOException {
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> skip();
                case XMLStreamConstants.END_ELEMENT -> {
                    return;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    int room = Math.max(0, most + 1 - text.length());
                    text.append(
                            reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
                }
                default -> {
                    // Comments and instructions.
                }
            }
        }
    }

    String name() {
        return reader.getLocalName();
    }

    boolean is(String name) {
        return reader.getLocalName().equals(name);
    }

    /** An attribute without a namespace, or null. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i)) && isEmpty(reader.getAttributeNamespace(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** The {@code r:id} of an element, in either edition's namespace; empty without one. */
    String relation() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if ("id".equals(reader.getAttributeLocalName(i)) && !isEmpty(reader.getAttributeNamespace(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    /** Reads to the end, so that the checksum is compared. */
    void finish() throws IOException {
        while (advance() != XMLStreamConstants.END_DOCUMENT) {
            // Nothing more is of use.
        }
        char[] rest = new char[BUFFER];
        while (markup.read(rest, 0, rest.length) >= 0) {
            // The parser stops at the outermost end.
        }
    }

    private int advance() throws IOException {
        try {
            return reader.next();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io && !(io instanceof CharacterCodingException)) {
                throw io;
            }
            throw broken(part, e);
        } catch (SourceException e) {
            throw e;
        } catch (RuntimeException _) {
            // The JDK's parser trips over some malformed input.
            throw Refusal.broken(Refusal.shown(part) + " with broken XML", "well-formed XML in UTF-8");
        }
    }

    private static SourceException broken(String part, XMLStreamException e) {
        Location at = e.getLocation();
        String where =
                at == null ? "" : " at line " + at.getLineNumber() + ", character " + Math.max(1, at.getColumnNumber());
        return Refusal.broken(Refusal.shown(part) + " with broken XML" + where, "well-formed XML in UTF-8");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
