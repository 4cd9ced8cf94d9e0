package se.liu.grund.source.px;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.px.Aggregation.Group;

class AggregationTests {

    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();

    @Test
    void groupsTheKommunerOfGenuineFileIntoLan() throws IOException {
        Aggregation lan =
                Aggregation.read(GenuinePx.named("pxwebapi_Counties-sv.agg"), f -> faults.add(PxTold.text(f)));
        assertThat(faults).isEmpty();
        assertThat(lan.name()).isEqualTo("Län");
        assertThat(lan.valueSet()).isEqualTo("Lan07");
        assertThat(lan.groups()).hasSize(21);
        assertThat(lan.groups().stream().flatMap(g -> g.members().stream()).distinct())
                .hasSize(290);
        assertThat(lan.groups())
                .contains(
                        new Group("09", "Gotlands län", List.of("0980")),
                        new Group("10", "Blekinge län", List.of("1060", "1080", "1081", "1082", "1083")));
        assertThat(lan.groups().stream().flatMap(g -> g.members().stream().map(m -> g.code() + m)))
                .allMatch(m -> m.startsWith(m.substring(2, 4)));
    }

    @Test
    void tellsGroupsWithoutTextOrMembers() throws IOException {
        Aggregation groups =
                read("[Aggreg]\nName=Län\nValueset=Lan07\n1=18\n2=05\n[Aggtext]\n1=Örebro län\n[05]\n1=0580\n");
        assertThat(groups.groups())
                .containsExactly(new Group("18", "Örebro län", List.of()), new Group("05", "05", List.of("0580")));
        assertThat(faults)
                .containsExactly(
                        "4:0: group \"18\" without members, expected [18] with 1=code. Add it, or fetch the aggregation again.",
                        "5:0: group \"05\" without text, expected 2= in [Aggtext]. Add it, or fetch the aggregation again.");
    }

    @Test
    void refusesWhatIsNone() {
        assertThatThrownBy(() -> read("1=18\n"))
                .isInstanceOf(SourceException.class)
                .hasMessage("Found no groups, expected [Aggreg] with 1=code. Fetch the aggregation again.");
        assertThat(faults)
                .containsExactly("1:0: \"1=18\", expected [Section]. Mend the line, or fetch the file again.");
        assertThatThrownBy(() -> read(" "))
                .hasMessage("Found an empty file, expected a value set or an aggregation. Fetch the file again.");
    }

    private Aggregation read(String text) throws IOException {
        return Aggregation.read(Files.writeString(folder.resolve("län.agg"), text), f -> faults.add(PxTold.text(f)));
    }
}
