import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Runs the program once, watches what the JVM loads, and keeps it for later starts:
/// `java BuildAotCache.java CACHE JAR MAIN_CLASS PART [JVM_OPTION...]`, with the options that the launcher will use.
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
            "-Djava.awt.headless=true"));
    command.addAll(List.of(arguments).subList(4, arguments.length));
    command.addAll(List.of("-cp", arguments[1], arguments[2], arguments[3]));
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
