package se.liu.grund.delivery;

import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Role;

/**
 * That a variable could play a role.
 *
 * @param score how likely, compared with other claims; 1 is a mere guess
 * @param why one phrase
 * @param list the code list that says so; null where none does
 */
record RoleClaim(
        Role role,
        SeenVariable variable,
        double score,
        String why,
        @Nullable String list) {}
