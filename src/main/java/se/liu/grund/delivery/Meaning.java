package se.liu.grund.delivery;

import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;

/**
 * What labels say of the cells they stand for: those of the file's name hold for the whole file, those of a heading for
 * a column, those of the row variables for a row. A part that they do not say, or say wrongly, is null. Code, name and
 * category are still labels, since a category can only be judged together with its measure, and a code with its name.
 */
record Meaning(
        @Nullable Measure measure,
        @Nullable Gender gender,
        @Nullable Period period,
        @Nullable Label code,
        @Nullable Label name,
        @Nullable Label category) {

    /** Both together; no part is said by both, since each role has one source. */
    Meaning and(Meaning other) {
        return new Meaning(
                measure == null ? other.measure : measure,
                gender == null ? other.gender : gender,
                period == null ? other.period : period,
                code == null ? other.code : code,
                name == null ? other.name : name,
                category == null ? other.category : category);
    }
}
