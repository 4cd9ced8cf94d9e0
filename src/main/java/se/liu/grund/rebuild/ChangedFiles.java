package se.liu.grund.rebuild;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.delivery.Deliveries;
import se.liu.grund.release.Release;
import se.liu.grund.release.Releases;
import se.liu.grund.release.Unchanged;

/**
 * Some files of a delivered app that have changed since its current release, where nothing else has: only the measures that
 * they are of are read and built, and of all others what was published stays.
 *
 * @param release the current one
 * @param files how many files have come, changed or gone
 * @param measures ids of the measures that they are of
 * @param unchanged what the release holds of the others
 */
record ChangedFiles(Release release, int files, Set<String> measures, Unchanged unchanged) {

    /** Empty where all must be read: where more than files has changed, or names do not tell what their files are of. */
    static Optional<ChangedFiles> of(AppInputs inputs, Deliveries deliveries, Releases releases) {
        boolean pooled = inputs.app().delivered().stream()
                .anyMatch(measure -> measure.population().pool() != null);
        Optional<Release> release = releases.current(inputs.app().app());
        if (pooled || release.isEmpty()) {
            return Optional.empty();
        }
        Set<String> files = inputs.changedFiles(releases.manifest(release.get()));
        Set<String> measures = new LinkedHashSet<>();
        for (String file : files) {
            List<DeliveryContract> of = inputs.deliveries().stream()
                    .filter(delivery -> file.startsWith(delivery.folder() + "/"))
                    .toList();
            Optional<Set<String>> told =
                    of.size() == 1 ? deliveries.measures(of.getFirst(), inputs.app(), List.of(file)) : Optional.empty();
            if (told.isEmpty()) {
                return Optional.empty();
            }
            measures.addAll(told.get());
        }
        Set<String> others = inputs.app().delivered().stream()
                .map(Measure::id)
                .filter(id -> !measures.contains(id))
                .collect(Collectors.toSet());
        if (files.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        return releases.unchanged(inputs.app(), release.get(), others)
                .map(unchanged -> new ChangedFiles(release.get(), files.size(), measures, unchanged));
    }

    /** Its measures, in words. */
    String told(AppContract app) {
        List<String> names = app.delivered().stream()
                .filter(measure -> measures.contains(measure.id()))
                .map(Measure::title)
                .toList();
        return names.size() == 1
                ? "measure " + names.getFirst()
                : names.size() + " measures (" + String.join(", ", names) + ")";
    }

    /** Whether a delivery gives any of the measures. */
    boolean touches(AppInputs inputs, DeliveryContract delivery) {
        return inputs.app().delivered().stream()
                .filter(measure -> measures.contains(measure.id()))
                .anyMatch(measure -> measure.population().id().equals(delivery.population())
                        && (delivery.measures().isEmpty() || delivery.measures().contains(measure.ownId())));
    }
}
