package org.linekeeper.directory.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.check.AccessReport;
import org.linekeeper.core.check.PlaceAccess;
import org.linekeeper.core.check.PlaceAccess.Grant;
import org.linekeeper.core.check.PlaceAccess.MissingRight;
import org.linekeeper.core.check.PlaceAccess.Right;
import org.linekeeper.core.check.PlaceAccess.Tool;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.setup.SchemaStatus;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.setup.SchemaSetup;
import org.linekeeper.directory.testing.SambaDomain;

/// The check against a real domain controller: what it says is missing is missing, and the commands
/// it prints, run as printed, grant it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessCheckSambaIT {

    private static final String SECRET = "Passw0rd!Test1";
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

    private final SambaDomain domain = SambaDomain.start();

    @BeforeAll
    void makeCompany() throws Exception {
        domain.tool("user", "create", "joe", SECRET);
        for (String ou : List.of("Sales", "Support")) {
            domain.tool("ou", "create", "OU=" + ou + "," + domain.baseDn());
            domain.tool("user", "create", ou + "1", SECRET, "--userou=OU=" + ou);
        }
        domain.tool("group", "add", "sellers", "--groupou=OU=Sales");
        domain.tool("computer", "create", "desk1", "--computerou=OU=Sales");
        domain.tool("group", "add", "UC-Admins");
        domain.tool("group", "addmembers", "UC-Admins", "joe");
        domain.snapshot("company");
    }

    @AfterAll
    void stop() {
        domain.close();
    }

    @Test
    void inTheExtendedSchemaTheMissingRightsAreNamedAndTheCommandsGrantThem() throws Exception {
        domain.restore("company");
        try (DirectoryConnection admin = connect(domain.adminUpn(), domain.password())) {
            var setup = new SchemaSetup(admin, host -> connect(domain.adminUpn(), ""));
            setup.apply(setup.planInstall(), SetupProgress.NONE);
            AccessReport report = report(admin, StorageMode.SCHEMA);
            assertThat(report.complete()).as("%s %s", report.places(), report.problems()).isTrue();
            assertThat(report.account()).isEqualToIgnoringCase("UCTEST\\administrator");
        }
        try (DirectoryConnection joe = connect("joe@" + domain.dnsDomain(), SECRET)) {
            AccessReport before = report(joe, StorageMode.SCHEMA);
            assertThat(before.account()).isEqualTo("UCTEST\\joe");
            assertThat(before.schema()).isEqualTo(SchemaStatus.State.INSTALLED);
            assertThat(before.complete()).isFalse();
            PlaceAccess sellers = place(before, "Sales", AccountKind.USER);
            assertThat(sellers.missing())
                    .contains(
                            new MissingRight(Right.WRITE, "ectisrv3CTIEnabled"),
                            new MissingRight(Right.WRITE, "telephoneNumber"),
                            new MissingRight(Right.READ_CONFIDENTIAL, "ectisrv3UserPassword"))
                    .doesNotContain(new MissingRight(Right.READ, "ectisrv3CTIEnabled"));
            assertThat(sellers.readable()).contains("ectisrv3CTIEnabled", "mail");
            assertThat(sellers.writable()).isEmpty();
            assertThat(place(before, "Sales", AccountKind.COMPUTER).grants()).hasSize(2);

            for (AccountKind kind : AccountKind.values()) {
                runAsPrinted(place(before, "Sales", kind));
            }
            AccessReport after = report(joe, StorageMode.SCHEMA);
            for (AccountKind kind : AccountKind.values()) {
                assertThat(place(after, "Sales", kind).missing()).as("%s", kind).isEmpty();
            }
            assertThat(place(after, "Support", AccountKind.USER).missing()).isNotEmpty();
            String sales1 = "CN=Sales1,OU=Sales," + domain.baseDn();
            joe.pool().modify(sales1, set("ectisrv3CTIEnabled", "1"), set("mobile", "+49 1"));
            joe.pool().modify(sales1, set("ectisrv3UserPassword", "x"));
            assertThat(joe.pool().getEntry(sales1, "ectisrv3UserPassword").getAttributes())
                    .hasSize(1);
        }
    }

    @Test
    void inReservedModeTwoAttributesSuffice() throws Exception {
        domain.restore("company");
        try (DirectoryConnection joe = connect("joe@" + domain.dnsDomain(), SECRET)) {
            var check = check(joe, StorageMode.RESERVED, false);
            var seen = new ArrayList<PlaceAccess>();
            AccessReport before =
                    check.check(Optional.of("OU=Support," + domain.baseDn()), seen::add);
            assertThat(before.places()).hasSize(1).isEqualTo(seen);
            assertThat(before.schema()).isEqualTo(SchemaStatus.State.NONE);
            assertThat(before.places().getFirst().missing())
                    .containsExactly(
                            new MissingRight(Right.WRITE, "extensionName"),
                            new MissingRight(Right.WRITE, "proxyAddresses"));
            runAsPrinted(before.places().getFirst());
            AccessReport after = check.check(Optional.of("OU=Support," + domain.baseDn()), p -> {});
            assertThat(after.complete()).isTrue();
        }
    }

    @Test
    void administratorsAreNoSamplesAndDeletedEntriesAreLookedFor() throws Exception {
        domain.restore("company");
        try (DirectoryConnection joe = connect("joe@" + domain.dnsDomain(), SECRET)) {
            AccessReport report = report(joe, StorageMode.RESERVED);
            assertThat(report.places())
                    .extracting(PlaceAccess::sample)
                    .noneMatch(dn -> dn.startsWith("CN=Administrator,"))
                    .noneMatch(dn -> dn.startsWith("CN=joe,"));
            assertThat(report.problems())
                    .extracting(Problem::field)
                    .containsExactly("adminCount", "deleted-objects");
        }
    }

    /// The commands of `docs/operating/rights.md`, with the names of this domain in place of the
    /// examples.
    @ParameterizedTest
    @CsvSource({"Extended schema, SCHEMA", "Reserved field, RESERVED"})
    void theCommandsOfTheGuideGrantEverything(String section, StorageMode storage)
            throws Exception {
        domain.restore("company");
        String group = "CN=UC-Admins,CN=Users," + domain.baseDn();
        Sid sid;
        try (DirectoryConnection admin = connect(domain.adminUpn(), domain.password())) {
            if (storage == StorageMode.SCHEMA) {
                var setup = new SchemaSetup(admin, host -> connect(domain.adminUpn(), ""));
                setup.apply(setup.planInstall(), SetupProgress.NONE);
            }
            Entry entry = admin.pool().getEntry(group, "objectSid");
            assertThat(entry).isNotNull();
            sid = Sid.of(entry.getAttributeValueBytes("objectSid"));
        }
        List<String> commands = commandsOfTheGuide(section);
        assertThat(commands).hasSizeGreaterThan(1);
        for (String command : commands) {
            run(
                    command.replace("DC=example,DC=org", domain.baseDn())
                            .replace("S-1-5-21-1-2-3-1234", sid.text()));
        }
        try (DirectoryConnection joe = connect("joe@" + domain.dnsDomain(), SECRET)) {
            AccessReport report =
                    check(joe, storage, false)
                            .check(Optional.of("OU=Sales," + domain.baseDn()), place -> {});
            assertThat(report.places()).hasSize(AccountKind.values().length);
            assertThat(report.places()).allSatisfy(place -> assertThat(place.missing()).isEmpty());
        }
    }

    private static List<String> commandsOfTheGuide(String section) throws IOException {
        Path guide = Path.of("../docs/operating/rights.md");
        String text = Files.readString(guide);
        int from = text.indexOf("### " + section);
        int to = text.indexOf("\n### ", from + 1);
        return text.substring(from, to)
                .lines()
                .filter(line -> line.startsWith("samba-tool dsacl set"))
                .toList();
    }

    private static PlaceAccess place(AccessReport report, String ou, AccountKind kind) {
        return report.places().stream()
                .filter(p -> p.place().startsWith("OU=" + ou + ",") && p.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void runAsPrinted(PlaceAccess place) {
        Grant grant =
                place.grants().stream()
                        .filter(g -> g.tool() == Tool.SAMBA_TOOL)
                        .findFirst()
                        .orElseThrow();
        run(grant.command());
    }

    private void run(String command) {
        List<String> words =
                WORD.matcher(command)
                        .results()
                        .map(word -> word.group().replace("\"", ""))
                        .toList();
        assertThat(words.getFirst()).isEqualTo("samba-tool");
        domain.tool(words.subList(1, words.size()).toArray(new String[0]));
    }

    private AccessReport report(DirectoryConnection connection, StorageMode storage)
            throws DirectoryException {
        return check(connection, storage, true).check(Optional.empty(), place -> {});
    }

    private DirectoryAccessCheck check(
            DirectoryConnection connection, StorageMode storage, boolean writeBack) {
        var setup = new SchemaSetup(connection, host -> connect(domain.adminUpn(), ""));
        return new DirectoryAccessCheck(
                connection, setup, storage, writeBack, AttributeMap.usual());
    }

    private DirectoryConnection connect(String name, String password) throws DirectoryException {
        ConnectionSettings settings =
                ConnectionSettings.of(List.of(ServerUrl.parse(domain.ldapsUrl())))
                        .withCaFile(domain.caFile());
        return DirectoryConnector.connect(
                settings, new Credentials.NameAndPassword(name, password.toCharArray()));
    }

    private static Modification set(String attribute, String value) {
        return new Modification(ModificationType.REPLACE, attribute, value);
    }
}
