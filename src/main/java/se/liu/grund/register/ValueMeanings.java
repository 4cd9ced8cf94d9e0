package se.liu.grund.register;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeList;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Population;
import se.liu.grund.delivery.CategoryWords;
import se.liu.grund.delivery.Key;

/** What the numbers of a population's columns stand for in the app: keys and categories, or what is wrong with a value. */
final class ValueMeanings {

    /** What a column's numbers mean for a measure. */
    record Categories(List<String> inOrder, int[] place) {}

    /** What a column's numbers mean as codes. */
    record Keys(List<Key> inOrder, int[] place) {}

    private final CodeLists lists;
    private final CategoryWords words;
    private final Counting counting;

    ValueMeanings(CodeLists lists, CategoryWords words, Counting counting) {
        this.lists = lists;
        this.words = words;
        this.counting = counting;
    }

    /** What is expected instead of a value of a measure's column; null where it means something. */
    @Nullable
    String insteadOf(Measure measure, String value) {
        return category(measure, value) == null
                ? words.category(measure, value.strip()).expected()
                : null;
    }

    /** The category of a value; the measure's name for it where it is one that is removed. */
    private @Nullable String category(Measure measure, String value) {
        return words.category(measure, value.strip()).category();
    }

    /**
     * The categories of a measure.
     *
     * @param found whether a number has any counted row, by number + 2
     */
    Categories categories(Measure measure, Dictionary dictionary) {
        @Nullable String[] meant = new @Nullable String[dictionary.values().size() + 2];
        meant[0] = special(measure, counting.absent());
        meant[1] = special(measure, counting.empty());
        for (int i = 0; i < dictionary.values().size(); i++) {
            meant[i + 2] = category(measure, dictionary.values().get(i));
        }
        Set<String> there = new LinkedHashSet<>();
        String list = measure.categories().codeList();
        List<String> listed = new ArrayList<>();
        if (list != null) {
            lists.list(list).entries().stream().map(CodeList.Entry::label).forEach(listed::add);
        }
        listed.stream().filter(label -> !words.removed(measure, label)).forEach(there::add);
        for (String one : meant) {
            if (one != null && !words.removed(measure, one)) {
                there.add(one);
            }
        }
        listed.addAll(measure.categories().also());
        TreeMap<String, Integer> rank = new TreeMap<>();
        for (int i = 0; i < listed.size(); i++) {
            rank.putIfAbsent(listed.get(i), i);
        }
        Collator swedish = Collator.getInstance(Locale.of("sv", "SE"));
        List<String> inOrder = there.stream()
                .sorted(Comparator.comparingInt((String label) -> rank.getOrDefault(label, Integer.MAX_VALUE))
                        .thenComparing(swedish::compare)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int[] place = new int[meant.length];
        for (int i = 0; i < meant.length; i++) {
            place[i] = meant[i] == null ? -1 : inOrder.indexOf(meant[i]);
        }
        return new Categories(inOrder, place);
    }

    /** The category of those of whom nothing is known; none where the measure does not have it. */
    private @Nullable String special(Measure measure, String name) {
        String meant = words.category(measure, name).category();
        boolean has = measure.categories().open()
                || measure.categories().also().contains(name)
                || lists.list(String.valueOf(measure.categories().codeList()))
                        .byLabel(name)
                        .isPresent();
        return has && meant != null ? meant : null;
    }

    /** What is expected instead of a value of the code's column; null where it is one. */
    @Nullable
    String insteadOfKey(Population population, @Nullable String names, String value) {
        Key key = key(population, names, value.strip());
        if (key == null) {
            return "a code of code list '%s'".formatted(listOf(population, names));
        }
        // Without a list the value itself becomes what the app shows.
        return key.code().contains("$(") || key.code().codePoints().anyMatch(Character::isISOControl)
                ? "a code without '$(' and without characters that cannot be seen"
                : null;
    }

    /** What a value of a population's code column means: its code, or itself. */
    String meant(Population population, @Nullable String names, String value) {
        Key key = key(population, names, value.strip());
        return key == null ? value.strip() : key.code();
    }

    /** Whether any value is a code of a population. */
    static boolean openKey(Population population, @Nullable String names) {
        return listOf(population, names) == null;
    }

    private static @Nullable String listOf(Population population, @Nullable String names) {
        return population.key().codeList() == null ? names : population.key().codeList();
    }

    private @Nullable Key key(Population population, @Nullable String names, String value) {
        String list = listOf(population, names);
        if (list == null) {
            return new Key(value, value);
        }
        CodeList.Entry entry = lists.list(list)
                .byCode(value)
                .or(() -> lists.list(list).byLabel(value))
                .orElse(null);
        return entry == null ? null : new Key(entry.code(), entry.label());
    }

    /** The keys of a code's column. */
    Keys keys(Population population, @Nullable String names, Dictionary dictionary) {
        @Nullable Key[] meant = new @Nullable Key[dictionary.values().size()];
        Set<Key> there = new LinkedHashSet<>();
        for (int i = 0; i < meant.length; i++) {
            Key one = key(population, names, dictionary.values().get(i).strip());
            if (one != null) {
                meant[i] = one;
                there.add(one);
            }
        }
        List<Key> inOrder = there.stream()
                .sorted(Comparator.comparing(Key::code).thenComparing(Key::name))
                .toList();
        int[] place = new int[meant.length];
        for (int i = 0; i < meant.length; i++) {
            place[i] = meant[i] == null ? -1 : inOrder.indexOf(meant[i]);
        }
        return new Keys(inOrder, place);
    }

    /** The group of the code that a value is, in its list; null where it has none. */
    @Nullable
    String group(Population population, @Nullable String names, String value) {
        String list = listOf(population, names);
        return list == null
                ? null
                : lists.list(list)
                        .byCode(meant(population, names, value))
                        .map(CodeList.Entry::group)
                        .orElse(null);
    }
}
