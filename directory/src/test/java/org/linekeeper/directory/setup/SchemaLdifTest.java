package org.linekeeper.directory.setup;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.attribute.UcAttribute;

class SchemaLdifTest {

    private static final String ROOT = "DC=example,DC=org";

    /// Regenerate with `-Dgolden.write=true` and review the difference.
    @Test
    void theCompleteExtensionIsWrittenAsReviewed() throws IOException {
        String text = SchemaLdif.complete(ROOT);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(
                    Path.of("src/test/resources/org/linekeeper/directory/setup/complete.ldif"),
                    text);
        }
        try (InputStream golden = SchemaLdifTest.class.getResourceAsStream("complete.ldif")) {
            assertThat(golden).isNotNull();
            assertThat(text).isEqualTo(new String(golden.readAllBytes(), UTF_8));
        }
    }

    @Test
    void whatIsWrittenIsWhatIsSent() throws IOException, LDIFException, LDAPException {
        Forest forest = Forest.named(ROOT);
        List<SchemaStep> steps =
                new SchemaPlanner(forest, SchemaPlanner.untouched(forest)).installation().steps();
        List<LDIFChangeRecord> read = parse(SchemaLdif.complete(ROOT));
        assertThat(read).hasSameSizeAs(steps);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).toLDIFString(0))
                    .isEqualTo(steps.get(i).change().toLDIFString(0));
        }
    }

    @Test
    void guidsAreWrittenInTheByteOrderOfTheDirectory() throws IOException, LDIFException {
        LDIFChangeRecord first = parse(SchemaLdif.complete(ROOT)).getFirst();
        assertThat(((LDIFAddChangeRecord) first).getEntryToAdd())
                .satisfies(entry -> {
                    assertThat(entry.getAttributeValueBytes("schemaIDGUID"))
                            .isEqualTo(SchemaGuid.toBytes(UcAttribute.CTI_ENABLED.schemaIdGuid()));
                    assertThat(entry.getAttributeValueBytes("attributeSecurityGUID"))
                            .isEqualTo(SchemaGuid.toBytes(UcAttribute.PROPERTY_SET));
                });
    }

    /// `ldifde` reads a file without byte-order mark in the code page of the machine, wants every
    /// modification closed by a line with a hyphen, and an empty DN without a blank.
    @Test
    void theTextHasNothingThatLdifdeReadsDifferently() {
        String text = SchemaLdif.complete(ROOT);
        assertThat(text).isEqualTo(new String(text.getBytes(US_ASCII), US_ASCII));
        assertThat(text.lines()).noneMatch(line -> line.startsWith(" ") || line.endsWith(" "));
        assertThat(text).doesNotContain("ntdsSchema").doesNotContain("\r");
        for (String record : text.split("\n\n")) {
            if (record.contains("changetype: modify")) {
                assertThat(record.strip()).endsWith("\n-");
            }
        }
    }

    @Test
    void nothingMissingIsSaidAndParsesAsNothing() throws IOException, LDIFException {
        String text = SchemaLdif.file(Forest.named(ROOT), "dc1.example.org", List.of());
        assertThat(text).contains("Nothing is missing");
        assertThat(parse(text)).isEmpty();
    }

    static List<LDIFChangeRecord> parse(String text) throws IOException, LDIFException {
        var records = new ArrayList<LDIFChangeRecord>();
        try (var reader = new LDIFReader(new ByteArrayInputStream(text.getBytes(UTF_8)))) {
            for (LDIFChangeRecord record = reader.readChangeRecord();
                    record != null;
                    record = reader.readChangeRecord()) {
                records.add(record);
            }
        }
        return records;
    }
}
