package se.liu.grund.source.pxweb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which files of a folder are one whole fetch. Written last, in one step: without it nothing there counts.
 *
 * @param asked {@link TableRequest#fingerprint} of what was asked for
 * @param request the SHA-256 of the values that this stood for when it was fetched
 * @param changed when the table was updated, or its ETag, as the server told
 * @param pieces in order
 */
record Manifest(
        String table,
        String asked,
        String request,
        @Nullable String changed,
        List<Piece> pieces) {

    static final String NAME = "manifest.json";

    /** @param sha256 of the file as it came, in hex */
    record Piece(
            String file,
            String sha256,
            long bytes,
            @Nullable String etag) {}

    /** The manifest of the folder; null when there is none that can be read. */
    static @Nullable Manifest of(Path folder) throws IOException {
        try {
            JsonNode json = Json.MAPPER.readTree(Files.readAllBytes(folder.resolve(NAME)));
            List<Piece> pieces = new ArrayList<>();
            for (JsonNode piece : json.path("pieces")) {
                pieces.add(new Piece(
                        piece.path("file").asString(""),
                        piece.path("sha256").asString(""),
                        piece.path("bytes").asLong(-1),
                        text(piece, "etag")));
            }
            return new Manifest(
                    json.path("table").asString(""),
                    json.path("asked").asString(""),
                    json.path("request").asString(""),
                    text(json, "changed"),
                    pieces);
        } catch (NoSuchFileException | JacksonException _) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode text = node.path(name);
        return text.isString() ? text.asString() : null;
    }

    byte[] json() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("table", table).put("asked", asked).put("request", request).put("changed", changed);
        ArrayNode list = json.putArray("pieces");
        for (Piece piece : pieces) {
            list.addObject()
                    .put("file", piece.file())
                    .put("sha256", piece.sha256())
                    .put("bytes", piece.bytes())
                    .put("etag", piece.etag());
        }
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }
}
