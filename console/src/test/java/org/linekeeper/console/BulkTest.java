package org.linekeeper.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.Texts;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.TestAccounts;

/// One change of many objects, what is written down of it, and taking it back.
final class BulkTest {
    private static final String FORD = TestAccounts.id("ford").toString();
    private static final String ARTHUR = TestAccounts.id("arthur").toString();
    private static final String CREW = TestAccounts.id("crew").toString();
    private static final String PC = TestAccounts.id("PC-17$").toString();

    private final ConsoleScene scene = new ConsoleScene();
    private final Visitor zaphod = scene.loggedOn("zaphod");

    BulkTest() {
        for (String login : List.of("ford", "arthur", "zaphod")) {
            scene.directory.store.put(TestAccounts.user(login));
        }
        scene.directory.store.put(TestAccounts.group("crew"));
        scene.directory.store.put(TestAccounts.computer("PC-17"));
    }

    @AfterEach
    void end() {
        scene.close();
    }

    private JsonNode done(Answer begun) {
        return ended(begun.expect(202).at("/job"));
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(20));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private UserAccount user(String login) {
        return (UserAccount) scene.directory.store.account(TestAccounts.id(login));
    }

    @Test
    void whoeverIsSetUpGetsTheSuggestedIdentityUnlessNoneIsAskedFor() {
        for (String login : List.of("ford", "arthur")) {
            scene.directory.store.put(
                    TestAccounts.user(login)
                            .withTexts(
                                    Texts.none()
                                            .with(TextField.DISPLAY_NAME, login)
                                            .with(TextField.MAIL, login + "@example.org")));
        }
        setUp(FORD, Map.of("enabled", true));
        assertThat(user("ford").texts().text(TextField.IDENTITY)).contains("sip:ford@example.org");

        setUp(ARTHUR, Map.of("enabled", true, "identity", ""));
        assertThat(user("arthur").head().enabled()).isTrue();
        assertThat(user("arthur").texts().text(TextField.IDENTITY)).isEmpty();
    }

    private void setUp(String id, Map<String, Object> change) {
        done(zaphod.post("bulk", Map.of("ids", List.of(id), "change", change)));
    }

    @Test
    void changesWhatIsNamedOnEveryObjectThatCanHaveIt() {
        Map<String, Object> change = Map.of("services", Map.of("grant", List.of("send-sms")));
        List<String> ids =
                List.of(FORD, ARTHUR, CREW, PC, TestAccounts.id("marvin").toString(), FORD);
        JsonNode job = done(zaphod.post("bulk", Map.of("ids", ids, "change", change)));
        assertThat(job.at("/state").asText()).isEqualTo("done");
        assertThat(job.at("/total").asInt()).isEqualTo(5);
        assertThat(job.at("/results").findValuesAsText("outcome"))
                .containsExactlyInAnyOrder("saved", "saved", "saved", "invalid", "invalid");
        assertThat(user("ford").services().has(ServiceRight.SEND_SMS)).isTrue();
        assertThat(user("arthur").services().has(ServiceRight.SEND_SMS)).isTrue();
        assertThat(job.at("/activityId").asText()).isNotEmpty();
    }

    @Test
    void aDryRunWritesAndRecordsNothing() {
        Map<String, Object> change = Map.of("mail", "all@example.org");
        JsonNode job =
                done(
                        zaphod.post(
                                "bulk",
                                Map.of("ids", List.of(FORD), "change", change, "dryRun", true)));
        assertThat(job.at("/results/0/outcome").asText()).isEqualTo("planned");
        assertThat(job.at("/activityId").isNull()).isTrue();
        assertThat(user("ford").texts().text(TextField.MAIL)).isEmpty();
        assertThat(zaphod.get("activity").at("/total")).isEqualTo("0");
    }

    @Test
    void nonsenseIsRefusedBeforeAnythingBegins() {
        Answer refused =
                zaphod.post(
                        "bulk", Map.of("ids", List.of(FORD), "change", Map.of("nonsense", true)));
        assertThat(refused.expect(422).at("/problems/0/field")).isEqualTo("nonsense");
        zaphod.post("bulk", Map.of("ids", List.of(), "change", Map.of())).expect(400);
        zaphod.post("bulk", Map.of("ids", List.of("ford"), "change", Map.of())).expect(400);
    }

    @Test
    void jobsOfOthersAreNotThere() {
        String job =
                zaphod.post("bulk", Map.of("ids", List.of(FORD), "change", Map.of("mail", "")))
                        .expect(202)
                        .at("/job");
        scene.loggedOn("zaphod").get("jobs/" + job).expect(404);
        scene.loggedOn("arthur").get("jobs/" + job).expect(404);
        zaphod.get("jobs/" + job).expect(200);
    }

    private String beginAndWait(CountDownLatch latch) {
        assertThat(latch.getCount()).isOne();
        return zaphod.post(
                        "bulk",
                        Map.of(
                                "ids",
                                List.of(FORD, ARTHUR),
                                "change",
                                Map.of("contact", Map.of("title", "Hitchhiker"))))
                .expect(202)
                .at("/job");
    }

    private JsonNode ended(String job) {
        for (int i = 0; i < 200; i++) {
            JsonNode now = zaphod.get("jobs/" + job).expect(200).json();
            if (!now.at("/state").asText().equals("running")) {
                return now;
            }
            pause();
        }
        throw new AssertionError("the job does not end");
    }

    @Test
    void aJobGoesOnWhenTheSamePersonLogsOnAnew() {
        CountDownLatch latch = scene.directory.hold();
        String job = beginAndWait(latch);
        zaphod.logOn("zaphod", "password of zaphod").expect(200);
        assertThat(scene.directory.open).hasValue(2);
        assertThat(zaphod.get("jobs/" + job).expect(200).at("/state")).isEqualTo("running");
        latch.countDown();
        JsonNode done = ended(job);
        assertThat(done.at("/state").asText()).isEqualTo("done");
        assertThat(done.at("/results").findValuesAsText("outcome"))
                .containsExactly("saved", "saved");
        for (int i = 0; i < 200 && scene.directory.open.get() != 1; i++) {
            pause();
        }
        assertThat(scene.directory.open).hasValue(1);
        String activity = done.at("/activityId").asText();
        JsonNode undone = done(zaphod.post("activity/" + activity + "/undo", Map.of()));
        assertThat(undone.at("/state").asText()).isEqualTo("done");
        assertThat(user("ford").texts().text(TextField.TITLE)).isEmpty();
    }

    @Test
    void whoeverElseLogsOnInTheSameBrowserFindsNoneOfIt() {
        CountDownLatch latch = scene.directory.hold();
        String job = beginAndWait(latch);
        zaphod.logOn("ford", "password of ford").expect(200);
        assertThat(scene.directory.open).hasValue(1);
        assertThat(zaphod.get("jobs/" + job).status()).isIn(403, 404);
        latch.countDown();
    }

    @Test
    void loggingOffEndsWhatAnEarlierSessionHadBegun() {
        CountDownLatch latch = scene.directory.hold();
        String unused = beginAndWait(latch);
        assertThat(unused).isNotEmpty();
        zaphod.logOn("zaphod", "password of zaphod").expect(200);
        zaphod.delete("session").expect(204);
        assertThat(scene.directory.open).hasValue(0);
        latch.countDown();
        assertThat(user("ford").texts().text(TextField.TITLE)).isEmpty();
    }

    @Test
    void everyWriteIsWrittenDownAndCanBeTakenBack() throws IOException {
        Map<String, Object> change = Map.of("mail", "all@example.org");
        JsonNode job =
                done(zaphod.post("bulk", Map.of("ids", List.of(FORD, ARTHUR), "change", change)));
        String activity = job.at("/activityId").asText();
        Answer list = zaphod.get("activity").expect(200);
        assertThat(list.at("/items/0/id")).isEqualTo(activity);
        assertThat(list.at("/items/0/who")).isEqualTo("EXAMPLE\\zaphod");
        assertThat(list.json().at("/items/0/objects").size()).isEqualTo(2);
        assertThat(list.json().at("/items/0/undoable").asBoolean()).isTrue();
        assertThat(Files.readAllLines(scene.activity.resolve("activity.jsonl")))
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line).contains("\"who\":\"EXAMPLE\\\\zaphod\"", "127.0.0.1"));

        JsonNode undo = done(zaphod.post("activity/" + activity + "/undo", Map.of()));
        assertThat(undo.at("/results").findValuesAsText("outcome"))
                .containsExactly("saved", "saved");
        assertThat(user("ford").texts().text(TextField.MAIL)).isEmpty();
        Answer after = zaphod.get("activity").expect(200);
        assertThat(after.at("/items/0/undoOf")).isEqualTo(activity);
        assertThat(after.at("/items/1/undoneBy")).isEqualTo(after.at("/items/0/id"));
        assertThat(zaphod.post("activity/" + activity + "/undo", Map.of()).expect(409).problem())
                .isEqualTo("not-undoable");
    }

    @Test
    void takingBackWhatSomebodyChangedSinceIsAConflict() {
        Map<String, Object> change = Map.of("mail", "one@example.org");
        JsonNode job = done(zaphod.post("bulk", Map.of("ids", List.of(FORD), "change", change)));
        scene.directory.store.changeBehindTheBack(
                TestAccounts.id("ford"),
                account ->
                        account.withTexts(account.texts().with(TextField.MAIL, "two@example.org")));
        JsonNode undo =
                done(zaphod.post("activity/" + job.at("/activityId").asText() + "/undo", Map.of()));
        assertThat(undo.at("/results/0/outcome").asText()).isEqualTo("conflict");
        assertThat(user("ford").texts().textOrEmpty(TextField.MAIL)).isEqualTo("two@example.org");
    }

    @Test
    void passwordsAreWrittenDownWithoutTheirTextAndNotTakenBack() throws IOException {
        String etag = zaphod.get("objects/" + FORD).header("ETag");
        zaphod.patch("objects/" + FORD, etag, Map.of("password", "secret word")).expect(200);
        assertThat(Files.readString(scene.activity.resolve("activity.jsonl")))
                .doesNotContain("secret word")
                .doesNotContain("argon2id");
        Answer list = zaphod.get("activity?object=" + FORD).expect(200);
        assertThat(list.json().at("/items/0/undoable").asBoolean()).isFalse();
        assertThat(list.at("/items/0/whyNot")).contains("password");
        assertThat(zaphod.get("activity?object=" + ARTHUR).at("/total")).isEqualTo("0");
    }
}
