package se.liu.grund.delivery;

import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Role;

/**
 * A column that says what its row is about.
 *
 * @param column counted from 0
 * @param role which role its label plays; null for none
 * @param where the only label (folded) whose rows are taken; null for any
 */
record Leading(int column, @Nullable Role role, @Nullable String where) {}
