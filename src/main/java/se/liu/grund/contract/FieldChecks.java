package se.liu.grund.contract;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Every field of the app's tables has a name of its own, and one that Qlik takes for nothing else. The keys of several
 * populations may share fields: the degree is the key of one and told beside the programme in another.
 */
final class FieldChecks {

    /** Where the fields beside keys and categories are named, and what they are called where the contract is silent. */
    private static final List<Field> FIELDS = List.of(
            new Field("/measure-field", AppRecords.MEASURE_FIELD),
            new Field("/values/kvinnor", Gender.KVINNOR.label()),
            new Field("/values/män", Gender.MÄN.label()),
            new Field("/values/totalt", Gender.TOTALT.label()));

    private static final List<String> GENDERS = List.of("/kvinnor", "/män", "/totalt");

    private final ContractFile file;
    private final Claims fields;

    FieldChecks(ContractFile file, boolean separate) {
        this.file = file;
        this.fields = new Claims(file, "a field");
        if (separate) {
            fields.take("%Nyckel", "", "/layout");
        }
    }

    private record Field(String pointer, String otherwise) {}

    /** Notes every fault; gives the fields, those of the categories still to come. */
    Claims run() {
        take(new Field("/period/field", ""));
        key("/key");
        for (int i = 0; i < file.root().path("populations").size(); i++) {
            key("/populations/" + i + "/key");
        }
        FIELDS.forEach(this::take);
        if (file.root().has("populations")) {
            take(new Field("/population-field", AppRecords.POPULATION_FIELD));
        }
        if (shares()) {
            GENDERS.forEach(gender -> take(new Field("/shares" + gender, otherwise(AppRecords.shares(""), gender))));
        }
        if (file.root().path("computed").valueStream().anyMatch(computed -> computed.has("as"))) {
            GENDERS.forEach(gender ->
                    take(new Field("/denominators" + gender, otherwise(AppRecords.denominators(""), gender))));
        }
        if (file.root().has("information")) {
            take(new Field("/information/order", AppRecords.INFORMATION.order()));
            take(new Field("/information/heading", AppRecords.INFORMATION.heading()));
            take(new Field("/information/text", AppRecords.INFORMATION.text()));
            NameCheck.at(file, "/information/table");
        }
        return fields;
    }

    private boolean shares() {
        List<JsonNode> all = new ArrayList<>(List.of(file.root()));
        file.root().path("measures").valueStream().forEach(all::add);
        file.root().path("computed").valueStream().forEach(all::add);
        return all.stream()
                .anyMatch(part -> part.has("as") || part.path("share").asBoolean(false));
    }

    private static String otherwise(ValueFields names, String gender) {
        return switch (gender) {
            case "/kvinnor" -> names.kvinnor();
            case "/män" -> names.män();
            default -> names.totalt();
        };
    }

    private void take(Field field) {
        NameCheck.at(file, field.pointer());
        String name = file.text(field.pointer()).orElse(field.otherwise());
        if (!name.isEmpty()) {
            fields.take(name, field.pointer(), field.pointer());
        }
    }

    private void key(String pointer) {
        List<String> names = new ArrayList<>(List.of(pointer + "/code", pointer + "/name"));
        for (int i = 0; i < file.root().at(pointer + "/fields").size(); i++) {
            names.add(pointer + "/fields/" + i + "/field");
        }
        Claims own = new Claims(file, "a field");
        for (String name : names) {
            NameCheck.at(file, name);
            file.text(name)
                    .filter(field -> own.take(field, name, name))
                    .ifPresent(field -> fields.take(field, "keys", name));
        }
    }
}
