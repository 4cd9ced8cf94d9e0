package se.liu.grund.codelist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeList.Entry;
import se.liu.grund.codelist.Match.Unknown;
import se.liu.grund.codelist.Match.Unknown.Why;

/** Every spelling of every entry, of today and of before, by what it has in common with other spellings of the same. */
final class Spellings {

    /** Longer texts are no labels; they are not worked at. */
    private static final int MOST = 300;

    private final Map<String, Spelling> former = new HashMap<>();
    private final Map<String, List<Spelling>> folded = new HashMap<>();
    private final Map<String, List<Spelling>> placed = new HashMap<>();
    private final Map<String, List<Entry>> codes = new LinkedHashMap<>();
    private final Nearest nearest;

    /** A spelling; several ends where what it meant was divided. */
    private record Spelling(
            String text,
            Entry entry,
            List<Entry> ends,
            @Nullable Former through) {}

    Spellings(List<Entry> current, List<Entry> before) {
        Lineage lineage = new Lineage(current, before);
        nearest = new Nearest(lineage);
        Stream.concat(current.stream(), before.stream()).forEach(entry -> {
            Former through = entry.former() ? new Former(entry, lineage.share(entry)) : null;
            List<Entry> ends = lineage.ends(entry);
            codes.computeIfAbsent(Difference.fold(entry.code()), c -> new ArrayList<>())
                    .add(entry);
            for (String text : entry.spellings()) {
                Spelling spelling = new Spelling(text, entry, ends, through);
                if (through != null) {
                    former.putIfAbsent(text, spelling);
                }
                String fold = Difference.fold(text);
                nearest.add(fold, entry);
                folded.computeIfAbsent(fold, f -> new ArrayList<>()).add(spelling);
                PlaceName.keys(entry.code(), fold)
                        .forEach(key -> placed.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(spelling));
            }
        });
    }

    /** What a label stands for that is no spelling of an entry of today, letter for letter. */
    Match match(String label) {
        Spelling exact = former.get(label);
        if (exact != null) {
            return exact.ends().size() == 1
                    ? new Match.Alias(exact.ends().getFirst(), exact.through())
                    : new Unknown(Why.SPLIT, exact.ends());
        }
        if (label.length() > MOST) {
            return new Unknown(Why.NOT_LISTED, List.of());
        }
        String fold = Difference.fold(label);
        List<Spelling> found = found(fold);
        if (!found.isEmpty()) {
            return one(found, label, false);
        }
        Match coded = coded(label, fold);
        return coded != null ? coded : new Unknown(Why.NOT_LISTED, nearest.to(fold));
    }

    private List<Spelling> found(String fold) {
        List<Spelling> found = folded.getOrDefault(fold, List.of());
        return found.isEmpty()
                ? PlaceName.asked(fold).stream()
                        .flatMap(key -> placed.getOrDefault(key, List.of()).stream())
                        .toList()
                : found;
    }

    /** The entry that all of them mean; those of today come first, so that history is told only where it is needed. */
    private static Match one(List<Spelling> found, String label, boolean coded) {
        Spelling first = found.getFirst();
        Set<Entry> ends = new LinkedHashSet<>();
        found.forEach(spelling -> ends.addAll(spelling.ends()));
        if (ends.size() > 1) {
            boolean split = found.stream().allMatch(spelling -> spelling.entry().equals(first.entry()));
            return new Unknown(split ? Why.SPLIT : Why.AMBIGUOUS, List.copyOf(ends));
        }
        List<Difference> how = found.stream()
                .filter(spelling -> spelling.entry().equals(first.entry()))
                .map(spelling -> differences(label, spelling))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
        if (coded) {
            how = Stream.concat(how.stream(), Stream.of(Difference.CODE)).toList();
        }
        return new Match.Folded(first.ends().getFirst(), how, first.through());
    }

    private static List<Difference> differences(String label, Spelling spelling) {
        boolean place = !Difference.fold(label).equals(Difference.fold(spelling.text()));
        return Difference.between(label, spelling.text(), place);
    }

    /** A label such as {@code 01 Stockholms län}: its code and its name must mean one entry. */
    private @Nullable Match coded(String label, String fold) {
        CodedLabel parts = CodedLabel.of(label);
        List<Entry> ofCode = codes.getOrDefault(Difference.fold(parts.code()), List.of());
        if (ofCode.isEmpty() && !parts.numbered()) {
            return null;
        }
        List<Spelling> named = parts.name().isEmpty() ? List.of() : found(Difference.fold(parts.name()));
        List<Spelling> agreeing = named.stream()
                .filter(spelling -> ofCode.contains(spelling.entry()))
                .toList();
        if (!agreeing.isEmpty()) {
            return one(agreeing, parts.name(), true);
        }
        Set<Entry> all = new LinkedHashSet<>();
        ofCode.forEach(entry -> all.addAll(entry.former() ? List.of() : List.of(entry)));
        named.forEach(spelling -> all.addAll(spelling.ends()));
        if (all.isEmpty() || named.isEmpty() && !parts.numbered()) {
            return null;
        }
        if (named.isEmpty()) {
            all.addAll(nearest.to(Difference.fold(parts.name())));
        }
        return new Unknown(Why.CODE_DIFFERS, all.stream().limit(3).toList());
    }
}
