package se.liu.grund.rebuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.delivery.DeliveredFile;
import se.liu.grund.mart.Marts;
import se.liu.grund.register.RegisterYears;
import se.liu.grund.register.Registers;
import se.liu.grund.release.Manifest;
import se.liu.grund.release.Manifest.Input;
import se.liu.grund.release.Releases;
import se.liu.grund.reload.Reloads;

/**
 * All that a mart is built from, and its fingerprint.
 *
 * @param app the app contract
 * @param deliveries the delivery contracts; none where the app is counted
 * @param counting how the app is counted from registers; null where it is delivered
 * @param registers the contracts of those registers
 * @param files the delivered files, or those of registers
 * @param lists all code lists
 * @param address what the script loads from: {@code lib://<connection>/}
 */
record AppInputs(
        AppContract app,
        List<DeliveryContract> deliveries,
        @Nullable Counting counting,
        List<RegisterContract> registers,
        List<DeliveredFile> files,
        CodeLists lists,
        String address) {

    static AppInputs of(String alias, Sources sources, Registers from, Reloads reloads) {
        AppContract app = sources.app(alias);
        Optional<Counting> counting = sources.counting(alias);
        if (counting.isPresent()) {
            List<RegisterContract> registers = sources.registers(counting.get());
            return new AppInputs(
                    app,
                    List.of(),
                    counting.get(),
                    registers,
                    from.files(registers),
                    sources.lists(),
                    reloads.address(alias, ""));
        }
        List<DeliveryContract> deliveries = sources.deliveriesFor(app);
        CodeLists lists = sources.lists();
        List<DeliveredFile> files = deliveries.stream()
                .flatMap(d -> sources.deliveries(lists).files(d).stream())
                .toList();
        return new AppInputs(app, deliveries, null, List.of(), files, lists, reloads.address(alias, ""));
    }

    /** The same, but with the files as they were read: they may have changed since they were looked at. */
    AppInputs asRead(List<DeliveredFile> read) {
        return new AppInputs(app, deliveries, counting, registers, read, lists, address);
    }

    /** What a manifest tells of it: the files, and with 0 bytes what they are read and counted by. */
    List<Input> told() {
        List<Input> told = new ArrayList<>();
        files.forEach(file -> told.add(new Input(file.name(), file.sha256(), file.bytes())));
        if (counting != null) {
            told.add(new Input("counting " + counting.app(), counting.fingerprint(), 0));
            registers.forEach(one -> told.add(new Input("register " + one.register(), one.fingerprint(), 0)));
        }
        deliveries.forEach(one -> told.add(new Input("delivery " + one.delivery(), one.fingerprint(), 0)));
        told.add(new Input("code lists", lists.fingerprint(), 0));
        told.add(new Input("release format", Releases.FORMAT, 0));
        return told;
    }

    /**
     * The delivered files that have come, changed or gone since a release, by name; none where anything else has changed, or
     * where the release does not tell what it was read by.
     */
    Set<String> changedFiles(Manifest last) {
        if (counting != null
                || !last.contract().equals(app.fingerprint())
                || !last.builder().equals(Marts.BUILDER)) {
            return Set.of();
        }
        Set<Input> changed = new HashSet<>(told());
        Set<Input> before = new HashSet<>(last.inputs());
        Set<Input> gone = new HashSet<>(before);
        gone.removeAll(changed);
        changed.removeAll(before);
        changed.addAll(gone);
        return changed.stream().allMatch(Input::delivered)
                ? changed.stream().map(Input::file).collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    /** The years that have arrived in the registers since a release, where nothing else has changed. */
    Optional<RegisterYears> arrivedSince(Manifest last) {
        if (counting == null
                || !last.contract().equals(app.fingerprint())
                || !last.builder().equals(Marts.BUILDER)) {
            return Optional.empty();
        }
        Map<String, String> now = new HashMap<>();
        told().forEach(one -> now.put(one.file(), one.sha256()));
        for (Input before : last.inputs()) {
            if (!before.sha256().equals(now.remove(before.file()))) {
                return Optional.empty();
            }
        }
        return RegisterYears.of(registers, files, now.keySet());
    }

    String fingerprint() {
        return Fingerprint.of(Stream.of(
                        Stream.of(
                                "builder " + Marts.BUILDER + " " + Releases.FORMAT,
                                "address " + address,
                                "contract " + app.fingerprint(),
                                "lists " + lists.fingerprint()),
                        deliveries.stream().map(d -> "delivery " + d.fingerprint()),
                        Stream.ofNullable(counting).map(c -> "counting " + c.fingerprint()),
                        registers.stream().map(r -> "register " + r.fingerprint()),
                        files.stream().map(f -> f.name() + " " + f.sha256()).sorted())
                .flatMap(Function.identity())
                .toList());
    }

    /** What {@link #files} are, in words. */
    String pieces() {
        boolean tables =
                registers.stream().anyMatch(one -> one.rows() instanceof RegisterContract.RowPlace.EngineTable);
        return tables ? "years of tables" : counting == null ? "delivered files" : "files";
    }

    /** What changed since a release, in words; names at most three files. */
    String changesSince(Manifest last) {
        // Two files may have one name: å is written in two ways, and two deliveries may lie in one folder.
        Map<String, String> before = last.inputs().stream()
                .collect(Collectors.toMap(Manifest.Input::file, Manifest.Input::sha256, String::concat));
        Map<String, String> now = told().stream().collect(Collectors.toMap(Input::file, Input::sha256, String::concat));
        List<String> changes = new ArrayList<>();
        // What an earlier Grund did not tell of is no news.
        Set<String> delivered =
                told().stream().filter(Input::delivered).map(Input::file).collect(Collectors.toSet());
        named(changes, "new", now.keySet().stream().filter(f -> !before.containsKey(f) && delivered.contains(f)));
        named(
                changes,
                "changed",
                now.keySet().stream().filter(f -> before.containsKey(f) && !Objects.equals(now.get(f), before.get(f))));
        named(changes, "gone", before.keySet().stream().filter(f -> !now.containsKey(f)));
        if (!last.contract().equals(app.fingerprint())) {
            changes.add("the app contract changed");
        }
        if (!last.builder().equals(Marts.BUILDER)) {
            changes.add("the mart builder is another version");
        }
        return changes.isEmpty()
                ? "a delivery contract, a code list or the connection changed"
                : String.join("; ", changes);
    }

    private static void named(List<String> changes, String what, Stream<String> files) {
        List<String> names = files.sorted().toList();
        if (!names.isEmpty()) {
            String more = names.size() > 3 ? " and " + (names.size() - 3) + " more" : "";
            changes.add(what + ": " + String.join(", ", names.subList(0, Math.min(3, names.size()))) + more);
        }
    }
}
