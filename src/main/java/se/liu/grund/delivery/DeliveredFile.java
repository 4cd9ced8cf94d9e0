package se.liu.grund.delivery;

/**
 * A file as it was delivered, or what stands for one in a register that lies in tables: enough to say whether it has changed.
 *
 * @param name path below the delivery root, with forward slashes, Unicode NFC; or the name of what stands for a file
 * @param sha256 SHA-256 of the bytes, 64 hex digits in lower case
 * @param bytes how many bytes it has; above 0 where there is anything
 */
public record DeliveredFile(String name, String sha256, long bytes) {}
