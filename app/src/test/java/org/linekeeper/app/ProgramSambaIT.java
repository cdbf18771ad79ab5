package org.linekeeper.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.linekeeper.directory.testing.SambaDomain;

/// What the README promises a new user, on a real domain controller: from nothing to an extended
/// schema, every option of the setters, and what `ldapsearch` then shows; the same in the reserved
/// field before the schema is extended.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ProgramSambaIT {
    @TempDir private static Path folder;

    private static SambaDomain domain;
    private static Program program;

    @BeforeAll
    static void startsDomainAndProgram() throws IOException {
        domain = SambaDomain.shared();
        domain.reset();
        createPeople();
        Path password = folder.resolve("password");
        Files.writeString(password, domain.password() + "\n");
        program = Program.install(folder.resolve("program"));
    }

    @AfterAll
    static void leavesThePristineDomain() {
        domain.reset();
    }

    private static Program.Outcome run(String... words) {
        return runAs(domain.adminUpn(), "password", words);
    }

    private static Program.Outcome runAs(String account, String passwordFile, String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(
                List.of(
                        "--url",
                        domain.ldapsUrl(),
                        "--ca-file",
                        domain.caFile().toString(),
                        "--bind",
                        account,
                        "--password-file",
                        folder.resolve(passwordFile).toString()));
        return program.run(arguments);
    }

    private static List<String> ldapsearch(String login, String... attributes) throws Exception {
        return new Ldapsearch(domain, folder).lines(login, attributes);
    }

    private static void setEveryOptionOfDent() throws IOException {
        Path photo = folder.resolve("photo.png");
        ImageIO.write(
                new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
        Path secret = folder.resolve("uc-password");
        Files.writeString(secret, "vogon poetry\n");
        run("user", "enable", "dent").done();
        run(
                        "user",
                        "set",
                        "dent",
                        "--business=+49 (30) 1234-17",
                        "--business2=030 1234 18",
                        "--private=030/555",
                        "--mobile=0171 555",
                        "--pager=0172 555",
                        "--mailbox=147",
                        "--recording-server=999",
                        "--first-phone=117",
                        "--second-phone=118",
                        "--identity=sip:arthur.dent@uctest.example",
                        "--first-name=Arthur Philip",
                        "--last-name=Dent",
                        "--display-name=Arthur P. Dent",
                        "--mail=arthur.dent@uctest.example",
                        "--company=Ørsted & Söhne",
                        "--title=Berater",
                        "--office=2.42",
                        "--street=Musterweg 5",
                        "--postal-code=10115",
                        "--city=Köln",
                        "--state=NRW",
                        "--country=Germany",
                        "--web-page=https://www.uctest.example/dent",
                        "--photo=" + photo,
                        "--grant=start-chat,send-sms,missed-call-mail,profile-page-visible",
                        "--revoke=share-location",
                        "--lines=+4930123419,+4930123420",
                        "--line-access=display-outgoing,display-incoming,pick-up",
                        "--authorize=ford=team",
                        "--authorize=marvin=personal",
                        "--property=desk=42",
                        "--property=seat=window",
                        "--password-from=" + secret)
                .done();
        run("user", "set", "dent", "--unauthorize=marvin", "--unset-property=seat").done();
    }

    private static final List<String> DENT_STANDARD =
            List.of(
                    "co: Germany",
                    "company: Ørsted & Söhne",
                    "displayName: Arthur P. Dent",
                    "givenName: Arthur Philip",
                    "homePhone: 030/555",
                    "l: Köln",
                    "mail: arthur.dent@uctest.example",
                    "mobile: 0171 555",
                    "otherTelephone: 030 1234 18",
                    "pager: 0172 555",
                    "physicalDeliveryOfficeName: 2.42",
                    "postalCode: 10115",
                    "proxyAddresses: sip:arthur.dent@uctest.example",
                    "sn: Dent",
                    "st: NRW",
                    "streetAddress: Musterweg 5",
                    "telephoneNumber: +49 (30) 1234-17",
                    "title: Berater",
                    "wWWHomePage: https://www.uctest.example/dent");

    private static final String[] STANDARD_NAMES =
            DENT_STANDARD.stream()
                    .map(line -> line.substring(0, line.indexOf(':')))
                    .toArray(String[]::new);

    @Test
    @Order(1)
    void keepsEverySettingInTheReservedField() throws Exception {
        setEveryOptionOfDent();

        assertThat(ldapsearch("dent", "extensionName"))
                .filteredOn(line -> !line.contains("ectisrv3UserPassword"))
                .containsExactly(
                        "extensionName: ectisrv3CTIEnabled=1",
                        "extensionName: ectisrv3CTILines=+4930123419§+4930123420",
                        "extensionName: ectisrv3CTILinesPermissions=2096",
                        "extensionName: ectisrv3CTIPhonePrimary=117",
                        "extensionName: ectisrv3CTIPhoneSecondary=118",
                        "extensionName: ectisrv3CTIServices2=2561",
                        "extensionName: ectisrv3CTIServices=2379",
                        "extensionName: ectisrv3PropertyBag=desk=42",
                        "extensionName: ectisrv3SchemaVersion=6",
                        "extensionName: ectisrv3UserPermissions;0=\"ford\";\"48023\";\"207\";\"7\"§",
                        "extensionName: ectisrv3UserPhoneMailbox=147",
                        "extensionName: ectisrv3UserPhoneRecordingServer=999",
                        "extensionName: ectisrv3UserSipUri=sip:arthur.dent@uctest.example");
        assertThat(ldapsearch("dent", STANDARD_NAMES)).containsExactlyElementsOf(DENT_STANDARD);
        assertShownAsJson();
    }

    @Test
    @Order(2)
    void extendsTheSchemaOnceAndEndsWithAnEmptyPlan() {
        domain.reset();
        createPeople();
        assertThat(run("schema", "status").done()).contains("not extended");
        assertThat(run("schema", "plan").done()).contains("ectisrv3CTIEnabled");
        assertThat(run("schema", "export").done()).contains("changetype: add", "schemaUpdateNow");
        run("schema", "install", "--yes").done();
        assertThat(run("schema", "plan").done()).doesNotContain("ectisrv3CTIEnabled");
        run("schema", "install", "--yes").done();
    }

    private static void createPeople() {
        for (List<String> person :
                List.of(
                        List.of("dent", "Arthur", "Dent"),
                        List.of("ford", "Ford", "Prefect"),
                        List.of("marvin", "Marvin", "Möller"))) {
            domain.tool(
                    "user",
                    "create",
                    person.get(0),
                    "Passw0rd!User",
                    "--given-name=" + person.get(1),
                    "--surname=" + person.get(2));
        }
        domain.tool("group", "add", "sales");
        domain.tool("group", "addmembers", "sales", "ford");
        domain.tool("computer", "create", "reception");
    }

    @Test
    @Order(3)
    void keepsEverySettingOfAUserInTheExtendedSchema() throws Exception {
        setEveryOptionOfDent();

        assertThat(
                        ldapsearch(
                                "dent",
                                "ectisrv3CTIEnabled",
                                "ectisrv3SchemaVersion",
                                "ectisrv3UserSipUri",
                                "ectisrv3CTIPhonePrimary",
                                "ectisrv3CTIPhoneSecondary",
                                "ectisrv3UserPhoneMailbox",
                                "ectisrv3UserPhoneRecordingServer",
                                "ectisrv3CTILinesPermissions",
                                "ectisrv3CTILines",
                                "ectisrv3CTIServices",
                                "ectisrv3CTIServices2",
                                "ectisrv3UserPermissions",
                                "ectisrv3PropertyBag",
                                "extensionName"))
                .containsExactly(
                        "ectisrv3CTIEnabled: 1",
                        "ectisrv3CTILines: +4930123419§+4930123420",
                        "ectisrv3CTILinesPermissions: 2096",
                        "ectisrv3CTIPhonePrimary: 117",
                        "ectisrv3CTIPhoneSecondary: 118",
                        "ectisrv3CTIServices2: 2561",
                        "ectisrv3CTIServices: 2379",
                        "ectisrv3PropertyBag: desk=42",
                        "ectisrv3SchemaVersion: 6",
                        "ectisrv3UserPermissions: \"ford\";\"48023\";\"207\";\"7\"§",
                        "ectisrv3UserPhoneMailbox: 147",
                        "ectisrv3UserPhoneRecordingServer: 999",
                        "ectisrv3UserSipUri: sip:arthur.dent@uctest.example");
        assertThat(ldapsearch("dent", STANDARD_NAMES)).containsExactlyElementsOf(DENT_STANDARD);
        assertThat(ldapsearch("dent", "ectisrv3UserPassword"))
                .singleElement()
                .asString()
                .startsWith("ectisrv3UserPassword: $argon2id$v=19$");
        assertShownAsJson();
    }

    private static void assertShownAsJson() throws Exception {
        String json = run("user", "show", "dent", "--json").done();
        assertThat(json)
                .contains("\"login\": \"dent\"", "\"enabled\": true", "\"schemaVersion\": 6")
                .contains("\"identity\": \"sip:arthur.dent@uctest.example\"")
                .contains("\"business\": \"+49 (30) 1234-17\"", "\"recordingServer\": \"999\"")
                .contains("\"city\": \"Köln\"", "\"company\": \"Ørsted & Söhne\"")
                .contains("\"servicesMask\": \"0x0000094b\"", "\"services2Mask\": \"0x00000a01\"")
                .contains("\"mask\": \"0x00000830\"")
                .contains("\"grantee\": \"ford\"", "\"level\": \"team\"")
                .contains("\"presence\": \"0x00048023\"", "\"desk\": \"42\"")
                .contains("\"passwordSet\": true", "\"problems\": []")
                .doesNotContain("argon2id")
                .doesNotContain("vogon");
        byte[] stored = new Ldapsearch(domain, folder).bytes("dent", "thumbnailPhoto");
        BufferedImage photo = ImageIO.read(new ByteArrayInputStream(stored));
        assertThat(photo.getWidth()).isEqualTo(96);
        assertThat(photo.getHeight()).isEqualTo(96);
        assertThat(json).contains("\"photo\": " + stored.length);
    }

    @Test
    @Order(4)
    void setsEveryOptionOfAGroup() throws Exception {
        run("group", "enable", "sales").done();
        run(
                        "group",
                        "set",
                        "sales",
                        "--head=ford",
                        "--deputy=dent",
                        "--member-authorization=business",
                        "--leader-authorization=personal",
                        "--add-member=dent",
                        "--remove-member=ford",
                        "--grant=portal-group,journal-visible-to-leader",
                        "--identity=sip:sales@uctest.example",
                        "--mail=sales@uctest.example",
                        "--property=floor=2")
                .done();

        assertThat(
                        ldapsearch(
                                "sales",
                                "member",
                                "mail",
                                "proxyAddresses",
                                "ectisrv3CTIEnabled",
                                "ectisrv3CTIServices",
                                "ectisrv3CTIServices2",
                                "ectisrv3GroupLeaderDN",
                                "ectisrv3GroupDeputyDN",
                                "ectisrv3GroupLeaderPermissions",
                                "ectisrv3GroupMembersPermissions",
                                "ectisrv3UserSipUri",
                                "ectisrv3PropertyBag"))
                .containsExactly(
                        "ectisrv3CTIEnabled: 1",
                        "ectisrv3CTIServices2: 64",
                        "ectisrv3CTIServices: 32768",
                        "ectisrv3GroupDeputyDN: CN=Arthur Dent,CN=Users," + domain.baseDn(),
                        "ectisrv3GroupLeaderDN: CN=Ford Prefect,CN=Users," + domain.baseDn(),
                        "ectisrv3GroupLeaderPermissions: \"\";\"88033\";\"307\";\"307\"§",
                        "ectisrv3GroupMembersPermissions: \"\";\"28021\";\"7\";\"0\"§",
                        "ectisrv3PropertyBag: floor=2",
                        "ectisrv3UserSipUri: sip:sales@uctest.example",
                        "mail: sales@uctest.example",
                        "member: CN=Arthur Dent,CN=Users," + domain.baseDn(),
                        "proxyAddresses: sip:sales@uctest.example");
        assertThat(run("group", "show", "sales", "--json").done())
                .contains("\"level\": \"business\"", "\"portal-group\"", "Arthur P. Dent");
    }

    @Test
    @Order(5)
    void setsEveryOptionOfAComputer() throws Exception {
        run("computer", "enable", "reception").done();
        run(
                        "computer",
                        "set",
                        "reception",
                        "--first-phone=201",
                        "--second-phone=202",
                        "--lines=*",
                        "--only-authorized-users-may-dial=true",
                        "--property=room=lobby")
                .done();

        assertThat(
                        ldapsearch(
                                "reception$",
                                "ectisrv3CTIEnabled",
                                "ectisrv3CTIPhonePrimary",
                                "ectisrv3CTIPhoneSecondary",
                                "ectisrv3CTILines",
                                "ectisrv3CTILinesPermissions",
                                "ectisrv3PropertyBag"))
                .containsExactly(
                        "ectisrv3CTIEnabled: 1",
                        "ectisrv3CTILines: *",
                        "ectisrv3CTILinesPermissions: 512",
                        "ectisrv3CTIPhonePrimary: 201",
                        "ectisrv3CTIPhoneSecondary: 202",
                        "ectisrv3PropertyBag: room=lobby");
        assertThat(run("computer", "show", "reception", "--json").done())
                .contains("\"allLines\": true", "\"onlyAuthorizedUsersMayDial\": true");
    }

    @Test
    @Order(6)
    void writesNothingInADryRunAndNothingTwice() throws Exception {
        List<String> before = ldapsearch("dent", "*");
        assertThat(run("user", "set", "dent", "--mailbox=148", "--dry-run").done())
                .contains("147", "148");
        run("user", "set", "dent", "--mailbox=147").done();
        assertThat(ldapsearch("dent", "*")).isEqualTo(before);
    }

    /// A mail server, or somebody's script, that writes all addresses anew loses ours.
    @Test
    @Order(7)
    void listsAnIdentityAgainThatOthersOverwrote() throws Exception {
        domain.ldbmodify(
                """
                dn: CN=Arthur Dent,CN=Users,%s
                changetype: modify
                replace: proxyAddresses
                proxyAddresses: SMTP:dent@uctest.example
                proxyAddresses: SIP:other@uctest.example
                """
                        .formatted(domain.baseDn()));

        String[] again = {"user", "set", "dent", "--identity=sip:arthur.dent@uctest.example"};
        assertThat(run(again).done()).contains("+ proxyAddresses: sip:arthur.dent@uctest.example");
        assertThat(run(again).done()).contains("unchanged");

        assertThat(ldapsearch("dent", "proxyAddresses"))
                .containsExactly(
                        "proxyAddresses: SIP:other@uctest.example",
                        "proxyAddresses: SMTP:dent@uctest.example",
                        "proxyAddresses: sip:arthur.dent@uctest.example");
        run("user", "set", "dent", "--identity=").done();
        assertThat(ldapsearch("dent", "proxyAddresses"))
                .as("what others listed stays")
                .containsExactly(
                        "proxyAddresses: SIP:other@uctest.example",
                        "proxyAddresses: SMTP:dent@uctest.example");
        domain.ldbmodify(
                """
                dn: CN=Arthur Dent,CN=Users,%s
                changetype: modify
                delete: proxyAddresses
                """
                        .formatted(domain.baseDn()));
    }

    @Test
    @Order(8)
    void clearsFieldsAndTakesUsersOutOfUc() throws Exception {
        run("user", "set", "dent", "--mailbox=", "--identity=", "--photo=", "--lines=").done();
        assertThat(
                        ldapsearch(
                                "dent",
                                "ectisrv3UserPhoneMailbox",
                                "ectisrv3UserSipUri",
                                "proxyAddresses",
                                "thumbnailPhoto",
                                "ectisrv3CTILines"))
                .isEmpty();
        run("user", "disable", "dent").done();
        assertThat(ldapsearch("dent", "ectisrv3CTIEnabled", "ectisrv3CTIServices"))
                .containsExactly("ectisrv3CTIEnabled: 0", "ectisrv3CTIServices: 2379");
    }

    @Test
    @Order(9)
    void refusesWithTheExitCodesOfTheContract() throws Exception {
        Files.writeString(folder.resolve("wrong"), "Wr0ng-Secret\n");

        Program.Outcome invalid = run("user", "set", "dent", "--identity=arthur");
        Program.Outcome usage = run("user", "set", "dent", "--grant=start-chats");
        Program.Outcome logon = runAs(domain.adminUpn(), "wrong", "user", "show", "dent");

        assertThat(invalid.exitCode()).isEqualTo(1);
        assertThat(invalid.err() + invalid.out()).contains("arthur", "sip:");
        assertThat(usage.exitCode()).isEqualTo(2);
        assertThat(usage.err()).contains("start-chats", "start-chat");
        assertThat(logon.exitCode()).isEqualTo(3);
        assertThat(logon.err()).contains("password is wrong").doesNotContain("Wr0ng-Secret");
    }

    @Test
    @Order(10)
    void tellsAnAccountWithoutRightsWhatItLacks() throws Exception {
        Files.writeString(folder.resolve("user-password"), "Passw0rd!User\n");
        String ford = "ford@" + domain.dnsDomain();

        Program.Outcome set =
                runAs(ford, "user-password", "user", "set", "marvin", "--mailbox=149");
        Program.Outcome check = runAs(ford, "user-password", "check");

        assertThat(set.exitCode()).isEqualTo(1);
        assertThat(set.err() + set.out()).contains("lacks the right");
        assertThat(check.out() + check.err()).contains("ectisrv3CTIEnabled").contains("dsacls");
        assertThat(ldapsearch("marvin", "ectisrv3UserPhoneMailbox")).isEmpty();
    }

    @Test
    @Order(11)
    void logsOnWithAKerberosTicket() throws Exception {
        Path tickets = folder.resolve("tickets");
        var builder =
                new ProcessBuilder(
                        "kinit", "-c", tickets.toString(), "Administrator@" + domain.realm());
        builder.environment().put("KRB5_CONFIG", domain.krb5Conf().toString());
        Process kinit = builder.redirectErrorStream(true).start();
        try (var in = kinit.outputWriter()) {
            in.write(domain.password() + "\n");
        }
        assertThat(kinit.waitFor()).isZero();

        Program.Outcome shown =
                program.with("KRB5CCNAME", "FILE:" + tickets)
                        .with(
                                "LINEKEEPER_JAVA_OPTS",
                                "-Djava.security.krb5.conf=" + domain.krb5Conf())
                        .run(
                                List.of(
                                        "user",
                                        "show",
                                        "ford",
                                        "--json",
                                        "--kerberos",
                                        "--url",
                                        domain.ldapUrl()));

        assertThat(shown.done()).contains("\"login\": \"ford\"");
    }
}
