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
}
