package se.liu.grund.codelist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The site's code lists, as they lay in the folder when this was made: one CSV file a list, {@code ;} between the
 * fields, UTF-8, heading {@code kod;etikett;alias} and more, see {@code contracts/codes/README.md}. One instance never changes, so
 * a run that holds it sees one state; {@link #read()} gives the folder's state of now.
 */
public final class CodeLists {

    private final Path folder;
    private final SortedMap<String, CodeList> lists = new TreeMap<>();
    private final SeriesBreaks seriesBreaks;
    private final String fingerprint;

    /**
     * Reads every list.
     *
     * @param folder holds the {@code .csv} files, {@code contracts/codes}
     * @throws CodeListException with every fault of every list
     */
    public CodeLists(Path folder) {
        this.folder = folder;
        List<String> errors = new ArrayList<>();
        StringBuilder sums = new StringBuilder();
        SeriesBreaks known = new SeriesBreaks(List.of());
        for (Path file : files()) {
            CsvFaults faults = new CsvFaults(place(folder) + "/" + file.getFileName());
            byte[] bytes = bytes(file, faults);
            String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
            if (faults.none() && file.endsWith(SeriesBreaks.FILE)) {
                known = SeriesBreaks.read(bytes, faults);
            } else if (faults.none()) {
                lists.put(name, CodeListFile.read(name, bytes, faults));
            }
            errors.addAll(faults.all());
            sums.append(name).append(' ').append(sha256(bytes)).append('\n');
        }
        seriesBreaks = known;
        if (!errors.isEmpty()) {
            throw new CodeListException(errors);
        }
        fingerprint = sha256(sums.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The same folder, read again: what a long-lived holder calls at the start of a run. */
    public CodeLists read() {
        return new CodeLists(folder);
    }

    /**
     * One list.
     *
     * @throws CodeListException when there is none of that name, naming those there are
     */
    public CodeList list(String name) {
        CodeList list = lists.get(name);
        if (list == null) {
            throw new CodeListException(List.of(place(folder) + ": there is no list '" + name + "'. There are: "
                    + String.join(", ", lists.keySet()) + ". Add " + name + ".csv or mend the name."));
        }
        return list;
    }

    /** The names of all lists, in alphabetical order. */
    public SortedSet<String> names() {
        return new TreeSet<>(lists.keySet());
    }

    /** The known series breaks; none where the folder has no {@code seriebrott.csv}. */
    public SeriesBreaks seriesBreaks() {
        return seriesBreaks;
    }

    /** SHA-256 (hex) over the names and bytes of all lists and of the series breaks: it changes when any byte of any list does. */
    public String fingerprint() {
        return fingerprint;
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".csv")).sorted().collect(Collectors.toList());
        } catch (IOException unreadable) {
            throw new CodeListException(
                    List.of(place(folder) + ": this folder cannot be read, expected one CSV file a code list in it."));
        }
    }

    private static byte[] bytes(Path file, CsvFaults faults) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            faults.add("this file cannot be read: " + unreadable.getMessage());
            return new byte[0];
        }
    }

    /** As people name the folder, without where the checkout lies: {@code contracts/codes}. */
    private static String place(Path folder) {
        Path full = folder.toAbsolutePath().normalize();
        int names = full.getNameCount();
        return names < 2
                ? full.toString()
                : full.subpath(names - 2, names).toString().replace('\\', '/');
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256", never);
        }
    }
}
