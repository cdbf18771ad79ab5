import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Runs the program once, watches what the JVM loads, and keeps it for later starts:
/// `java BuildAotCache.java CACHE JAR MAIN_CLASS`.
///
/// The cache is put in place in one step, because somebody may be starting the program meanwhile. The JVM ignores a cache
/// that does not fit its version or the jars, so a stale one costs time and nothing else.
void main(String[] arguments) throws IOException, InterruptedException {
    Path cache = Path.of(arguments[0]).toAbsolutePath();
    Path fresh = cache.resolveSibling(cache.getFileName() + ".fresh");
    Path log = cache.resolveSibling(cache.getFileName() + ".log");
    List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:AOTCacheOutput=" + fresh,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-cp",
            arguments[1],
            arguments[2]));
    Process process = new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int exitCode = process.waitFor();
    if (exitCode != 0 || !Files.isRegularFile(fresh)) {
        throw new IOException("the training run for the AOT cache failed (exit " + exitCode + "):\n" + Files.readString(log));
    }
    Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(log);
}
