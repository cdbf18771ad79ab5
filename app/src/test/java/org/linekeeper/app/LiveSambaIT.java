package org.linekeeper.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.linekeeper.directory.testing.SambaDomain;

/// A company of two sites on a real domain controller, followed by the packaged `serve` while
/// administrators work with the directory's own tools: what they do is seen in its answers and its
/// measurements within seconds, and the commands say the same.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class LiveSambaIT {
    private static final String USERS = "linekeeper_roster_accounts{kind=\"user\"}";

    @TempDir private static Path folder;

    private static SambaDomain domain;
    private static Program program;
    private static Path config;
    private static Served served;

    @BeforeAll
    static void startsDomainAndServer() throws Exception {
        domain = SambaDomain.shared();
        domain.reset();
        Files.writeString(folder.resolve("password"), domain.password() + "\n");
        int port = Served.freePort();
        config = configuration(port);
        program = Program.install(folder.resolve("program"));
        extendSchema();
        createCompany();
        served = Served.start(program, config, port);
        served.logOn(domain.adminUpn(), domain.password());
    }

    @AfterAll
    static void stops() {
        if (served != null) {
            served.close();
        }
        domain.reset();
    }

    private static Path configuration(int port) throws IOException {
        Files.writeString(
                folder.resolve("lines.csv"),
                """
                number,name,location
                113,Dent,
                114,Prefect,
                115,Free,
                210,Marvin,München
                01719998877,Cordless,
                """);
        return Files.writeString(
                folder.resolve("linekeeper.yaml"),
                """
                directory:
                  urls: [%s]
                  bind: %s
                  password-file: password
                  ca-file: %s
                locations:
                  - name: Berlin
                    country: DE
                    area-code: 30
                    phone-system: {number: 23125, extension-digits: 2-3, direct-dial-first-digits: 1-8}
                    access-code: 0
                  - name: München
                    country: DE
                    area-code: 89
                    phone-system: {number: 99998, extension-digits: 3, direct-dial-range: 200-299}
                    access-code: 0
                lines:
                  file: lines.csv
                  location: Berlin
                  bind-mobile: true
                everybody:
                  authorization: public
                console:
                  port: %d
                  activity-folder: activity
                """
                        .formatted(domain.ldapsUrl(), domain.adminUpn(), domain.caFile(), port));
    }

    /// A connection that Samba loses on the way is no reason to give up: what is done is done, and
    /// the next plan holds the rest.
    private static void extendSchema() {
        if (run("schema", "install", "--yes").exitCode() != 0) {
            run("schema", "install", "--yes").done();
        }
    }

    private static void createCompany() {
        domain.tool(
                "user", "create", "dent", "Passw0rd!User", "--given-name=Arthur", "--surname=Dent");
        domain.tool(
                "user",
                "create",
                "ford",
                "Passw0rd!User",
                "--given-name=Ford",
                "--surname=Prefect");
        domain.tool(
                "user",
                "create",
                "marvin",
                "Passw0rd!User",
                "--given-name=Marvin",
                "--surname=Möller");
        domain.tool("group", "add", "sales");
        domain.tool("computer", "create", "reception");
        run("user", "enable", "dent", "ford", "marvin").done();
        run("user", "set", "dent", "--business=(030) 23125/113").done();
        run("user", "set", "ford", "--mobile=0171 9998877", "--first-phone=+49 30 23125-114")
                .done();
        run("user", "set", "marvin", "--business=+49 89 99998-210").done();
        run("group", "enable", "sales").done();
        run("group", "set", "sales", "--grant=send-sms", "--member-authorization=team").done();
        run("computer", "enable", "reception").done();
        run("computer", "set", "reception", "--first-phone=+49 30 23125-115").done();
    }

    private static Program.Outcome run(String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--config", config.toString()));
        return program.run(arguments);
    }

    private static String text(String... words) {
        Program.Outcome outcome = run(words);
        return outcome.out() + outcome.err();
    }

    private static String lines(String name) {
        return served.get("objects/" + served.id(name) + "/lines");
    }

    private static String cn(String name) {
        return "CN=" + name + ",CN=Users," + domain.baseDn();
    }

    private static void ldapmodify(String ldif) throws Exception {
        Path file = Files.writeString(folder.resolve("change.ldif"), ldif);
        Path out = folder.resolve("ldapmodify.txt");
        var builder =
                new ProcessBuilder(
                                "ldapmodify",
                                "-x",
                                "-H",
                                domain.ldapsUrl(),
                                "-D",
                                domain.adminUpn(),
                                "-w",
                                domain.password(),
                                "-f",
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile());
        builder.environment().put("LDAPTLS_CACERT", domain.caFile().toString());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
    }

    private static void replace(String dn, String attribute, String value) throws Exception {
        ldapmodify(
                "dn: %s\nchangetype: modify\nreplace: %s\n%s: %s\n"
                        .formatted(dn, attribute, attribute, value));
    }

    @Test
    @Order(1)
    void knowsEverythingThatIsThereAtTheBeginning() {
        assertThat(lines("dent")).contains("+493023125113", "\"result\":\"bound\"");
        assertThat(lines("ford")).contains("+493023125114", "+491719998877");
        assertThat(lines("marvin")).contains("+498999998210");
        assertThat(served.metric("linekeeper_roster_lines")).startsWith("5");
        assertThat(text("user", "lines", "dent")).contains("own line 113 \"Dent\"");
        assertThat(text("user", "lines", "ford"))
                .contains("own line 114 \"Prefect\"", "own line 01719998877 \"Cordless\"");
        assertThat(text("computer", "lines", "reception", "--user", "dent"))
                .contains("113 \"Dent\"", "115 \"Free\"");
    }

    @Test
    @Order(2)
    void seesANewUserThatSambaToolMakes() throws Exception {
        double before = Double.parseDouble(served.metric(USERS));
        domain.tool(
                "user",
                "create",
                "zaphod",
                "Passw0rd!User",
                "--given-name=Zaphod",
                "--surname=Beeblebrox",
                "--telephone-number=+49 30 23125 115");
        served.awaitThat(
                "users",
                () -> served.metric(USERS),
                text -> Double.parseDouble(text) == before + 1);
        assertThat(text("user", "lines", "zaphod")).contains("not set up for UC");

        replace(cn("Zaphod Beeblebrox"), "ectisrv3CTIEnabled", "1");
        served.await("zaphod's lines", () -> lines("zaphod"), "\"result\":\"bound\"");
        assertThat(text("user", "lines", "zaphod")).contains("own line 115 \"Free\"");
        assertThat(text("check", "--no-access"))
                .contains("client-right-missing", "linekeeper user set zaphod --grant");
    }

    @Test
    @Order(3)
    void seesAGroupsMembersChange() {
        assertThat(text("user", "explain", "zaphod", "--right", "send-sms")).contains("no");
        domain.tool("group", "addmembers", "sales", "zaphod,dent");
        served.await(
                "zaphod's rights",
                () -> served.get("objects/" + served.id("zaphod") + "/effective"),
                "send-sms");
        assertThat(text("user", "explain", "zaphod", "--right", "send-sms")).contains("sales");
        assertThat(text("who-can", "change-presence", "--on", "dent")).contains("zaphod");
        domain.tool("group", "removemembers", "sales", "zaphod");
        served.awaitThat(
                "zaphod's rights",
                () -> served.get("objects/" + served.id("zaphod") + "/effective"),
                text -> !text.contains("send-sms"));
        assertThat(text("who-can", "change-presence", "--on", "dent")).doesNotContain("zaphod");
    }

    @Test
    @Order(4)
    void seesALineThatTwoClaimAndThatTheyNoLongerDo() throws Exception {
        replace(cn("Arthur Dent"), "telephoneNumber", "+49 30 23125-115");
        served.await("contested lines", () -> served.get("lines?filter=contested"), "\"total\":1");
        assertThat(text("line", "contested")).contains("115", "dent", "zaphod");
        Program.Outcome check = run("check", "--no-access");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).contains("line-contested", "115");

        replace(cn("Arthur Dent"), "telephoneNumber", "+49 30 23125-119");
        served.await("contested lines", () -> served.get("lines?filter=contested"), "\"total\":0");
        served.await("unmatched", () -> served.get("lines?filter=unmatched"), "+493023125119");
        assertThat(text("line", "unbound")).contains("dent", "119");
    }

    @Test
    @Order(5)
    void followsRenamedAndMovedUsers() {
        String id = served.id("ford");
        domain.tool("ou", "create", "OU=Betelgeuse," + domain.baseDn());
        domain.tool("user", "move", "ford", "OU=Betelgeuse," + domain.baseDn());
        served.await("ford", () -> served.get("objects/" + id + "/lines"), "OU=Betelgeuse");
        domain.tool(
                "user",
                "rename",
                "ford",
                "--surname=Prefekt",
                "--display-name=Ford Prefekt",
                "--samaccountname=prefekt",
                "--force-new-cn=Ford Prefekt");
        served.await("ford", () -> served.get("objects/" + id + "/lines"), "\"login\":\"prefekt\"");
        assertThat(served.id("prefekt")).isEqualTo(id);
        assertThat(text("user", "lines", "prefekt")).contains("Ford Prefekt", "own line 114");
    }

    @Test
    @Order(6)
    void seesWhatIsChangedOnTheDomainControllersOwnDatabase() {
        domain.ldbmodify(
                """
                dn: CN=Marvin Möller,CN=Users,%s
                changetype: modify
                replace: ectisrv3UserPermissions
                ectisrv3UserPermissions: "dent";"88033";"307";"307"
                """
                        .formatted(domain.baseDn()));
        String pair =
                "effective/pair?owner=" + served.id("marvin") + "&viewer=" + served.id("dent");
        served.await("dent on marvin", () -> served.get(pair), "\"atLeastLevel\":\"personal\"");
        assertThat(text("user", "explain", "dent", "--on", "marvin"))
                .contains("level personal is reached");
        assertThat(text("who-can", "private-appointments", "--on", "marvin")).contains("dent");
    }

    @Test
    @Order(7)
    void keepsTheRosterWhileTheDomainControllerRestarts() throws Exception {
        String marvin = "objects/" + served.id("marvin") + "/lines";
        domain.pause();
        try {
            served.await("health", served::health, "\"stale\"");
            assertThat(served.get(marvin)).contains("+498999998210");
        } finally {
            domain.resume();
        }
        replace(cn("Marvin Möller"), "telephoneNumber", "089 99998-211");
        served.await("health", served::health, "\"up\"");
        served.await("marvin's lines", () -> served.get(marvin), "089 99998-211");
        assertThat(Double.parseDouble(served.metric("linekeeper_roster_failures_total")))
                .isPositive();
    }

    @Test
    @Order(8)
    void forgetsADeletedUserAndFreesTheLine() {
        double before = Double.parseDouble(served.metric(USERS));
        domain.tool("user", "delete", "zaphod");
        served.awaitThat(
                "users",
                () -> served.metric(USERS),
                text -> Double.parseDouble(text) == before - 1);
        served.await("free lines", () -> served.get("lines?filter=free"), "+493023125115");
        assertThat(run("user", "show", "zaphod").exitCode()).isEqualTo(1);
        assertThat(text("line", "list")).contains("115");
        assertThat(text("computer", "lines", "reception", "--user", "prefekt"))
                .contains("115 \"Free\"");
    }
}
