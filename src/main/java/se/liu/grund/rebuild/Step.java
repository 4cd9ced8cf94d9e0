package se.liu.grund.rebuild;

/** One thing a run would do, and why. A plan is a list of these; nothing happens until it is applied. */
public sealed interface Step {

    /** Alias of the app it is for. */
    String app();

    /** Why it is to be done, one sentence part. */
    String reason();

    /** A short word for tables and books. */
    default String kind() {
        return switch (this) {
            case ReadDelivery s -> "read-delivery";
            case BuildMart s -> "build-mart";
            case AuditMart s -> "audit-mart";
            case PublishRelease s -> "publish-release";
            case ReloadApp s -> "reload-app";
        };
    }

    /** Files become cells, or every breach is told. */
    record ReadDelivery(String app, String reason) implements Step {}

    /** Cells become mart tables. */
    record BuildMart(String app, String reason) implements Step {}

    /** The contract's audits; a blocking one stops the app here. */
    record AuditMart(String app, String reason) implements Step {}

    /** QVDs, script and manifest, proven and swapped in. */
    record PublishRelease(String app, String reason) implements Step {}

    /** Reload, read-back, and only then save. */
    record ReloadApp(String app, String reason) implements Step {}
}
