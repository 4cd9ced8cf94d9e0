package se.liu.grund.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key fields of an app or of one of its populations.
 *
 * @param code field of the code, {@code Examenskod} or {@code Programkod}; always text in Qlik, leading zeros kept
 * @param name field of the name, {@code Examensnamn} or {@code Programnamn}
 * @param codeList name of the list that codes must be of and that gives their names; null where any code may come, under
 *     the name it is delivered with
 * @param joins fields that the list fills beside them, in order
 */
public record KeyFields(String code, String name, @Nullable String codeList, List<KeyJoin> joins) {

    /** Of any codes. */
    public KeyFields(String code, String name) {
        this(code, name, null, List.of());
    }

    public KeyFields {
        joins = List.copyOf(joins);
    }
}
