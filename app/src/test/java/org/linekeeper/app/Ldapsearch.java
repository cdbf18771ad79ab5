package org.linekeeper.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.linekeeper.directory.testing.SambaDomain;

/// The ordinary `ldapsearch`, as the witness of what really is in a domain.
final class Ldapsearch {
    private final SambaDomain domain;
    private final Path folder;

    /// @param folder for its output
    Ldapsearch(SambaDomain domain, Path folder) {
        this.domain = domain;
        this.folder = folder;
    }

    /// One entry as sorted lines `attribute: value`, without the DN.
    List<String> lines(String login, String... attributes) throws Exception {
        return ldif(login, attributes).stream().map(Ldapsearch::decoded).sorted().toList();
    }

    /// The one value of a binary attribute.
    byte[] bytes(String login, String attribute) throws Exception {
        String start = attribute + ":: ";
        return ldif(login, attribute).stream()
                .filter(line -> line.startsWith(start))
                .map(line -> Base64.getDecoder().decode(line.substring(start.length())))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ldif(String login, String... attributes) throws Exception {
        var words = new ArrayList<>(List.of("ldapsearch", "-x", "-LLL", "-o", "ldif-wrap=no"));
        words.addAll(List.of("-H", domain.ldapsUrl(), "-b", domain.baseDn()));
        words.addAll(List.of("-D", domain.adminUpn(), "-w", domain.password()));
        words.add("(sAMAccountName=" + login + ")");
        words.addAll(List.of(attributes));
        Path out = Files.createTempFile(folder, "ldapsearch", ".txt");
        var builder = new ProcessBuilder(words);
        builder.environment().put("LDAPTLS_CACERT", domain.caFile().toString());
        Process process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
        return Files.readAllLines(out).stream()
                .filter(line -> !line.startsWith("dn:") && !line.startsWith("#"))
                .filter(line -> !line.isBlank())
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
