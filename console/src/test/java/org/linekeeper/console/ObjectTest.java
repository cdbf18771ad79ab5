package org.linekeeper.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.store.TestAccounts;

/// Reading and changing one object.
final class ObjectTest {
    private static final String FORD = "objects/" + TestAccounts.id("ford");

    private final ConsoleScene scene = new ConsoleScene();
    private final Visitor zaphod = scene.loggedOn("zaphod");

    ObjectTest() {
        scene.directory.store.put(
                TestAccounts.user("ford")
                        .withTexts(
                                TestAccounts.user("ford")
                                        .texts()
                                        .with(TextField.BUSINESS, "+49 30 1234-17")));
        scene.directory.store.put(TestAccounts.user("arthur"));
        scene.directory.store.put(TestAccounts.group("crew"));
        scene.directory.store.put(TestAccounts.computer("PC-17"));
    }

    @AfterEach
    void end() {
        scene.close();
    }

    private UserAccount ford() {
        return (UserAccount) scene.directory.store.account(TestAccounts.id("ford"));
    }

    @Test
    void readsAllThreeKinds() {
        Answer ford = zaphod.get(FORD).expect(200);
        assertThat(ford.at("/kind")).isEqualTo("user");
        assertThat(ford.at("/account/numbers/business")).isEqualTo("+49 30 1234-17");
        assertThat(ford.header("ETag")).matches("\"[\\w-]{20}\"");
        assertThat(zaphod.get("objects/" + TestAccounts.id("crew")).expect(200).at("/kind"))
                .isEqualTo("group");
        assertThat(zaphod.get("objects/" + TestAccounts.id("PC-17$")).expect(200).at("/kind"))
                .isEqualTo("computer");
    }

    @Test
    void opensWithOneQuestionToTheDirectory() {
        scene.directory.asked.clear();
        zaphod.get("objects/" + TestAccounts.id("crew") + "?kind=group").expect(200);
        zaphod.get("objects/" + TestAccounts.id("PC-17$") + "?kind=computer").expect(200);
        zaphod.get(FORD + "?kind=user").expect(200);
        assertThat(scene.directory.asked)
                .containsExactly("find to edit", "find to edit", "find to edit");
    }

    @Test
    void onlyWhoShowsAnAccountAsksWhatMayBeChangedOfIt() {
        String etag = zaphod.get(FORD).header("ETag");
        scene.directory.asked.clear();
        zaphod.get(FORD + "/photo").expect(404);
        zaphod.patch(FORD, etag, Map.of("contact", Map.of("office", "Bridge"))).expect(200);
        assertThat(scene.directory.asked).contains("find").doesNotContain("find to edit");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(zaphod.get("objects/" + TestAccounts.id("marvin")).expect(404).problem())
                .isEqualTo("not-found");
        assertThat(zaphod.get("objects/ford").expect(400).problem()).isEqualTo("malformed");
        zaphod.get("objects/1-1-1-1-1").expect(400);
        zaphod.get(FORD + "/photo").expect(404);
    }

    @Test
    void savesWhatIsNamedAndNothingElse() {
        String etag = zaphod.get(FORD).header("ETag");
        Answer saved =
                zaphod.patch(
                                FORD,
                                etag,
                                Map.of(
                                        "numbers",
                                        Map.of("mobile", "+49 170 1"),
                                        "services",
                                        Map.of("grant", List.of("send-sms"))))
                        .expect(200);
        assertThat(saved.at("/outcome")).isEqualTo("saved");
        assertThat(saved.at("/account/numbers/mobile")).isEqualTo("+49 170 1");
        assertThat(saved.at("/etag")).isEqualTo(saved.header("ETag")).isNotEqualTo(etag);
        assertThat(saved.json().at("/changes").size()).isEqualTo(2);
        assertThat(ford().texts().textOrEmpty(TextField.BUSINESS)).isEqualTo("+49 30 1234-17");
    }

    @Test
    void aDryRunOnlyTells() {
        String etag = zaphod.get(FORD).header("ETag");
        Answer planned =
                zaphod.patch(FORD + "?dryRun=true", etag, Map.of("mail", "ford@example.org"))
                        .expect(200);
        assertThat(planned.at("/outcome")).isEqualTo("planned");
        assertThat(planned.at("/changes/0/added/0")).isEqualTo("ford@example.org");
        assertThat(ford().texts().text(TextField.MAIL)).isEmpty();
    }

    @Test
    void noDifferenceIsNoWrite() {
        String etag = zaphod.get(FORD).header("ETag");
        Map<String, Object> same = Map.of("numbers", Map.of("business", "+49 30 1234-17"));
        assertThat(zaphod.patch(FORD, etag, same).expect(200).at("/outcome"))
                .isEqualTo("unchanged");
    }

    @Test
    void aChangeOfTheSameValueByOthersIsAConflictThatShowsBoth() {
        String etag = zaphod.get(FORD).header("ETag");
        scene.directory.store.changeBehindTheBack(
                ford().head().id(),
                account -> account.withTexts(account.texts().with(TextField.MOBILE, "1")));
        Answer conflict =
                zaphod.patch(FORD, etag, Map.of("numbers", Map.of("mobile", "2"))).expect(412);
        assertThat(conflict.problem()).isEqualTo("conflict");
        assertThat(conflict.at("/mine/0/added/0")).isEqualTo("2");
        assertThat(conflict.at("/theirs/numbers/mobile")).isEqualTo("1");
        Map<String, Object> mine = Map.of("numbers", Map.of("mobile", "2"));
        zaphod.patch(FORD, conflict.at("/etag"), mine).expect(200);
        assertThat(ford().texts().textOrEmpty(TextField.MOBILE)).isEqualTo("2");
    }

    @Test
    void aChangeOfAnotherValueByOthersIsNoConflict() {
        String etag = zaphod.get(FORD).header("ETag");
        scene.directory.store.changeBehindTheBack(
                ford().head().id(),
                account -> account.withTexts(account.texts().with(TextField.MAIL, "a@b.example")));
        zaphod.patch(FORD, etag, Map.of("numbers", Map.of("mobile", "2"))).expect(200);
        assertThat(ford().texts().textOrEmpty(TextField.MAIL)).isEqualTo("a@b.example");
    }

    @Test
    void aSessionThatHasNotReadTheAccountMayGoOnIfNothingChanged() {
        String etag = zaphod.get(FORD).header("ETag");
        Visitor again = scene.loggedOn("zaphod");
        again.patch(FORD, etag, Map.of("numbers", Map.of("mobile", "2"))).expect(200);
        Answer conflict =
                scene.loggedOn("zaphod")
                        .patch(FORD, etag, Map.of("numbers", Map.of("mobile", "3")))
                        .expect(412);
        assertThat(conflict.at("/theirs/numbers/mobile")).isEqualTo("2");
        assertThat(conflict.at("/mine/0/added/0")).isEqualTo("3");
    }

    @Test
    void aChangeWithoutAVersionIsRefused() {
        zaphod.get(FORD);
        Answer refused =
                zaphod.send(
                        zaphod.request(FORD)
                                .header("Content-Type", "application/json")
                                .method(
                                        "PATCH",
                                        java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(refused.expect(428).problem()).isEqualTo("if-match-missing");
    }

    @Test
    void valuesThatBreakRulesAreNamedByTheirPath() {
        String etag = zaphod.get(FORD).header("ETag");
        Answer refused =
                zaphod.patch(
                                FORD,
                                etag,
                                Map.of("numbers", Map.of("business", "none"), "mails", "x"))
                        .expect(422);
        assertThat(refused.at("/problems/0/field")).isEqualTo("mails");
        refused =
                zaphod.patch(FORD, etag, Map.of("numbers", Map.of("business", "none"))).expect(422);
        assertThat(refused.at("/problems/0/field")).isEqualTo("numbers.business");
        assertThat(refused.at("/problems/0/code")).isEqualTo("number-malformed");
    }

    @Test
    void aMissingRightIsForbidden() {
        String etag = zaphod.get(FORD).header("ETag");
        scene.directory.store.refuseChangesOf(ford().head().id());
        assertThat(zaphod.patch(FORD, etag, Map.of("mail", "a@b.example")).expect(403).problem())
                .isEqualTo("right-missing");
    }

    @Test
    void endedConnectionsAskForThePasswordAgainAndLeaveTheSessionBehind() {
        String etag = zaphod.get(FORD).header("ETag");
        scene.directory.endConnections();
        assertThat(zaphod.get(FORD).expect(401).problem()).isEqualTo("session-ended");
        zaphod.logOn("zaphod", "password of zaphod").expect(200);
        zaphod.patch(FORD, etag, Map.of("mail", "ford@example.org")).expect(200);
    }

    @Test
    void aDirectoryThatDoesNotAnswerIsUnavailable() {
        scene.directory.unavailable(true);
        assertThat(zaphod.get(FORD).expect(503).problem()).isEqualTo("directory-unavailable");
        scene.directory.unavailable(false);
        zaphod.get(FORD).expect(200);
    }

    @Test
    void passwordsAreSetButNeverShown() {
        String etag = zaphod.get(FORD).header("ETag");
        Answer saved = zaphod.patch(FORD, etag, Map.of("password", "secret word")).expect(200);
        assertThat(saved.json().at("/account/passwordSet").asBoolean()).isTrue();
        assertThat(saved.text()).doesNotContain("secret word").doesNotContain("argon2id");
    }
}
