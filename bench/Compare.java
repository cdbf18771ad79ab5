import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Runs two commands in turn and prints the wall time of each and the ratio, run by run paired, so
/// that a machine whose speed drifts does not matter.
///
///     java bench/Compare.java NAME RUNS 'COMMAND A' 'COMMAND B' [LIMIT]
///
/// LIMIT is the ratio A/B that the project wants to keep below; it is printed, never enforced. The
/// commands go through `sh -c`; a command that fails ends the comparison.
final class Compare {
    private Compare() {}

    public static void main(String[] arguments) throws Exception {
        String name = arguments[0];
        int runs = Integer.parseInt(arguments[1]);
        run(arguments[2]); // warm-up: caches of the system and of the server
        run(arguments[3]);
        var first = new ArrayList<Double>();
        var second = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < runs; i++) {
            double a = run(arguments[2]);
            double b = run(arguments[3]);
            first.add(a);
            second.add(b);
            ratios.add(a / b);
        }
        String limit = arguments.length > 4 ? " (wanted: at most " + arguments[4] + ")" : "";
        System.out.printf(
                Locale.ROOT,
                "%-58s %7.3f s %7.3f s   ratio %5.2f  [%.2f .. %.2f]%s%n",
                name,
                median(first),
                median(second),
                median(ratios),
                ratios.stream().mapToDouble(r -> r).min().orElse(0),
                ratios.stream().mapToDouble(r -> r).max().orElse(0),
                limit);
    }

    private static double run(String command) throws Exception {
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder("sh", "-c", command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectInput(new File("/dev/null"))
                        .start();
        int code = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (code != 0) {
            System.err.println("exit code " + code + ": " + command);
            System.exit(1);
        }
        return seconds;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
