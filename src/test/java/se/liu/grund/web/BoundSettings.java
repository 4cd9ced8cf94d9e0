package se.liu.grund.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings records, bound as Spring Boot binds them. */
public final class BoundSettings {

    private BoundSettings() {}

    /** With nothing configured. */
    public static <T> T defaults(String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate(prefix, Bindable.of(type));
    }

    /** With every component of the record configured, and to something else than its default. */
    public static <T extends Record> T full(String prefix, Class<T> type, Map<String, String> properties) {
        Set<String> names = Arrays.stream(type.getRecordComponents())
                .map(c -> c.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(properties.keySet().stream().map(k -> k.replaceFirst("\\..*", "")))
                .as("every setting of " + type.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(names);
        T defaults = defaults(prefix, type);
        T bound = new Binder(new MapConfigurationPropertySource(properties.entrySet().stream()
                        .collect(Collectors.toMap(e -> prefix + "." + e.getKey(), Map.Entry::getValue))))
                .bindOrCreate(prefix, Bindable.of(type));
        Arrays.stream(type.getRecordComponents()).forEach(component -> {
            try {
                component.getAccessor().setAccessible(true);
                assertThat(component.getAccessor().invoke(bound))
                        .as(component.getName())
                        .isNotEqualTo(component.getAccessor().invoke(defaults));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
        return bound;
    }
}
