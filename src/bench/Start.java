/** Starts the benchmark. It is not compiled with the tests: the first command wants one main class among them and no more. */
public class Start {

    public static void main(String[] arguments) throws Exception {
        se.liu.grund.bench.QvdBenchmark.run(arguments);
    }
}
