package org.linekeeper.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.live.RosterEvent;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.TestAccounts;

/// Lines, numbers and rights, from the roster.
final class RosterViewsTest {
    private static final String FORD = TestAccounts.id("ford").toString();
    private static final String ARTHUR = TestAccounts.id("arthur").toString();

    private final ConsoleScene scene = new ConsoleScene();
    private final Visitor zaphod = scene.loggedOn("zaphod");

    RosterViewsTest() {
        scene.directory.store.put(user("ford", "117"));
        scene.directory.store.put(user("arthur", "118"));
        scene.directory.store.put(user("trillian", "118"));
        scene.directory.store.put(user("zaphod", "999"));
        for (String line : List.of("117", "118", "119")) {
            scene.roster.lines.add(Line.of(line));
        }
    }

    private static UserAccount user(String login, String phone) {
        UserAccount user = TestAccounts.user(login);
        return user.withHead(user.head().withEnabled(true))
                .withTexts(user.texts().with(TextField.FIRST_PHONE, phone))
                .withServices(RightSet.of(ServiceRight.SEND_SMS));
    }

    @AfterEach
    void end() {
        scene.close();
    }

    @Test
    void tellsWhoseEveryLineIs() {
        Answer lines = zaphod.get("lines").expect(200);
        assertThat(lines.at("/total")).isEqualTo("3");
        assertThat(lines.json().at("/counts").toString())
                .isEqualTo("{\"all\":3,\"owned\":1,\"free\":1,\"contested\":1,\"unmatched\":1}");
        assertThat(zaphod.get("lines?filter=owned").at("/items/0/ownerId")).isEqualTo(FORD);
        assertThat(zaphod.get("lines?filter=free").at("/items/0/line")).isEqualTo("119");
        assertThat(zaphod.get("lines?filter=contested").json().at("/items/0/claimants").size())
                .isEqualTo(2);
        assertThat(zaphod.get("lines?filter=unmatched").at("/items/0/text")).isEqualTo("999");
        assertThat(zaphod.get("lines?search=FORD").at("/total")).isEqualTo("1");
        zaphod.get("lines?filter=nonsense").expect(400);
        zaphod.get("lines?limit=0").expect(400);
        zaphod.get("lines?limit=201").expect(400);
        zaphod.get("lines?offset=-1").expect(400);
    }

    @Test
    void pagesOfLinesDoNotOverlap() {
        assertThat(zaphod.get("lines?limit=1&offset=2").at("/items/0/line")).isEqualTo("119");
        assertThat(zaphod.get("lines?limit=1&offset=3").json().at("/items").size()).isZero();
    }

    @Test
    void tellsWhatANumberWouldBind() {
        Answer read =
                zaphod.post(
                                "numbers/read",
                                Map.of("texts", List.of("117", "119", "555", ""), "user", FORD))
                        .expect(200);
        assertThat(read.at("/0/line/owner")).isEqualTo("ford");
        assertThat(read.at("/0/claim")).isEqualTo("bound");
        assertThat(read.at("/1/claim")).isEqualTo("bound");
        assertThat(read.at("/2/claim")).isEqualTo("no-line");
        assertThat(read.json().at("/3/claim").isNull()).isTrue();
        assertThat(
                        zaphod.post("numbers/read", Map.of("texts", List.of("117"), "user", ARTHUR))
                                .at("/0/claim"))
                .isEqualTo("contested");
        zaphod.post("numbers/read", Map.of("texts", "117")).expect(400);
    }

    @Test
    void listsTheLinesThatUsersReallyHave() {
        assertThat(zaphod.get("search?q=ford").expect(200).json().at("/0/lines").toString())
                .isEqualTo("[\"117\"]");
        assertThat(zaphod.get("search?q=arthur").json().at("/0/lines").isEmpty())
                .as("contested, so nobody has it")
                .isTrue();
    }

    @Test
    void foreseesWhoseLinesAndRightsAChangeTouches() {
        Answer freed =
                zaphod.post(
                                "what-if",
                                Map.of(
                                        "ids",
                                        List.of(ARTHUR),
                                        "change",
                                        Map.of(
                                                "numbers",
                                                Map.of("firstPhone", "117"),
                                                "services",
                                                Map.of("revoke", List.of("send-sms")))))
                        .expect(200);
        assertThat(freed.json().at("/lines").size()).isEqualTo(2);
        assertThat(freed.at("/lines/0/line")).isEqualTo("117");
        assertThat(freed.at("/lines/0/before/login")).isEqualTo("ford");
        assertThat(freed.at("/lines/0/contested")).isEqualTo("true");
        assertThat(freed.at("/lines/1/after/login")).isEqualTo("trillian");
        assertThat(freed.at("/rights/0/user/login")).isEqualTo("arthur");
        assertThat(freed.json().at("/rights/0/lost").toString()).isEqualTo("[\"send-sms\"]");
        assertThat(freed.at("/rightsTotal")).isEqualTo("1");
        assertThat(zaphod.get("lines?filter=owned").at("/total"))
                .as("nothing was written")
                .isEqualTo("1");
        zaphod.post("what-if", Map.of("ids", List.of(), "change", Map.of())).expect(400);
        zaphod.post("what-if", Map.of("ids", List.of(ARTHUR), "change", Map.of("nonsense", true)))
                .expect(422);
    }

    @Test
    void foreseesWhatAGroupGivesThatIsSetUp() {
        GroupAccount crew = TestAccounts.group("crew");
        scene.directory.store.put(crew);
        scene.directory.store.addMember(crew.head().id(), TestAccounts.id("ford"));
        Map<String, Object> change =
                Map.of("enabled", true, "services", Map.of("grant", List.of("record-calls")));
        Answer foreseen =
                zaphod.post(
                                "what-if",
                                Map.of(
                                        "ids",
                                        List.of(crew.head().id().toString()),
                                        "change",
                                        change))
                        .expect(200);
        assertThat(foreseen.at("/rightsTotal")).isEqualTo("1");
        assertThat(foreseen.at("/rights/0/user/login")).isEqualTo("ford");
        assertThat(foreseen.json().at("/rights/0/gained").toString()).contains("record-calls");
    }

    @Test
    void explainsRightsWithTheirSources() {
        Answer effective = zaphod.get("objects/" + FORD + "/effective").expect(200);
        assertThat(effective.json().at("/services").toString()).contains("send-sms");
        assertThat(effective.json().at("/floor/everybody").has("presence")).isTrue();
        assertThat(effective.at("/lines/ownLines/0/line")).isEqualTo("117");
        assertThat(effective.at("/lines/cannotUseLines")).isEqualTo("cti-lines-not-granted");
        assertThat(effective.json().at("/granteeNames").isEmpty()).isTrue();
        assertThat(zaphod.get("who-can?right=send-sms&limit=2").at("/total")).isEqualTo("4");
        assertThat(zaphod.get("least-cut?right=send-sms&user=" + FORD).at("/0/kind"))
                .isEqualTo("own");
        zaphod.get("effective/pair?owner=" + FORD + "&viewer=" + ARTHUR).expect(200);
        zaphod.get("who-can?right=see-journal&on=" + FORD).expect(200);
        zaphod.get("who-can?right=nonsense").expect(400);
        zaphod.get("effective/pair?owner=" + FORD).expect(400);
        assertThat(zaphod.get("rights").json().at("/services").size())
                .isEqualTo(ServiceRight.values().length);
    }

    @Test
    void tellsWhoCanUseNoLinesAtAll() {
        Answer without = zaphod.get("objects/" + FORD + "/lines").expect(200);
        assertThat(without.at("/ownLines/0/line")).isEqualTo("117");
        assertThat(without.at("/cannotUseLines")).isEqualTo("cti-lines-not-granted");
        String pair = "effective/pair?owner=" + ARTHUR + "&viewer=" + FORD;
        assertThat(zaphod.get(pair).at("/lineRightsWithoutEffect")).isEqualTo("false");

        UserAccount arthur = user("arthur", "118");
        scene.directory.store.put(
                arthur.withAuthorizations(
                        List.of(
                                new Authorization(
                                        AccountRef.unresolved("ford"),
                                        AuthorizationLevel.PERSONAL.rights()))));
        assertThat(zaphod.get(pair).at("/lineRightsWithoutEffect")).isEqualTo("true");
        assertThat(zaphod.get("objects/" + ARTHUR + "/effective").at("/granteeNames/ford"))
                .isEqualTo("ford");

        UserAccount ford = user("ford", "117");
        scene.directory.store.put(ford.withServices(RightSet.of(ServiceRight.CTI_LINES)));
        assertThat(zaphod.get(pair).at("/lineRightsWithoutEffect")).isEqualTo("false");
        assertThat(zaphod.get("objects/" + FORD + "/lines").json().at("/cannotUseLines").isNull())
                .isTrue();
    }

    @Test
    void selfServiceSeesNoOverviews() {
        Visitor arthur = scene.loggedOn("arthur");
        for (String path :
                List.of(
                        "lines",
                        "who-can?right=send-sms",
                        "objects/" + FORD + "/effective",
                        "activity",
                        "setup",
                        "search?q=f",
                        "places",
                        "lookup/users?q=f")) {
            assertThat(arthur.get(path).expect(403).problem())
                    .as(path)
                    .isEqualTo("administrators-only");
        }
    }

    @Test
    void tellsOpenPagesWhatHappens() throws IOException, InterruptedException {
        HttpResponse<InputStream> stream =
                scene.http.send(
                        zaphod.request("events").header("Accept", "text/event-stream").build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        try (var lines =
                new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith(":");
            scene.roster.happen(
                    new RosterEvent.AccountChanged(
                            TestAccounts.id("ford"), AccountKind.USER, "CN=ford", "ford"));
            String line = lines.readLine();
            while (!line.startsWith("event:")) {
                line = lines.readLine();
            }
            assertThat(line).isEqualTo("event: account");
            assertThat(lines.readLine()).contains(FORD).contains("\"change\":\"changed\"");
        }
    }

    @Test
    void tellsHowTheRosterIs() {
        assertThat(scene.visitor().get("health").expect(200).at("/status")).isEqualTo("up");
        assertThat(scene.visitor().get("metrics").expect(200).text()).contains("accounts 4");
        assertThat(zaphod.get("session").at("/roster/users")).isEqualTo("4");
    }

    /// One series a route, whatever is asked for: neither texts nor identities get into the names.
    @Test
    void tellsHowLongAnswersTook() {
        for (String login : List.of("ford", "arthur", "ford")) {
            zaphod.get("objects/" + TestAccounts.id(login) + "/lines").expect(200);
        }
        zaphod.get("objects/" + TestAccounts.id("nobody") + "/lines").expect(404);
        scene.visitor().get("objects/" + TestAccounts.id("ford") + "/lines").expect(401);

        String metrics = scene.visitor().get("metrics").expect(200).text();
        String route = "{method=\"GET\",route=\"/objects/{id}/lines\"";
        assertThat(metrics)
                .contains("# TYPE linekeeper_request_seconds histogram\n")
                .contains("linekeeper_request_seconds_count" + route + "} 4\n")
                .contains("linekeeper_request_seconds_bucket" + route + ",le=\"+Inf\"} 4\n")
                .containsPattern("linekeeper_request_seconds_bucket.*lines.*,le=\"0.005\"} [0-4]\n")
                .contains("linekeeper_request_directory_seconds_total" + route + "} 0.000000\n")
                .doesNotContain(TestAccounts.id("ford").toString());
    }
}
