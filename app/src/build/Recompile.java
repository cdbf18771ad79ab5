import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Compiles a library's published source jar, unchanged, for the Java release that we run on:
/// `java Recompile.java SOURCES.jar OUT.jar RELEASE`.
///
/// Why: picocli's own jar holds class files of Java 5. The JVM does not put such old classes into an AOT cache, so they
/// are parsed and verified at every start, which is a third of the start-up time of a short command.
///
/// Does nothing when OUT.jar is newer than both SOURCES.jar and this program.
void main(String[] arguments) throws IOException {
    Path sources = Path.of(arguments[0]);
    Path out = Path.of(arguments[1]);
    String release = arguments[2];
    if (isFresh(out, sources)) {
        return;
    }
    Path work = Files.createTempDirectory("recompile");
    try {
        compile(sources, work, release);
        pack(sources, work, out, release);
    } finally {
        delete(work);
    }
}

boolean isFresh(Path out, Path sources) throws IOException {
    return Files.isRegularFile(out)
            && Files.getLastModifiedTime(out).compareTo(Files.getLastModifiedTime(sources)) > 0;
}

void compile(Path sources, Path work, String release) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (FileSystem jar = FileSystems.newFileSystem(sources);
            var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
            Stream<Path> tree = Files.walk(jar.getPath("/"))) {
        files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectory(work.resolve("classes")).toFile()));
        List<Path> units = tree.filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.endsWith("module-info.java"))
                .map(file -> copy(file, work.resolve("src" + file)))
                .toList();
        JavaCompiler.CompilationTask task = compiler.getTask(
                messages,
                (JavaFileManager) files,
                null,
                List.of("--release", release, "-nowarn", "-Xlint:none", "-proc:none", "-parameters"),
                null,
                files.getJavaFileObjectsFromPaths(units));
        if (!task.call()) {
            throw new IOException("cannot compile " + sources + " for release " + release + ": " + messages);
        }
    }
}

void pack(Path sources, Path work, Path out, String release) throws IOException {
    Files.createDirectories(out.toAbsolutePath().getParent());
    Path fresh = work.resolve("fresh.jar");
    Path classes = work.resolve("classes");
    try (FileSystem jar = FileSystems.newFileSystem(fresh, Map.of("create", "true"));
            Stream<Path> tree = Files.walk(classes)) {
        tree.filter(Files::isRegularFile)
                .forEach(file -> copy(file, jar.getPath("/").resolve(classes.relativize(file).toString())));
        Files.createDirectories(jar.getPath("/META-INF"));
        Files.writeString(
                jar.getPath("/META-INF/REBUILT.txt"),
                "Compiled from the unchanged published sources " + sources.getFileName() + " for Java " + release + ".\n");
    }
    Files.move(fresh, out, StandardCopyOption.REPLACE_EXISTING);
}

Path copy(Path from, Path to) {
    try {
        Files.createDirectories(to.toAbsolutePath().getParent());
        return Files.copy(from, to);
    } catch (IOException e) {
        throw new UncheckedIOException(e);
    }
}

void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
            Files.delete(file);
        }
    }
}
