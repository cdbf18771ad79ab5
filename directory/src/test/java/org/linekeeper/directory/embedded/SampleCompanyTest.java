package org.linekeeper.directory.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.codec.AccountCodec;
import org.linekeeper.directory.codec.ExtendedSchemaCodec;
import org.linekeeper.directory.codec.ReservedFieldCodec;
import org.linekeeper.directory.embedded.sample.SampleCompany;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleCompanyTest {
    private EmbeddedDirectory directory;
    private LDAPConnection connection;

    @BeforeAll
    void open() throws IOException, LDAPException {
        directory = EmbeddedDirectory.open(EmbeddedOptions.inMemory().withSampleCompany());
        connection = connect(directory);
    }

    @AfterAll
    void close() {
        connection.close();
        directory.close();
    }

    private static LDAPConnection connect(EmbeddedDirectory directory) throws LDAPException {
        return new LDAPConnection(
                "127.0.0.1",
                directory.port(),
                directory.administratorName(),
                directory.administratorPassword());
    }

    private List<SearchResultEntry> find(String filter) throws LDAPException {
        return find(connection, filter);
    }

    private static List<SearchResultEntry> find(LDAPConnection connection, String filter)
            throws LDAPException {
        return connection
                .search("OU=Morgentau,DC=morgentau,DC=example", SearchScope.SUB, filter)
                .getSearchEntries();
    }

    @Test
    void hasPeopleGroupsAndComputersOfTwoSites() throws LDAPException {
        assertThat(find("(&(objectCategory=person)(objectClass=user))")).hasSize(60);
        assertThat(find("(objectCategory=group)")).hasSize(8);
        assertThat(find("(objectCategory=computer)")).hasSize(20);
        assertThat(find("(l=Berlin)")).hasSizeGreaterThan(30);
        assertThat(find("(l=München)")).hasSizeGreaterThan(20);
        assertThat(find("(&(objectCategory=person)(!(ectisrv3CTIEnabled=1)))"))
                .hasSizeBetween(5, 12);
        assertThat(find("(userAccountControl:1.2.840.113556.1.4.803:=2)")).hasSize(1);
        assertThat(find("(&(ectisrv3CTIServices=*)(extensionName=*))")).hasSize(1);
    }

    @Test
    void nestsGroupsWithHeadAndDeputy() throws LDAPException {
        var everybody =
                find(
                        "(memberOf:1.2.840.113556.1.4.1941:=CN=UC-Nutzer,OU=Gruppen,OU=Morgentau,"
                                + directory.baseDn()
                                + ")");
        assertThat(everybody).hasSizeGreaterThan(60);
        var sales = find("(cn=Vertrieb)").stream().filter(e -> e.hasAttribute("member")).toList();
        assertThat(sales).hasSize(1);
        for (var name : List.of("ectisrv3GroupLeaderDN", "ectisrv3GroupDeputyDN")) {
            var dn = sales.getFirst().getAttributeValue(name);
            assertThat(connection.getEntry(dn)).as(dn).isNotNull();
        }
        assertThat(find("(groupType=-2147483644)")).hasSize(1);
    }

    @Test
    void letsEveryPersonLogOnButTheDisabledOne() throws LDAPException {
        for (var name : List.of("j.grosskopf@morgentau.example", "MORGENTAU\\s.yildiz")) {
            new LDAPConnection("127.0.0.1", directory.port(), name, SampleCompany.PASSWORD).close();
        }
        assertThatThrownBy(() ->
                        new LDAPConnection(
                                "127.0.0.1",
                                directory.port(),
                                "u.roessner",
                                SampleCompany.PASSWORD))
                .hasMessageContaining("data 533");
    }

    @Test
    void hasPhotosThatCanBeShown() throws LDAPException, IOException {
        var people = find("(thumbnailPhoto=*)");
        assertThat(people).hasSize(20);
        for (var person : people) {
            var octets = person.getAttributeValueBytes("thumbnailPhoto");
            var picture = ImageIO.read(new ByteArrayInputStream(octets));
            assertThat(picture.getWidth()).isEqualTo(96);
            assertThat(picture.getHeight()).isEqualTo(96);
        }
    }

    @Test
    void isTheSameWhereverItIsSetUp() throws LDAPException, IOException {
        try (var other = EmbeddedDirectory.open(EmbeddedOptions.inMemory().withSampleCompany());
                var second = connect(other)) {
            assertThat(identities(second)).isEqualTo(identities(connection));
        }
    }

    private static Map<String, String> identities(LDAPConnection connection) throws LDAPException {
        var found = new TreeMap<String, String>();
        for (var entry : find(connection, "(objectClass=*)")) {
            var sid = entry.getAttribute("objectSid");
            var id = SchemaGuid.fromBytes(entry.getAttributeValueBytes("objectGUID"));
            found.put(entry.getDN(), id + " " + sid);
        }
        return found;
    }

    @Test
    void keepsTheSameSettingsInTheReservedField() throws LDAPException, IOException {
        var options = EmbeddedOptions.inMemory().withSampleCompany().withExtendedSchema(false);
        try (var reserved = EmbeddedDirectory.open(options);
                var second = connect(reserved)) {
            assertThat(settings(second, new ReservedFieldCodec()))
                    .isEqualTo(settings(connection, new ExtendedSchemaCodec()));
        }
    }

    private static Map<String, List<String>> settings(LDAPConnection connection, AccountCodec codec)
            throws LDAPException {
        var found = new TreeMap<String, List<String>>();
        for (var entry : find(connection, "(objectClass=*)")) {
            var values = codec.read(entry, new ArrayList<>());
            for (var attribute : UcAttribute.values()) {
                var texts = values.texts(attribute).stream().sorted().toList();
                if (!texts.isEmpty()) {
                    found.put(entry.getDN() + " " + attribute, texts);
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(300);
        return found;
    }

    @Test
    void isKeptInFolderWithoutItsOptions(@TempDir Path folder) throws Exception {
        EmbeddedDirectory.open(EmbeddedOptions.inFolder(folder).withSampleCompany()).close();
        try (var again = EmbeddedDirectory.open(EmbeddedOptions.inFolder(folder));
                var second = connect(again)) {
            assertThat(again.domain()).isEqualTo(SampleCompany.DOMAIN);
            assertThat(identities(second)).isEqualTo(identities(connection));
            new LDAPConnection("127.0.0.1", again.port(), "a.brinkmann", SampleCompany.PASSWORD)
                    .close();
        }
    }

    @Test
    void refusesAnotherDomain() {
        assertThatThrownBy(() ->
                        EmbeddedOptions.inMemory().withSampleCompany().withDomain("other.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("morgentau.example");
    }
}
