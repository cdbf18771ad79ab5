import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Takes the attribute "Sealed" out of the manifests of the jars in a folder: `java Unseal.java FOLDER`.
///
/// The JVM (25) defines the packages of classes from its AOT cache without their seal. The first class of such a package
/// that is not in the cache is then refused: "sealing violation". Sealing guards against classes that somebody slips into
/// a library's package through another jar; the class path here is made by this build alone.
void main(String[] arguments) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
        jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    for (Path jar : jars) {
        if (isSealed(jar)) {
            unseal(jar);
        }
    }
}

private static boolean isSealed(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
        Manifest manifest = file.getManifest();
        return manifest != null
                && (manifest.getMainAttributes().containsKey(Attributes.Name.SEALED)
                        || manifest.getEntries().values().stream().anyMatch(a -> a.containsKey(Attributes.Name.SEALED)));
    }
}

private static void unseal(Path jar) throws IOException {
    Path fresh = jar.resolveSibling(jar.getFileName() + ".fresh");
    try (var file = new JarFile(jar.toFile());
            OutputStream target = Files.newOutputStream(fresh);
            var out = new ZipOutputStream(target)) {
        Manifest manifest = file.getManifest();
        manifest.getMainAttributes().remove(Attributes.Name.SEALED);
        manifest.getEntries().values().forEach(attributes -> attributes.remove(Attributes.Name.SEALED));
        out.putNextEntry(new ZipEntry(JarFile.MANIFEST_NAME));
        manifest.write(out);
        Enumeration<JarEntry> entries = file.entries();
        while (entries.hasMoreElements()) {
            JarEntry entry = entries.nextElement();
            if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = file.getInputStream(entry)) {
                    in.transferTo(out);
                }
            }
        }
    }
    Files.setLastModifiedTime(fresh, Files.getLastModifiedTime(jar));
    Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
}
