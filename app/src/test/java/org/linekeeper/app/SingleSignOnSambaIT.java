package org.linekeeper.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.linekeeper.console.Answer;
import org.linekeeper.console.Visitor;
import org.linekeeper.directory.testing.SambaDomain;

/// The packaged `serve` in a real domain, where people log on with the ticket of their desk: what
/// they read and write happens in their own name, or not at all.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SingleSignOnSambaIT {
    private static final String SERVICE = "svc-console";
    private static final String PASSWORD = "Passw0rd!User";

    @TempDir private static Path folder;

    private static SambaDomain domain;
    private static Served served;
    private static Program program;
    private static Path config;
    private static String host;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void startsDomainAndServer() throws Exception {
        domain = SambaDomain.start();
        host = "console." + domain.dnsDomain();
        serviceAccount(SERVICE, host);
        serviceAccount("svc-other", "other." + domain.dnsDomain());
        exportKeys();
        for (String login : List.of("dent", "ford")) {
            domain.tool("user", "create", login, PASSWORD, "--given-name=" + login);
        }
        DeskToken.kinit(domain, "dent", PASSWORD, "10h", cache("dent"));
        DeskToken.kinit(domain, "Administrator", domain.password(), "10h", cache("administrator"));
        int port = Served.freePort();
        Files.writeString(folder.resolve("password"), domain.password() + "\n");
        config = configuration(port);
        program =
                Program.install(folder.resolve("program"))
                        .with(
                                "LINEKEEPER_JAVA_OPTS",
                                "-Djava.security.krb5.conf=" + domain.krb5Conf());
        served = Served.start(program, config, port);
    }

    @AfterAll
    static void stops() {
        if (served != null) {
            served.close();
        }
        HTTP.close();
        domain.close();
    }

    /// As the guide says: a user with a service principal name and AES keys.
    private static void serviceAccount(String name, String host) {
        domain.tool("user", "create", name, PASSWORD);
        domain.tool("spn", "add", "HTTP/" + host, name);
        domain.ldbmodify(
                """
                dn: CN=%s,CN=Users,%s
                changetype: modify
                replace: msDS-SupportedEncryptionTypes
                msDS-SupportedEncryptionTypes: 24
                """
                        .formatted(name, domain.baseDn()));
        domain.tool("user", "setpassword", name, "--newpassword=" + PASSWORD + "2");
    }

    private static Path keytab() {
        return folder.resolve("console.keytab");
    }

    private static void exportKeys() throws IOException {
        Files.deleteIfExists(keytab());
        domain.tool("domain", "exportkeytab", keytab().toString(), "--principal=" + SERVICE);
        Files.setPosixFilePermissions(keytab(), PosixFilePermissions.fromString("rw-------"));
    }

    private static Path cache(String login) {
        return folder.resolve(login + ".tickets");
    }

    private static Path configuration(int port) throws IOException {
        return Files.writeString(
                folder.resolve("linekeeper.yaml"),
                """
                directory:
                  urls: [%s]
                  bind: %s
                  password-file: password
                  ca-file: %s
                console:
                  port: %d
                  activity-folder: activity
                  administrators: [dent]
                  keytab: console.keytab
                  service-principal: %s@%s
                  password-logon: false
                """
                        .formatted(
                                domain.ldapsUrl(),
                                domain.adminUpn(),
                                domain.caFile(),
                                port,
                                SERVICE,
                                domain.realm()));
    }

    private static Visitor visitor() {
        return new Visitor(served.console(), HTTP);
    }

    private static Answer negotiate(Visitor visitor, String token) {
        return visitor.send(
                visitor.request("session/negotiate")
                        .header("Authorization", "Negotiate " + token)
                        .POST(BodyPublishers.noBody()));
    }

    private static String token(String login, boolean handedOn) throws Exception {
        return DeskToken.of(domain, cache(login), host, handedOn);
    }

    private static String id(Visitor visitor, String login) {
        return visitor.get("resolve?name=" + login).expect(200).at("/id");
    }

    private static Answer setTitle(Visitor visitor, String login, String title) {
        String path = "objects/" + id(visitor, login);
        String tag = visitor.get(path).expect(200).header("ETag");
        return visitor.patch(path, tag, Map.of("contact", Map.of("title", title)));
    }

    private static List<String> title(String login) throws Exception {
        return new Ldapsearch(domain, folder).lines(login, "title");
    }

    @Test
    @Order(1)
    void theConfigurationIsInOrder() {
        assertThat(program.run(List.of("config", "check", "--config", config.toString())).done())
                .doesNotContain("keytab");
    }

    @Test
    @Order(2)
    void whoHandsTheTicketOnWritesWithTheirOwnRightsOnly() throws Exception {
        Visitor administrator = visitor();
        Answer session = negotiate(administrator, token("administrator", true)).expect(200);
        assertThat(session.at("/user/login")).isEqualTo("Administrator");
        assertThat(session.at("/logon")).isEqualTo("single-sign-on");
        assertThat(session.header("WWW-Authenticate")).startsWith("Negotiate ");
        setTitle(administrator, "ford", "Researcher").expect(200);
        assertThat(title("ford")).containsExactly("title: Researcher");

        Visitor dent = visitor();
        assertThat(negotiate(dent, token("dent", true)).expect(200).at("/user/login"))
                .isEqualTo("dent");
        assertThat(setTitle(dent, "ford", "Sandwich maker").expect(403).problem())
                .isEqualTo("right-missing");
        assertThat(title("ford")).containsExactly("title: Researcher");
        assertThat(Files.readString(folder.resolve("activity/activity.jsonl")))
                .contains("Administrator", "\"logon\":\"single-sign-on\"")
                .doesNotContain("Sandwich");
    }

    @Test
    @Order(3)
    void aSessionOutlivesTheConnectionsThatTheDirectoryEnds() throws Exception {
        Visitor administrator = visitor();
        negotiate(administrator, token("administrator", true)).expect(200);
        setTitle(administrator, "ford", "Roving researcher").expect(200);
        domain.pause();
        domain.resume();
        administrator.get("objects/" + id(administrator, "ford")).expect(200);
        setTitle(administrator, "ford", "Editor").expect(200);
        assertThat(title("ford")).containsExactly("title: Editor");
    }

    @Test
    @Order(4)
    void theSessionEndsWithTheTicket() throws Exception {
        DeskToken.kinit(domain, "dent", PASSWORD, "12m", cache("short"));
        Answer session = negotiate(visitor(), token("short", true)).expect(200);
        assertThat(Duration.between(Instant.now(), Instant.parse(session.at("/expiresAt"))))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(12));
    }

    @Test
    @Order(5)
    void whoDoesNotHandTheTicketOnIsToldWhatIsMissing() throws Exception {
        Answer refused = negotiate(visitor(), token("dent", false)).expect(403);
        assertThat(refused.problem()).isEqualTo("not-delegated");
        assertThat(refused.at("/detail")).contains("dent@", "Delegation", "AuthNegotiateDelegate");
        assertThat(refused.all("Set-Cookie")).isEmpty();
    }

    @Test
    @Order(6)
    void constrainedDelegationNeedsNoTicketHandedOn() throws Exception {
        domain.tool("delegation", "add-service", SERVICE, "ldap/" + domain.address());
        Visitor administrator = visitor();
        negotiate(administrator, token("administrator", false)).expect(200);
        setTitle(administrator, "ford", "Hitchhiker").expect(200);
        assertThat(title("ford")).containsExactly("title: Hitchhiker");

        Visitor dent = visitor();
        negotiate(dent, token("dent", false)).expect(200);
        assertThat(setTitle(dent, "ford", "Nobody").expect(403).problem())
                .isEqualTo("right-missing");
    }

    @Test
    @Order(7)
    void aTokenCountsOnce() throws Exception {
        String token = token("dent", true);
        negotiate(visitor(), token).expect(200);
        Answer again = negotiate(visitor(), token).expect(403);
        assertThat(again.problem()).isEqualTo("sign-on-refused");
        assertThat(again.at("/detail")).contains("used before");
    }

    @Test
    @Order(8)
    void whatIsNoTicketForThisServerIsRefused() throws Exception {
        byte[] ntlm = Arrays.copyOf("NTLMSSP\0\1".getBytes(StandardCharsets.US_ASCII), 40);
        assertThat(
                        negotiate(visitor(), Base64.getEncoder().encodeToString(ntlm))
                                .expect(403)
                                .problem())
                .isEqualTo("ntlm-refused");
        String other = DeskToken.of(domain, cache("dent"), "other." + domain.dnsDomain(), true);
        byte[] cutOff = Arrays.copyOf(Base64.getDecoder().decode(token("dent", true)), 300);
        for (String token :
                List.of("%%%", "AAAA", other, Base64.getEncoder().encodeToString(cutOff))) {
            assertThat(negotiate(visitor(), token).expect(403).problem())
                    .as(token)
                    .isEqualTo("sign-on-refused");
        }
    }

    @Test
    @Order(9)
    void passwordsAreOffWhereTheConfigurationSaysSo() {
        Visitor visitor = visitor();
        assertThat(visitor.logOn(domain.adminUpn(), domain.password()).expect(403).problem())
                .isEqualTo("password-logon-off");
        assertThat(visitor.get("about").expect(200).json().at("/logon").toString())
                .isEqualTo("{\"password\":false,\"singleSignOn\":true}");
    }

    @Test
    @Order(10)
    void newKeysCountAsSoonAsTheyAreThere() throws Exception {
        domain.tool("user", "setpassword", SERVICE, "--newpassword=" + PASSWORD + "3");
        DeskToken.kinit(domain, "dent", PASSWORD, "10h", cache("dent"));
        Answer refused = negotiate(visitor(), token("dent", true)).expect(403);
        assertThat(refused.problem()).isEqualTo("sign-on-refused");
        assertThat(refused.at("/detail")).contains("password has changed");
        exportKeys();
        negotiate(visitor(), token("dent", true)).expect(200);
    }

    @Test
    @Order(11)
    void aKeyFileThatOthersMayReadIsRefused() throws Exception {
        Files.setPosixFilePermissions(keytab(), PosixFilePermissions.fromString("rw-r--r--"));
        Program.Outcome check =
                program.run(List.of("config", "check", "--config", config.toString()));
        assertThat(check.exitCode()).isNotZero();
        assertThat(check.out() + check.err()).contains("console.keytab", "chmod 600");
    }
}
