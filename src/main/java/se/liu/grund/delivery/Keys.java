package se.liu.grund.delivery;

import java.util.HashMap;
import java.util.Map;

/** The keys of one delivery: each code has one name and each name one code, in all its files. */
final class Keys {

    private record Claim(Key key, Origin place) {}

    private final Map<String, Claim> byCode = new HashMap<>();
    private final Map<String, Claim> byName = new HashMap<>();

    /** The key, unless its code or its name was met before with another. */
    Term<Key> claim(Key key, Origin place) {
        Claim claim = new Claim(key, place);
        Claim code = byCode.getOrDefault(key.code(), claim);
        if (!code.key().equals(key)) {
            return Term.none(
                    "%s for code %s as in %s"
                            .formatted(Label.quoted(code.key().name()), Label.quoted(key.code()), code.place()),
                    "Let one code have one name in the whole delivery.");
        }
        Claim name = byName.getOrDefault(key.name(), claim);
        if (!name.key().equals(key)) {
            return Term.none(
                    "%s for code %s as in %s"
                            .formatted(
                                    Label.quoted(key.name()),
                                    Label.quoted(name.key().code()),
                                    name.place()),
                    "Let one name have one code in the whole delivery.");
        }
        byCode.putIfAbsent(key.code(), claim);
        byName.putIfAbsent(key.name(), claim);
        return Term.of(key);
    }
}
