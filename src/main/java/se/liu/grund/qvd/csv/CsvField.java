package se.liu.grund.qvd.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import se.liu.grund.qvd.FieldAppender;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdException;
import se.liu.grund.qvd.Serials;
import se.liu.grund.qvd.value.QlikPattern;

/** What the values of a CSV's field are. */
sealed interface CsvField {

    /** How the QVD is to show them. */
    NumberFormat format();

    /** What a value must be, for messages. */
    String expected();

    /** Adds a value; false when it is not of this kind. */
    boolean append(String value, FieldAppender field);

    /** As it stands. */
    record Text() implements CsvField {

        @Override
        public NumberFormat format() {
            return NumberFormat.unknown();
        }

        @Override
        public String expected() {
            return "a text";
        }

        @Override
        public boolean append(String value, FieldAppender field) {
            field.text(value);
            return true;
        }
    }

    /** A number, without separators of thousands. */
    record Number(char decimal, Pattern pattern) implements CsvField {

        Number(char decimal) {
            this(
                    decimal,
                    Pattern.compile("[+-]?(\\d+[" + decimal + "]?\\d*|[" + decimal + "]\\d+)([eE][+-]?\\d{1,4})?"));
        }

        @Override
        public NumberFormat format() {
            return NumberFormat.real(String.valueOf(decimal));
        }

        @Override
        public String expected() {
            return "a number such as 12" + decimal + "5";
        }

        @Override
        public boolean append(String value, FieldAppender field) {
            if (!pattern.matcher(value).matches()) {
                return false;
            }
            double number = Double.parseDouble(decimal == '.' ? value : value.replace(decimal, '.'));
            if (Double.isInfinite(number)) {
                return false;
            }
            field.number(number);
            return true;
        }
    }

    /** A whole number that Qlik's numbers hold exactly. */
    record Whole() implements CsvField {

        private static final Pattern PATTERN = Pattern.compile("[+-]?\\d{1,18}");

        @Override
        public NumberFormat format() {
            return NumberFormat.integer();
        }

        @Override
        public String expected() {
            return "a whole number that Qlik holds exactly, as it does all of 15 digits,";
        }

        @Override
        public boolean append(String value, FieldAppender field) {
            if (!PATTERN.matcher(value).matches()) {
                return false;
            }
            long number = Long.parseLong(value);
            if (number != (long) (double) number) {
                return false;
            }
            field.integer(number);
            return true;
        }
    }

    /** A day, a time of the day, or both, by a pattern of Qlik's. */
    record Moment(NumberFormat format, DateTimeFormatter formatter) implements CsvField {

        Moment(NumberFormat format) {
            this(format, QlikPattern.formatter(format.pattern()));
            try {
                parsed(formatter.format(LocalDateTime.of(2026, 11, 23, 13, 45, 58)));
            } catch (DateTimeException e) {
                throw new QvdException(
                        "pattern \"" + format.pattern() + "\": found no whole " + whole()
                                + " in it, expected such as YYYY-MM-DD, hh:mm or both",
                        e);
            }
        }

        private String whole() {
            return switch (format.type()) {
                case "DATE" -> "date";
                case "TIME" -> "time";
                default -> "date and time";
            };
        }

        @Override
        public String expected() {
            return "as in " + format.pattern();
        }

        @Override
        public boolean append(String value, FieldAppender field) {
            try {
                field.number(parsed(value));
                return true;
            } catch (DateTimeException _) {
                return false;
            }
        }

        private double parsed(String value) {
            return switch (format.type()) {
                case "DATE" -> Serials.of(LocalDate.parse(value, formatter));
                case "TIME" -> Serials.of(LocalTime.parse(value, formatter));
                default -> Serials.of(LocalDateTime.parse(value, formatter));
            };
        }
    }
}
