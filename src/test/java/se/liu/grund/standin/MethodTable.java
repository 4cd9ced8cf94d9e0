package se.liu.grund.standin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Methods by name, each with its parameters' names in the schema's order. */
final class MethodTable {

    private final Map<String, Method> methods = new HashMap<>();

    private record Method(List<String> params, Function<Params, Answer> handler) {}

    MethodTable with(String name, Function<Params, Answer> handler, String... params) {
        methods.put(name, new Method(List.of(params), handler));
        return this;
    }

    Answer call(Request request) {
        Method method = methods.get(request.method());
        if (method == null) {
            throw EngineError.unknownMethod();
        }
        return method.handler().apply(new Params(method.params(), request.params()));
    }
}
