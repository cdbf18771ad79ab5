package org.linekeeper.directory.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A Java process of its own that opens a directory and waits to be killed.
final class DirectoryProcess implements AutoCloseable {
    private static final String READY = "ready ";

    private final Process process;
    private final String url;

    private DirectoryProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /// Starts it and returns when it answers.
    ///
    /// @param compactAt small, so that snapshots are under way when it is killed
    static DirectoryProcess start(Path folder, long compactAt) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DirectoryProcess.class.getName(),
                        folder.toString(),
                        Long.toString(compactAt));
        var errors = Files.createTempFile("directory-process", ".err").toFile();
        errors.deleteOnExit();
        var process = new ProcessBuilder(command).redirectError(errors).start();
        BufferedReader reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(READY)) {
                return new DirectoryProcess(process, line.substring(READY.length()));
            }
        }
        throw new IOException("The process ended: " + Files.readString(errors.toPath()));
    }

    String url() {
        return url;
    }

    int port() {
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    }

    /// SIGKILL.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// The process.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var options =
                EmbeddedOptions.inFolder(Path.of(arguments[0]))
                        .withCompactAt(Long.parseLong(arguments[1]));
        var directory = EmbeddedDirectory.open(options);
        System.out.println(READY + directory.url());
        System.out.flush();
        Thread.currentThread().join();
    }
}
