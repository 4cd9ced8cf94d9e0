/** Starts the benchmarks. It is not compiled with the tests: the first command wants one main class among them and no more. */
public class Start {

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("sources")) {
            se.liu.grund.bench.SourceBenchmark.run();
        } else {
            se.liu.grund.bench.QvdBenchmark.run(arguments);
        }
    }
}
