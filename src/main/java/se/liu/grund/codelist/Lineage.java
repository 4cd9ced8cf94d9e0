package se.liu.grund.codelist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.liu.grund.codelist.CodeList.Entry;
import se.liu.grund.codelist.Former.Share;

/** What became of former codes. */
final class Lineage {

    private final List<Entry> current;
    private final List<Entry> former;

    Lineage(List<Entry> current, List<Entry> former) {
        this.current = current;
        this.former = former;
    }

    /** The entries of today that one became, in the order told; itself where it is of today. */
    List<Entry> ends(Entry entry) {
        Set<Entry> ends = new LinkedHashSet<>();
        follow(entry, ends, new LinkedHashSet<>());
        return List.copyOf(ends);
    }

    private void follow(Entry entry, Set<Entry> ends, Set<Entry> seen) {
        if (!entry.former()) {
            ends.add(entry);
        } else if (seen.add(entry)) {
            next(entry).forEach(next -> follow(next, ends, seen));
        }
    }

    /** Whether the way from an entry comes back to itself. */
    boolean circular(Entry entry) {
        Set<Entry> seen = new LinkedHashSet<>();
        List<Entry> ahead = new ArrayList<>(next(entry));
        while (!ahead.isEmpty()) {
            Entry next = ahead.removeLast();
            if (next.equals(entry)) {
                return true;
            }
            if (seen.add(next)) {
                ahead.addAll(next(next));
            }
        }
        return false;
    }

    /** Whether some entry has the code, so that it can be pointed to. */
    boolean known(String code) {
        return Stream.concat(current.stream(), former.stream())
                .anyMatch(entry -> entry.code().equals(code));
    }

    /** The former entry's share of what it is counted as now. One step that is a merger makes the whole way one. */
    Share share(Entry entry) {
        List<Entry> next = next(entry);
        boolean whole = !entry.former()
                || next.size() == 1
                        && !entry.validity().overlaps(next.getFirst().validity())
                        && former.stream().noneMatch(other -> merged(entry, other))
                        && share(next.getFirst()) == Share.WHOLE;
        return whole ? Share.WHOLE : Share.PART;
    }

    private static boolean merged(Entry entry, Entry other) {
        return !other.equals(entry)
                && other.replacedBy().stream().anyMatch(entry.replacedBy()::contains)
                && other.validity().overlaps(entry.validity());
    }

    /** A code that was given again leads to who has it now. */
    private List<Entry> next(Entry entry) {
        return entry.replacedBy().stream()
                .flatMap(code -> Stream.concat(current.stream(), former.stream())
                        .filter(other -> other.code().equals(code))
                        .limit(1))
                .toList();
    }
}
