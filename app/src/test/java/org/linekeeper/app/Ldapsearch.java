package org.linekeeper.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.linekeeper.directory.testing.SambaDomain;

/// The ordinary `ldapsearch`, as the witness of what really is in a directory.
public final class Ldapsearch {
    private final Target target;
    private final Optional<Path> caFile;
    private final Path folder;

    /// Where it looks, and as whom.
    public record Target(String url, String base, String bind, String password) {}

    /// @param caFile whom to trust; empty where there is no TLS
    /// @param folder for its output
    public Ldapsearch(Target target, Optional<Path> caFile, Path folder) {
        this.target = requireNonNull(target, "target");
        this.caFile = requireNonNull(caFile, "caFile");
        this.folder = requireNonNull(folder, "folder");
    }

    /// As the administrator of a Samba domain.
    ///
    /// @param folder for its output
    public Ldapsearch(SambaDomain domain, Path folder) {
        this(
                new Target(
                        domain.ldapsUrl(), domain.baseDn(), domain.adminUpn(), domain.password()),
                Optional.of(domain.caFile()),
                folder);
    }

    /// The same, below another entry.
    public Ldapsearch below(String base) {
        return new Ldapsearch(
                new Target(target.url(), base, target.bind(), target.password()), caFile, folder);
    }

    /// One account as sorted lines `attribute: value`, without the DN.
    public List<String> lines(String login, String... attributes) throws Exception {
        return ldif("(sAMAccountName=" + login + ")", attributes).stream()
                .filter(line -> !line.startsWith("dn:"))
                .map(Ldapsearch::decoded)
                .sorted()
                .toList();
    }

    /// Everything that is found, as lines `attribute: value` and `dn: ...`, as they come.
    public List<String> found(String filter, String... attributes) throws Exception {
        return ldif(filter, attributes).stream().map(Ldapsearch::decoded).toList();
    }

    /// The one value of a binary attribute of an account.
    public byte[] bytes(String login, String attribute) throws Exception {
        String start = attribute + ":: ";
        return ldif("(sAMAccountName=" + login + ")", attribute).stream()
                .filter(line -> line.startsWith(start))
                .map(line -> Base64.getDecoder().decode(line.substring(start.length())))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ldif(String filter, String... attributes) throws Exception {
        var words = new ArrayList<>(List.of("ldapsearch", "-x", "-LLL", "-o", "ldif-wrap=no"));
        words.addAll(List.of("-H", target.url(), "-b", target.base()));
        words.addAll(List.of("-D", target.bind(), "-w", target.password()));
        words.add(filter);
        words.addAll(List.of(attributes));
        Path out = Files.createTempFile(folder, "ldapsearch", ".txt");
        var builder = new ProcessBuilder(words);
        caFile.ifPresent(file -> builder.environment().put("LDAPTLS_CACERT", file.toString()));
        Process process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
        return Files.readAllLines(out).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    private static String decoded(String line) {
        int colons = line.indexOf(":: ");
        return colons < 0
                ? line
                : line.substring(0, colons)
                        + ": "
                        + new String(
                                Base64.getDecoder().decode(line.substring(colons + 3)),
                                StandardCharsets.UTF_8);
    }
}
