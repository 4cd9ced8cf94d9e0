package se.liu.grund.contract;

/** A field as Qlik must find it, and what fills it. QVDs, scripts and read-back are all made from these. */
public sealed interface QlikField {

    /** Its name in Qlik, exactly. */
    String name();

    /** The pooled period's label. */
    record PeriodLabel(String name) implements QlikField {}

    /** The key code, always text. */
    record Code(String name) implements QlikField {}

    /** The key name. */
    record Name(String name) implements QlikField {}

    /** The measure's name, in the {@code CONCATENATED} layout. */
    record MeasureName(String name) implements QlikField {}

    /** {@code %Nyckel}: period label and code, in the {@code TABLE_PER_MEASURE} layout. */
    record Link(String name) implements QlikField {}

    /** The category of one measure; NULL in the rows of others. */
    record Category(String name, Measure measure) implements QlikField {}

    /** The shown count of one kön. */
    record Value(String name, Gender gender) implements QlikField {}

    /** The population's name, in an app that names some. */
    record PopulationName(String name) implements QlikField {}

    /** What the key's code list says of the key, NULL where it says nothing. Two populations may fill one such field. */
    record Joined(String name, KeyJoin join) implements QlikField {}

    /** The shown share or quotient of one kön, NULL where it is blank. */
    record Share(String name, Gender gender) implements QlikField {}

    /** The shown count that one kön's quotient is divided by, NULL where it has none. */
    record Denominator(String name, Gender gender) implements QlikField {}

    /** A column of the text table. */
    record Told(String name, Part part) implements QlikField {

        /** Which column. */
        public enum Part {
            ORDER,
            HEADING,
            TEXT
        }
    }
}
