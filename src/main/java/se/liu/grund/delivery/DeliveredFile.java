package se.liu.grund.delivery;

/**
 * A file as it was delivered: enough to say whether it has changed.
 *
 * @param name path below the delivery root, with forward slashes, Unicode NFC
 * @param sha256 SHA-256 of the bytes, 64 hex digits in lower case
 * @param bytes how many bytes it has
 */
public record DeliveredFile(String name, String sha256, long bytes) {}
