package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class QvdTableTests {

    private static final QvdColumn TWO_ROWS = QvdColumn.nulls("a", 2);

    @Test
    void findsAColumnByItsField() {
        QvdTable table = QvdTable.named("t").column(TWO_ROWS).build();

        assertThat(table.column("a")).isSameAs(TWO_ROWS);
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table).hasToString("QvdTable[t, 2 rows, 1 columns]");
    }

    @Test
    void wasCreatedAtAWholeSecondAsInItsFile() {
        QvdTable table = QvdTable.named("t")
                .created(Instant.parse("2026-11-23T12:00:00.999Z"))
                .column(TWO_ROWS)
                .build();

        assertThat(table.created()).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
    }

    @Test
    void namesTheFieldsThereAre() {
        QvdTable table = QvdTable.named("t")
                .column(TWO_ROWS)
                .column(QvdColumn.nulls("Män", 2))
                .build();

        assertThatThrownBy(() -> table.column("män"))
                .isInstanceOf(QvdException.class)
                .hasMessage("table [t]: found no field [män], expected one of [[a], [Män]]");
    }

    @Test
    void refusesATableWithoutColumns() {
        assertThatThrownBy(() -> QvdTable.named("t").build())
                .isInstanceOf(QvdException.class)
                .hasMessage("table [t]: found no column, expected at least one");
    }

    @Test
    void refusesAFieldWithoutName() {
        QvdTable.Builder table = QvdTable.named("t").column(QvdColumn.nulls("", 2));

        assertThatThrownBy(table::build)
                .isInstanceOf(QvdException.class)
                .hasMessage("table [t]: found a field without name, expected a name");
    }

    @Test
    void refusesTheSameFieldTwice() {
        QvdTable.Builder table = QvdTable.named("t").column(TWO_ROWS).column(TWO_ROWS);

        assertThatThrownBy(table::build)
                .isInstanceOf(QvdException.class)
                .hasMessage("table [t]: found field [a] twice, expected distinct names");
    }

    @Test
    void refusesColumnsOfDifferentLength() {
        QvdTable.Builder table = QvdTable.named("t").column(TWO_ROWS).column(QvdColumn.nulls("b", 3));

        assertThatThrownBy(table::build)
                .isInstanceOf(QvdException.class)
                .hasMessage("table [t], field [b]: found 3 rows, expected 2 as in field [a]");
    }

    @Test
    void takesAColumnInsteadOfItsNamesakeOrAsTheLast() {
        QvdTable table = QvdTable.named("t")
                .comment("å")
                .column(TWO_ROWS)
                .column(QvdColumn.nulls("b", 2))
                .build();
        QvdColumn other = QvdColumn.integers("a", new int[] {1, 2});
        QvdColumn third = QvdColumn.nulls("c", 2);

        assertThat(table.with(other).with(third).columns()).containsExactly(other, table.column("b"), third);
        assertThat(table.with(other).comment()).isEqualTo("å");
        assertThat(table.column("a")).isSameAs(TWO_ROWS);
        assertThatThrownBy(() -> table.with(QvdColumn.nulls("b", 3)))
                .isInstanceOf(QvdException.class)
                .hasMessage("table [t], field [b]: found 3 rows, expected 2 as in field [a]");
    }
}
