package se.liu.grund.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import se.liu.grund.contract.Measure;
import se.liu.grund.release.MartRow;

/**
 * A row of a measure as a step of an address. Labels hold {@code /} and {@code ;}, which no firewall lets through even
 * encoded, so they go as base64url.
 *
 * @param period as in {@code 2014-2019}
 */
record CellAddress(String period, String code, String category) {

    private static final String BETWEEN = "\u001F";

    static CellAddress of(MartRow row) {
        return new CellAddress(row.period().toString(), row.code(), row.category());
    }

    static Optional<CellAddress> read(String step) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(step), StandardCharsets.UTF_8).split(BETWEEN, -1);
            return parts.length == 3 ? Optional.of(new CellAddress(parts[0], parts[1], parts[2])) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The step. */
    String step() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, period, code, category).getBytes(StandardCharsets.UTF_8));
    }

    /** Where the origin of the row's numbers is told. */
    String origin(String mart, Measure measure) {
        return MartRoutes.PATH + "/" + mart + "/" + measure.id() + "/cells/" + step() + "/origin";
    }

    boolean is(MartRow row) {
        return row.code().equals(code)
                && row.category().equals(category)
                && row.period().toString().equals(period);
    }
}
