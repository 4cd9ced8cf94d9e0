package se.liu.grund.mart;

import se.liu.grund.delivery.CellStatus;

/**
 * Counts and their sums in writing: {@code 12} exact, {@code -} zero, {@code ..C} hidden (1 to 4), {@code ~12} noisy,
 * {@code ≈15} rounded, {@code ?} missing, {@code x} suppressed; {@code 12 + ..C − 3} for the sum of several.
 */
final class TestCounts {

    private TestCounts() {}

    static Count sum(String text) {
        CountSum sum = new CountSum();
        String sign = "+";
        for (String word : text.isBlank() ? new String[0] : text.strip().split(" +")) {
            switch (word) {
                case "+", "−" -> sign = word;
                default -> {
                    Count count = count(word);
                    sum = sign.equals("+") ? sum.add(count) : sum.subtract(count);
                }
            }
        }
        return sum.count();
    }

    static Count count(String word) {
        return switch (word) {
            case "-" -> new Count(CellStatus.ZERO, 0, 0);
            case "..C" -> new Count(CellStatus.HIDDEN, 1, 4);
            case "?" -> Count.MISSING;
            case "x" -> new Count(CellStatus.SUPPRESSED, 0, 0);
            default ->
                switch (word.charAt(0)) {
                    case '~' -> given(CellStatus.NOISY, word.substring(1));
                    case '≈' -> given(CellStatus.ROUNDED, word.substring(1));
                    default -> given(CellStatus.EXACT, word);
                };
        };
    }

    private static Count given(CellStatus status, String digits) {
        int count = Integer.parseInt(digits);
        return new Count(status, count, count);
    }
}
