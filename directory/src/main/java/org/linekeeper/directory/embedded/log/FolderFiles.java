package org.linekeeper.directory.embedded.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The files of a data folder: `snapshot-NNNNNN.ldif` and `changes-NNNNNN.ldif`, where the changes
/// of a number follow the snapshot of the same number.
///
/// @param folder the data folder
record FolderFiles(Path folder) {
    private static final Pattern SNAPSHOT = Pattern.compile("snapshot-(\\d{6,})\\.ldif");
    private static final Pattern CHANGES = Pattern.compile("changes-(\\d{6,})\\.ldif");

    Path snapshot(long number) {
        return folder.resolve(String.format(Locale.ROOT, "snapshot-%06d.ldif", number));
    }

    Path changes(long number) {
        return folder.resolve(String.format(Locale.ROOT, "changes-%06d.ldif", number));
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path address() {
        return folder.resolve("address");
    }

    Path administratorPassword() {
        return folder.resolve("administrator-password");
    }

    /// Number of the newest snapshot.
    Optional<Long> newestSnapshot() throws IOException {
        var numbers = numbers(SNAPSHOT);
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.last());
    }

    /// Numbers of the change files, in order.
    NavigableSet<Long> changeNumbers() throws IOException {
        return numbers(CHANGES);
    }

    private NavigableSet<Long> numbers(Pattern pattern) throws IOException {
        var found = new TreeSet<Long>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var matcher = pattern.matcher(file.getFileName().toString());
                if (matcher.matches()) {
                    found.add(Long.parseLong(matcher.group(1)));
                }
            }
        }
        return found;
    }

    /// Removes snapshots and changes older than the number.
    void removeOlderThan(long number) throws IOException {
        for (var old : numbers(SNAPSHOT).headSet(number, false)) {
            Files.deleteIfExists(snapshot(old));
        }
        for (var old : numbers(CHANGES).headSet(number, false)) {
            Files.deleteIfExists(changes(old));
        }
    }

    /// Makes the folder, open to its owner only: it holds passwords, if sealed ones.
    void create() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (isPosix()) {
            var mode = PosixFilePermissions.fromString("rwx------");
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(mode));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /// Makes an empty file that only the owner can read, unless it is there.
    static void createPrivate(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        if (isPosix()) {
            var mode = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(mode));
        } else {
            Files.createFile(file);
        }
    }

    /// Makes sure that the name of the file is on the disk too. Windows cannot open folders and
    /// does so by itself.
    static void syncFolderOf(Path file) throws IOException {
        var parent = file.toAbsolutePath().getParent();
        if (parent == null || !isPosix()) {
            return;
        }
        try (var channel = FileChannel.open(parent, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
