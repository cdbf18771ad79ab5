package org.linekeeper.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What a program, or the page, may rely on when it speaks to the console, whatever directory is
/// behind it. Every class that extends this one brings a directory.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class ConsoleContract extends AttackContract {
    private static final int LAST = Integer.MAX_VALUE;

    @Test
    void theDirectoryDecidesWhoLogsOn() {
        Visitor visitor = visitor();
        assertThat(visitor.get("session").expect(401).problem()).isEqualTo("not-logged-on");
        assertThat(visitor.logOn("arthur", "a guess").expect(401).problem())
                .isEqualTo("logon-refused");
        Answer session = visitor.logOn("arthur", scene().passwordOf("arthur")).expect(200);
        assertThat(session.at("/user/login")).isEqualTo("arthur");
        assertThat(session.at("/user/id")).isEqualTo(id("arthur"));
        visitor.delete("session").expect(204);
        visitor.get("session").expect(401);
    }

    @Test
    void guessingIsSlowedDown() {
        for (int i = 0; i < 5; i++) {
            visitor().logOn("nobody.here", "guess " + i).expect(401);
        }
        Answer refused = visitor().logOn("nobody.here", "guess").expect(429);
        assertThat(refused.problem()).isEqualTo("too-many-tries");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isPositive();
    }

    @Test
    void placesLeadDownToWhereAnObjectIs() {
        String dn = administrator().get("resolve?name=ford").expect(200).at("/dn");
        JsonNode path = administrator().get("places?to=" + encoded(dn)).expect(200).json();
        assertThat(path.at("/0/kind").asText()).isEqualTo("domain");
        assertThat(path.get(path.size() - 1).at("/name").asText()).isEqualTo("Staff");
        String top = administrator().get("places").expect(200).at("/0/id");
        assertThat(
                        administrator()
                                .get("places/" + top + "/children")
                                .expect(200)
                                .json()
                                .findValuesAsText("name"))
                .contains("Staff");
    }

    private List<String> logins(String path) {
        return administrator().get(path).expect(200).json().findValuesAsText("login");
    }

    @Test
    void listsAreSortedSearchedFilteredAndCutIntoPages() {
        String list = "objects?place=" + staff() + "&kind=user&sort=";
        List<String> all = logins(list + "login");
        assertThat(all).containsExactly("arthur", "ford", "marvin", "trillian");
        var backwards = new ArrayList<>(all);
        Collections.reverse(backwards);
        assertThat(logins(list + "-login")).isEqualTo(backwards);
        assertThat(logins(list + "login&limit=3")).isEqualTo(all.subList(0, 3));
        assertThat(logins(list + "login&limit=3&offset=3")).isEqualTo(all.subList(3, 4));
        assertThat(administrator().get(list + "name&limit=1").at("/total")).isEqualTo("4");
        assertThat(logins(list + "name&search=for")).containsExactly("ford");
        String everything = "objects?place=" + staff();
        assertThat(administrator().get(everything).json().findValuesAsText("kind"))
                .containsOnly("user", "group", "computer");
        administrator().get(everything + "&limit=201").expect(400);
        administrator().get(everything + "&sort=nonsense").expect(400);
        assertThat(logins("search?q=trill")).containsExactly("trillian");
    }

    @Test
    void membersOfAGroupAreAListToo() {
        assertThat(logins(object("crew") + "/members?sort=login"))
                .containsExactly("ford", "trillian");
        assertThat(logins(object("crew") + "/members?sort=-login&limit=1"))
                .containsExactly("trillian");
        assertThat(logins(object("crew") + "/members?search=tri")).containsExactly("trillian");
        assertThat(logins(object("ford") + "/groups")).contains("crew");
    }

    @Test
    void opensUsersGroupsAndComputersWithWhatMayBeChanged() {
        for (var kind : Map.of("ford", "user", "crew", "group", "PC-17$", "computer").entrySet()) {
            Answer opened = administrator().get(object(kind.getKey())).expect(200);
            assertThat(opened.at("/kind")).isEqualTo(kind.getValue());
            assertThat(opened.at("/account/login")).isEqualTo(kind.getKey());
            assertThat(opened.header("ETag")).startsWith("\"");
            assertThat(opened.json().at("/editable/mayWrite").asBoolean()).isTrue();
            assertThat(opened.json().at("/editable/readOnly").size()).isZero();
        }
        administrator().get("objects/00000000-0000-0000-0000-000000000042").expect(404);
    }

    @Test
    void aChangeIsComparedWithWhatWasRead() {
        String ford = object("ford");
        String tag = administrator().get(ford).expect(200).header("ETag");
        Map<String, Object> mine = Map.of("numbers", Map.of("mobile", "+49 170 1"));
        Answer planned = administrator().patch(ford + "?dryRun=true", tag, mine).expect(200);
        assertThat(planned.at("/outcome")).isEqualTo("planned");
        Visitor other = loggedOn(scene().administrator());
        String theirTag = other.get(ford).expect(200).header("ETag");
        other.patch(ford, theirTag, Map.of("numbers", Map.of("mobile", "+49 170 2"))).expect(200);

        Answer conflict = administrator().patch(ford, tag, mine).expect(412);
        assertThat(conflict.problem()).isEqualTo("conflict");
        assertThat(conflict.at("/mine/0/added/0")).isEqualTo("+49 170 1");
        assertThat(conflict.at("/theirs/numbers/mobile")).isEqualTo("+49 170 2");
        Answer saved = administrator().patch(ford, conflict.at("/etag"), mine).expect(200);
        assertThat(saved.at("/outcome")).isEqualTo("saved");
        assertThat(saved.at("/account/numbers/mobile")).isEqualTo("+49 170 1");
        assertThat(administrator().patch(ford, saved.at("/etag"), mine).at("/outcome"))
                .isEqualTo("unchanged");
        change("ford", Map.of("numbers", Map.of("mobile", ""))).expect(200);
    }

    @Test
    void everySettingOfEveryKindIsKept() {
        Answer user =
                change(
                                "marvin",
                                Map.of(
                                        "enabled", true,
                                        "displayName", "Marvin",
                                        "identity", "sip:marvin@example.org",
                                        "numbers", Map.of("mailbox", "147", "pager", "+49 172 5"),
                                        "contact", Map.of("city", "Köln", "company", "Ørsted & Co"),
                                        "services", Map.of("grant", List.of("send-sms")),
                                        "authorizations",
                                                Map.of(
                                                        "set",
                                                        List.of(
                                                                Map.of(
                                                                        "grantee", "ford",
                                                                        "level", "team"))),
                                        "properties", Map.of("desk", "42"),
                                        "password", "vogon poetry"))
                        .expect(200);
        assertThat(user.json().at("/account/enabled").asBoolean()).isTrue();
        assertThat(user.at("/account/identity")).isEqualTo("sip:marvin@example.org");
        assertThat(user.at("/account/numbers/mailbox")).isEqualTo("147");
        assertThat(user.at("/account/contact/city")).isEqualTo("Köln");
        assertThat(user.json().at("/account/services").toString()).contains("send-sms");
        assertThat(user.at("/account/authorizations/0/level")).isEqualTo("team");
        assertThat(user.at("/account/properties/desk")).isEqualTo("42");
        assertThat(user.json().at("/account/passwordSet").asBoolean()).isTrue();
        assertThat(user.text()).doesNotContain("vogon");
        Answer group =
                change(
                                "crew",
                                Map.of(
                                        "head",
                                        "trillian",
                                        "members",
                                        Map.of("add", List.of("marvin"))))
                        .expect(200);
        assertThat(group.json().at("/account/head").toString()).contains("trillian");
        assertThat(logins(object("crew") + "/members")).contains("marvin");
        change("crew", Map.of("head", "", "members", Map.of("remove", List.of("marvin"))))
                .expect(200);
        Answer computer =
                change(
                                "PC-17$",
                                Map.of(
                                        "enabled",
                                        true,
                                        "additionalLines",
                                        Map.of("lines", List.of("119"))))
                        .expect(200);
        assertThat(computer.json().at("/account/additionalLines/lines").toString())
                .isEqualTo("[\"119\"]");
    }

    @Test
    void anIdentityThatSomebodyHasIsRefused() {
        change("trillian", Map.of("identity", "sip:tricia@example.org")).expect(200);
        Answer refused = change("arthur", Map.of("identity", "sip:tricia@example.org")).expect(422);
        assertThat(refused.at("/problems/0/field")).isEqualTo("identity");
        change("trillian", Map.of("identity", "")).expect(200);
    }

    @Test
    void aPictureIsShownAndTakenAway() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png", png);
        String picture = Base64.getEncoder().encodeToString(png.toByteArray());
        administrator().get(object("trillian") + "/photo").expect(404);
        change("trillian", Map.of("contact", Map.of("photo", Map.of("data", picture)))).expect(200);
        Answer shown = administrator().get(object("trillian") + "/photo").expect(200);
        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        var contact = new HashMap<String, Object>();
        contact.put("photo", null);
        change("trillian", Map.of("contact", contact)).expect(200);
        administrator().get(object("trillian") + "/photo").expect(404);
    }

    @Test
    void manyObjectsAreChangedByOneJobThatCanBeTakenBack() {
        Map<String, Object> bulk =
                Map.of(
                        "ids", List.of(id("ford"), id("trillian")),
                        "change", Map.of("contact", Map.of("office", "Bridge")));
        JsonNode job = done(administrator(), administrator().post("bulk", bulk));
        assertThat(job.at("/state").asText()).isEqualTo("done");
        assertThat(job.at("/results").findValuesAsText("outcome"))
                .containsExactly("saved", "saved");
        String activity = job.at("/activityId").asText();
        Answer log = administrator().get("activity?object=" + id("ford")).expect(200);
        assertThat(log.at("/items/0/id")).isEqualTo(activity);
        assertThat(log.json().at("/items/0/undoable").asBoolean()).isTrue();
        JsonNode undo =
                done(
                        administrator(),
                        administrator().post("activity/" + activity + "/undo", Map.of()));
        assertThat(undo.at("/results").findValuesAsText("outcome"))
                .containsExactly("saved", "saved");
        assertThat(
                        administrator()
                                .get(object("ford"))
                                .json()
                                .at("/account/contact/office")
                                .isNull())
                .isTrue();
    }

    @Test
    void rightsAreExplainedByTheirSources() {
        change("ford", Map.of("enabled", true)).expect(200);
        change(
                        "crew",
                        Map.of(
                                "enabled",
                                true,
                                "services",
                                Map.of("grant", List.of("record-calls"))))
                .expect(200);
        String effective = object("ford") + "/effective";
        await(
                "the group's right",
                () -> administrator().get(effective).text().contains("record-calls"));
        Answer whoCan = administrator().get("who-can?right=record-calls").expect(200);
        assertThat(whoCan.json().at("/items").findValuesAsText("login")).contains("ford");
        Answer cut =
                administrator().get("least-cut?right=record-calls&user=" + id("ford")).expect(200);
        assertThat(cut.at("/0/kind")).isEqualTo("group");
        change("crew", Map.of("services", Map.of("revoke", List.of("record-calls")))).expect(200);
    }

    @Test
    void numbersAreReadStepByStep() {
        Answer read =
                administrator()
                        .post(
                                "numbers/read",
                                Map.of("texts", List.of("089/1234-117", "117"), "trace", true))
                        .expect(200);
        assertThat(read.at("/0/number")).isEqualTo("+49891234117");
        assertThat(read.json().at("/0/ways").size()).isPositive();
        assertThat(read.at("/1/line/line")).isEqualTo("117");
        assertThat(administrator().get("locations").expect(200).at("/0/name")).isEqualTo("Munich");
    }

    @Test
    void linesTellTheirOwnersAndWhatIsWrongIsFoundAndMended() {
        Map<String, Object> phones = Map.of("firstPhone", "118", "secondPhone", "199");
        change("trillian", Map.of("enabled", true, "numbers", phones)).expect(200);
        await(
                "the owner of line 118",
                () ->
                        administrator()
                                .get("lines?search=118")
                                .at("/items/0/ownerId")
                                .equals(id("trillian")));
        assertThat(administrator().get("lines?filter=free").json().findValuesAsText("line"))
                .contains("117")
                .doesNotContain("118");
        assertThat(administrator().get("lines?filter=unmatched").at("/items/0/text"))
                .isEqualTo("199");
        assertThat(administrator().get("lookup/lines?q=118").at("/0/owner")).isEqualTo("trillian");
        assertThat(administrator().get("lookup/users?q=tril").at("/0/login")).isEqualTo("trillian");
        assertThat(administrator().get(object("trillian") + "/lines").expect(200).text())
                .contains("118");

        administrator().get(object("PC-17$") + "/usable-lines?user=" + id("trillian")).expect(200);
        change("trillian", Map.of("numbers", Map.of("secondPhone", ""))).expect(200);
    }

    @Test
    void whatIsWrongIsFoundAndMended() {
        List<String> lines = List.of("119", "777");
        change("marvin", valid("Marvin", Map.of("lines", lines))).expect(200);
        await("the finding", () -> !unknownLine().isMissingNode());
        JsonNode finding = unknownLine();
        assertThat(finding.at("/value").asText()).contains("777");
        assertThat(finding.at("/whyItMatters").asText()).isNotEmpty();
        var mend = new HashMap<String, Object>();
        finding.at("/mend/change").properties().forEach(m -> mend.put(m.getKey(), m.getValue()));
        change("marvin", mend).expect(200);
        await("the end of the finding", () -> unknownLine().isMissingNode());
        Answer mended = administrator().get(object("marvin")).expect(200);
        assertThat(mended.json().at("/account/additionalLines/lines").toString())
                .isEqualTo("[\"119\"]");
    }

    private static Map<String, Object> valid(String displayName, Map<String, Object> lines) {
        return Map.of("enabled", true, "displayName", displayName, "additionalLines", lines);
    }

    private JsonNode unknownLine() {
        return administrator()
                .get("findings?code=additional-line-unknown&search=marvin")
                .expect(200)
                .json()
                .at("/items/0");
    }

    @Test
    void peopleChangeWhatTheyMayThemselves() {
        Map<String, Object> right =
                Map.of(
                        "enabled",
                        true,
                        "services",
                        Map.of("grant", List.of("configure-own-profile")));
        change("arthur", right).expect(200);
        Visitor arthur = loggedOn("arthur");
        Answer me = arthur.get("me").expect(200);
        assertThat(me.json().at("/editable/fields").toString()).contains("numbers.mobile");
        Answer saved =
                arthur.patch("me", me.header("ETag"), Map.of("numbers", Map.of("mobile", "123")))
                        .expect(200);
        assertThat(saved.at("/account/numbers/mobile")).isEqualTo("123");
        assertThat(
                        arthur.patch("me", saved.at("/etag"), Map.of("displayName", "Dent"))
                                .expect(403)
                                .problem())
                .isEqualTo("not-yourself");
        change("arthur", Map.of("services", Map.of("revoke", List.of("configure-own-profile"))))
                .expect(200);
        await(
                "the end of the right",
                () -> arthur.get("me").json().at("/editable/fields").isEmpty());
        arthur.patch("me", saved.at("/etag"), Map.of("numbers", Map.of("mobile", "1"))).expect(403);
    }

    @Test
    void openPagesAreToldWhatHappens() throws IOException, InterruptedException {
        HttpResponse<InputStream> stream =
                scene().http()
                        .send(
                                administrator()
                                        .request("events")
                                        .header("Accept", "text/event-stream")
                                        .build(),
                                HttpResponse.BodyHandlers.ofInputStream());
        try (var lines =
                new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith(":");
            String saved = change("ford", Map.of("mail", "ford@example.org")).at("/activityId");
            String line = lines.readLine();
            while (!line.startsWith("data:") || !line.contains(saved)) {
                line = lines.readLine(); // ends by the test's own time limit
            }
        }
        change("ford", Map.of("mail", "")).expect(200);
    }

    @Test
    void accessIsChecked() {
        Answer report = administrator().get("setup/access").expect(200);
        assertThat(report.at("/storage"))
                .isEqualTo(administrator().get("session").at("/storageMode"));
        assertThat(report.json().at("/problems").isArray()).isTrue();
    }

    @Test
    void theMenuItemIsAddedAndRemovedByAPlanThatWasRead() {
        assertThat(administrator().get("setup").expect(200).at("/snapin/state")).isEqualTo("none");
        assertThat(
                        administrator()
                                .post("setup/snapin/apply", Map.of("purpose", "add", "digest", "0"))
                                .expect(409)
                                .problem())
                .isEqualTo("plan-outdated");
        assertThat(applied("snapin", "add").at("/state").asText()).isEqualTo("done");
        assertThat(administrator().get("setup").at("/snapin/state")).isEqualTo("registered");
        assertThat(plan("snapin", "add").json().at("/steps").size()).isZero();
        assertThat(applied("snapin", "remove").at("/state").asText()).isEqualTo("done");
        assertThat(administrator().get("setup").at("/snapin/state")).isEqualTo("none");
    }

    private Answer plan(String what, String purpose) {
        return administrator().get("setup/" + what + "/plan?purpose=" + purpose).expect(200);
    }

    private JsonNode applied(String what, String purpose) {
        String digest = plan(what, purpose).at("/digest");
        return done(
                administrator(),
                administrator()
                        .post(
                                "setup/" + what + "/apply",
                                Map.of("purpose", purpose, "digest", digest)));
    }

    /// The last one, because sessions and overview keep the storage mode with which they began.
    @Test
    @Order(LAST)
    void theSchemaIsExtendedByAPlanThatWasRead() {
        assertThat(administrator().get("setup").expect(200).at("/schema/state")).isEqualTo("none");
        assertThat(administrator().get("setup/schema/export").expect(200).text()).contains("dn:");
        assertThat(plan("schema", "install").json().at("/steps").size()).isPositive();
        JsonNode job = applied("schema", "install");
        assertThat(job.at("/state").asText()).as(job.toString()).isEqualTo("done");
        assertThat(job.at("/done").asInt()).isEqualTo(job.at("/total").asInt());
        assertThat(administrator().get("setup").at("/schema/state")).isEqualTo("installed");
        assertThat(plan("schema", "install").json().at("/steps").size()).isZero();

        Visitor later = loggedOn(scene().administrator());
        assertThat(later.get("session").at("/storageMode")).isEqualTo("schema");
        String ford = object("ford");
        String tag = later.get(ford).expect(200).header("ETag");
        later.patch(ford, tag, Map.of("numbers", Map.of("mailbox", "148"))).expect(200);
        assertThat(later.get(ford).at("/account/numbers/mailbox")).isEqualTo("148");
    }
}
