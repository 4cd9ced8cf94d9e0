package se.liu.grund.mart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Labels in a total order, the same for every engine, whatever its collation.
 *
 * @param inOrder every label once
 * @param rank the place in that order of each label, by its number
 */
record Ranks<T>(List<T> inOrder, int[] rank) {

    /** Of labels by number, each once. */
    static <T> Ranks<T> of(List<T> labels, Comparator<? super T> order) {
        int[] numbers = IntStream.range(0, labels.size())
                .boxed()
                .sorted((a, b) -> order.compare(labels.get(a), labels.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[numbers.length];
        for (int place = 0; place < numbers.length; place++) {
            rank[numbers[place]] = place;
        }
        return new Ranks<>(IntStream.of(numbers).mapToObj(labels::get).toList(), rank);
    }
}
