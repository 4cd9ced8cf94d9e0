package se.liu.grund.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Categories;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Expected;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.KeyFields;
import se.liu.grund.contract.Layout;
import se.liu.grund.contract.Marker;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Numbers;
import se.liu.grund.contract.PeriodField;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.RoleSource;
import se.liu.grund.contract.TableFormat;
import se.liu.grund.contract.TableShape;
import se.liu.grund.contract.TableShape.EmptyLabel;
import se.liu.grund.contract.ValueFields;

/** Contracts for tests, made directly. */
class Shapes {

    static final Map<String, Marker> MARKERS =
            Map.of("-", new Marker.Zero(), "..C", new Marker.Hidden(1, 4), "", new Marker.Missing());

    static final TableFormat TEXT =
            new TableFormat.Text(TableFormat.Encoding.DETECT, TableFormat.Delimiter.TAB, TableFormat.Decimal.NONE);

    static final List<String> TOTALS = List.of("Total", "Totalt", "Riket");

    static final Measure BOENDELAN = measure(
            "boendelan",
            "Boendelän efter examen",
            new Categories("lan", List.of("Ej uppföljningsbara", "Uppgift saknas")));
    static final Measure BRANSCH = measure("bransch", "Bransch", new Categories("bransch", List.of()));
    static final Measure YRKE = measure("yrke", "Yrke", new Categories(null, List.of()));

    static Measure measure(String id, String name, Categories categories) {
        return new Measure(id, name, name, null, id + ".qvd", categories, List.of());
    }

    static AppContract app(Measure... measures) {
        return app(6, measures);
    }

    static AppContract app(int years, Measure... measures) {
        return new AppContract(
                "framgrund",
                "Framgrund",
                Layout.CONCATENATED,
                "Framgrund",
                new PeriodField("Sexårsperiod", years, "{from} - {to}"),
                new KeyFields("Examenskod", "Examensnamn"),
                new ValueFields("Kvinnor", "Män", "Totalt", "{value} {measure}"),
                "Mått",
                2.5,
                List.of(measures),
                "");
    }

    static DeliveryContract delivery(List<Gender> required, TableShape... tables) {
        return new DeliveryContract(
                "framgrund",
                "framgrund",
                "framgrund",
                List.of(tables),
                required,
                0,
                Expected.ANY,
                List.of(),
                List.of(),
                "");
    }

    /** {@code {mått}_{kön}.txt}: period above, name (code by list) and category to the left. */
    static TableShape perGender() {
        return shape(
                "{mått}_{kön}.txt",
                1,
                2,
                roles(
                        new RoleSource.FileName("mått"),
                        new RoleSource.FileName("kön"),
                        new RoleSource.Heading(1),
                        new RoleSource.CodeOf("examenskod"),
                        new RoleSource.RowVariable(1),
                        new RoleSource.RowVariable(2)));
    }

    /** {@code {mått}.txt}: kön over period, name (code by list) and category to the left. */
    static TableShape allGenders() {
        return shape(
                "{mått}.txt",
                2,
                2,
                roles(
                        new RoleSource.FileName("mått"),
                        new RoleSource.Heading(1),
                        new RoleSource.Heading(2),
                        new RoleSource.CodeOf("examenskod"),
                        new RoleSource.RowVariable(1),
                        new RoleSource.RowVariable(2)));
    }

    static Map<Role, RoleSource> roles(
            RoleSource measure,
            RoleSource gender,
            RoleSource period,
            RoleSource code,
            RoleSource name,
            RoleSource category) {
        Map<Role, RoleSource> roles = new EnumMap<>(Role.class);
        roles.put(Role.MÅTT, measure);
        roles.put(Role.KÖN, gender);
        roles.put(Role.PERIOD, period);
        roles.put(Role.KOD, code);
        roles.put(Role.NAMN, name);
        roles.put(Role.KATEGORI, category);
        return roles;
    }

    static TableShape shape(String file, int headings, int rowVariables, Map<Role, RoleSource> roles) {
        return new TableShape(
                file,
                TEXT,
                headings,
                rowVariables,
                roles,
                null,
                Map.of(),
                MARKERS,
                TOTALS,
                List.of(),
                EmptyLabel.SKIP,
                new Numbers.Exact());
    }
}
