package se.liu.grund.qvd.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.liu.grund.qvd.FieldAppender;
import se.liu.grund.qvd.QvdAppender;
import se.liu.grund.qvd.QvdException;
import se.liu.grund.qvd.QvdTable;

/** One CSV on its way into one QVD. */
record CsvImport(Path csv, CsvFormat format, Map<String, CsvField> told) {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    long run(QvdTable.Builder table, Path qvd) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(csv), 1 << 16);
                CsvReader<CsvLine> lines = CsvReader.builder()
                        .fieldSeparator(format.separator())
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .build(new CsvLine(), text(bytes))) {
            return copy(lines.iterator(), table, qvd);
        } catch (CsvParseException e) {
            throw new QvdException(
                    csv + ": " + reason(e)
                            + "; a value with quotes in it stands in quotes, each of its own written twice",
                    e);
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNullElseGet(e.getCause(), () -> new IOException(e)));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private long copy(Iterator<CsvLine> lines, QvdTable.Builder table, Path qvd) {
        List<String> names = names(lines);
        List<CsvField> kinds = names.stream()
                .map(name -> told.getOrDefault(name, new CsvField.Text()))
                .toList();
        try (QvdAppender out = table.appendTo(qvd)) {
            List<FieldAppender> fields = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                fields.add(out.field(names.get(i), kinds.get(i).format()));
            }
            while (lines.hasNext()) {
                CsvLine line = lines.next();
                if (line.count() == 0 && names.size() > 1) {
                    continue;
                }
                if (Math.max(line.count(), 1) != names.size()) {
                    throw fault(
                            line,
                            "",
                            line.count() + (line.count() == 1 ? " value" : " values"),
                            names.size() + " as in the header; put a value that holds the separator into quotes");
                }
                for (int i = 0; i < names.size(); i++) {
                    append(line, names.get(i), kinds.get(i), line.count() == 0 ? null : line.value(i), fields.get(i));
                }
            }
            return out.finish();
        }
    }

    private void append(CsvLine line, String name, CsvField kind, @Nullable String value, FieldAppender field) {
        if (value == null) {
            field.nothing();
            return;
        }
        boolean taken;
        try {
            taken = kind.append(value, field);
        } catch (QvdException e) {
            throw new QvdException(csv + ", line " + line.number() + ", " + e.getMessage(), e);
        }
        if (!taken) {
            throw fault(
                    line,
                    ", field [" + name + "]",
                    Quoted.of(value),
                    kind.expected() + " or nothing; leave the field untyped to keep it as text");
        }
    }

    /** The header's names, in order. */
    private List<String> names(Iterator<CsvLine> lines) {
        if (!lines.hasNext()) {
            throw new QvdException(csv + ": found an empty file, expected a first line with the fields' names");
        }
        CsvLine line = lines.next();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < line.count(); i++) {
            String name = line.value(i);
            if (name == null || name.isEmpty()) {
                throw fault(line, "", "no name for field " + (i + 1), "a name for each field");
            }
            if (names.contains(name)) {
                throw fault(line, "", "field [" + name + "] twice", "distinct names");
            }
            names.add(name);
        }
        if (names.isEmpty()) {
            throw fault(line, "", "an empty line", "the fields' names");
        }
        for (String name : told.keySet()) {
            if (!names.contains(name)) {
                throw fault(line, "", "no field [" + name + "]", "one of " + names + ", which the header names");
            }
        }
        return names;
    }

    private QvdException fault(CsvLine line, String where, String found, String expected) {
        return new QvdException(
                csv + ", line " + line.number() + where + ": found " + found + ", expected " + expected);
    }

    /** Bytes that are no UTF-8 are an error, not a question mark. */
    private static Reader text(InputStream bytes) throws IOException {
        bytes.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            bytes.reset();
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
    }

    private QvdException unreadable(IOException e) {
        return switch (e) {
            case CharacterCodingException _ ->
                new QvdException(
                        csv + NotUtf8.where(csv)
                                + ": found bytes that are not UTF-8, expected UTF-8; save the file as UTF-8 (in Excel: CSV UTF-8)",
                        e);
            case NoSuchFileException _ -> new QvdException(csv + " could not be read: there is no such file", e);
            case AccessDeniedException _ -> new QvdException(csv + " could not be read: this user may not read it", e);
            default -> new QvdException(csv + " could not be read: " + e.getMessage(), e);
        };
    }

    private static String reason(CsvParseException e) {
        Throwable cause = e.getCause();
        return cause == null || cause.getMessage() == null
                ? String.valueOf(e.getMessage())
                : e.getMessage() + ": " + cause.getMessage();
    }
}
