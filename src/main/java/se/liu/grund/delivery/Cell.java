package se.liu.grund.delivery;

import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Period;

/**
 * One delivered number with its status, bounds and origin; never the shown value.
 *
 * @param measure id of the measure in the app contract
 * @param gender kön
 * @param period pooled period
 * @param code key code, leading zeros kept
 * @param name key name
 * @param category label as the app shows it
 * @param status what is known
 * @param low least possible count, 0 when {@code MISSING}
 * @param high greatest possible count, equal to {@code low} when exact; 0 when {@code MISSING}
 * @param origin where it was read
 */
public record Cell(
        String measure,
        Gender gender,
        Period period,
        String code,
        String name,
        String category,
        CellStatus status,
        int low,
        int high,
        Origin origin) {}
