package org.linekeeper.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `check` prints about the sample company is done, word by word, as an administrator would.
class SampleFindingsTest {
    private static final Set<String> KINDS_WITH_COMMANDS =
            Set.of(
                    "account-disabled",
                    "identity-malformed",
                    "reference-unresolved",
                    "right-redundant");

    @TempDir Path folder;

    /// None of the commands may make something worse: what is new afterwards is at most a note.
    @Test
    void everyCommandMendsWhatItStandsBelow() throws Exception {
        try (var program = new SampleProgram(folder)) {
            List<JsonNode> findings = findings(program);
            Set<String> known = new TreeSet<>();
            findings.forEach(finding -> known.add(subject(finding)));
            var mended = new TreeSet<String>();
            for (JsonNode finding : findings) {
                if (finding.get("command").isNull()) {
                    continue;
                }
                String command = finding.get("command").asText();
                assertThat(program.shell(command)).as(command).matches(done -> done.code() == 0);
                List<JsonNode> left = findings(program);
                assertThat(left.stream().map(SampleFindingsTest::subject))
                        .as("after " + command)
                        .doesNotContain(subject(finding));
                assertThat(left)
                        .as("new after " + command)
                        .noneMatch(other -> isGrave(other) && known.add(subject(other)));
                mended.add(finding.get("code").asText());
            }
            assertThat(mended).containsAll(KINDS_WITH_COMMANDS);
            assertThat(findings(program)).allMatch(finding -> finding.get("command").isNull());
        }
    }

    private static boolean isGrave(JsonNode finding) {
        return !finding.get("severity").asText().equals("note");
    }

    /// What a finding is about: the same subject is the same finding.
    private static String subject(JsonNode finding) {
        return String.join(
                " / ",
                finding.get("code").asText(),
                finding.at("/object/login").asText(),
                finding.get("line").asText(),
                finding.get("field").asText(),
                finding.get("value").asText());
    }

    private static List<JsonNode> findings(SampleProgram program) throws Exception {
        String answer = program.run(List.of("check", "--no-access", "--json")).text();
        var findings = new ArrayList<JsonNode>();
        new ObjectMapper()
                .readTree(answer.substring(answer.indexOf('{')))
                .get("findings")
                .forEach(findings::add);
        return findings;
    }
}
