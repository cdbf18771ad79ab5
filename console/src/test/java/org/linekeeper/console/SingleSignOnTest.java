package org.linekeeper.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.store.TestAccounts;

/// Logging on with the ticket of one's desk.
final class SingleSignOnTest {
    private static final int LARGE_TICKET_BYTES = 47_000;

    private final ConsoleScene scene = new ConsoleScene(new FakeSingleSignOn(), true);

    @AfterEach
    void end() {
        scene.close();
    }

    private static Answer negotiate(Visitor visitor, String words) {
        return visitor.send(
                visitor.request("session/negotiate")
                        .header("Authorization", "Negotiate " + FakeSingleSignOn.token(words))
                        .POST(BodyPublishers.noBody()));
    }

    private static Answer ask(Visitor visitor) {
        return visitor.send(visitor.request("session/negotiate").POST(BodyPublishers.noBody()));
    }

    @Test
    void thePageIsToldHowPeopleLogOn() {
        assertThat(scene.visitor().get("about").expect(200).json().at("/logon").toString())
                .isEqualTo("{\"password\":true,\"singleSignOn\":true}");
        try (var other = new ConsoleScene()) {
            assertThat(other.visitor().get("about").expect(200).json().at("/logon").toString())
                    .isEqualTo("{\"password\":true,\"singleSignOn\":false}");
        }
    }

    @Test
    void theFirstAnswerAsksForAToken() {
        Answer first = ask(scene.visitor()).expect(401);
        assertThat(first.header("WWW-Authenticate")).isEqualTo("Negotiate");
        assertThat(first.problem()).isEqualTo("negotiate");
        Visitor visitor = scene.visitor();
        Answer basic =
                visitor.send(
                        visitor.request("session/negotiate")
                                .header("Authorization", "Basic emFwaG9k")
                                .POST(BodyPublishers.noBody()));
        assertThat(basic.expect(401).header("WWW-Authenticate")).isEqualTo("Negotiate");
    }

    @Test
    void aTicketBeginsASessionLikeEveryOther() {
        Visitor visitor = scene.visitor();
        Answer session = negotiate(visitor, "ticket of zaphod").expect(200);
        assertThat(session.header("WWW-Authenticate"))
                .isEqualTo("Negotiate " + FakeSingleSignOn.token("reply"));
        assertThat(session.at("/user/login")).isEqualTo("zaphod");
        assertThat(session.at("/role")).isEqualTo("administrator");
        assertThat(session.at("/logon")).isEqualTo("single-sign-on");
        assertThat(session.all("Set-Cookie")).hasSize(2);
        assertThat(visitor.get("session").expect(200).at("/csrfToken"))
                .isEqualTo(visitor.cookies.get("linekeeper-csrf"));
        visitor.delete("session").expect(204);
        assertThat(scene.directory.open).hasValue(0);
    }

    @Test
    void theSessionEndsWithTheTicket() {
        Visitor visitor = scene.visitor();
        Answer session = negotiate(visitor, "ticket of zaphod").expect(200);
        for (int i = 0; i < 3; i++) {
            scene.pass(Duration.ofMinutes(15));
            visitor.get("session").expect(200);
        }
        assertThat(session.at("/expiresAt")).isEqualTo("2026-11-24T08:30:00Z");
        assertThat(visitor.get("session").at("/expiresAt")).isEqualTo("2026-11-24T09:00:00Z");
        scene.pass(Duration.ofMinutes(15));
        visitor.get("session").expect(401);
        assertThat(scene.directory.open).hasValue(0);
    }

    @Test
    void anotherLogonEndsTheSessionThatTheBrowserHad() {
        Visitor visitor = scene.loggedOn("arthur");
        negotiate(visitor, "ticket of zaphod").expect(200);
        assertThat(scene.directory.open).hasValue(1);
        assertThat(visitor.get("session").at("/user/login")).isEqualTo("zaphod");
    }

    @Test
    void whatIsInTheWayIsToldOnceAndForAll() {
        Map<String, String> kinds =
                Map.of(
                        "NTLM", "ntlm-refused",
                        "NOT_DELEGATED", "not-delegated",
                        "NOT_ACCEPTED", "sign-on-refused");
        kinds.forEach((words, kind) -> {
            Answer refused = negotiate(scene.visitor(), words).expect(403);
            assertThat(refused.problem()).isEqualTo(kind);
            assertThat(refused.at("/detail")).isEqualTo("because of " + words);
            assertThat(refused.header("WWW-Authenticate")).isEmpty();
            assertThat(refused.all("Set-Cookie")).isEmpty();
        });
        assertThat(scene.directory.open).hasValue(0);
        scene.loggedOn("zaphod");
    }

    @Test
    void whomTheDirectoryDoesNotLetInGetsNoSession() {
        assertThat(negotiate(scene.visitor(), "ticket of nobody").expect(403).problem())
                .isEqualTo("sign-on-refused");
    }

    @Test
    void guessedTokensAreSlowedDownAndMissingDelegationIsNot() {
        for (int i = 0; i < 25; i++) {
            negotiate(scene.visitor(), "NOT_DELEGATED").expect(403);
        }
        for (int i = 0; i < 20; i++) {
            negotiate(scene.visitor(), "guess " + i).expect(403);
        }
        Answer refused = negotiate(scene.visitor(), "ticket of zaphod").expect(429);
        assertThat(refused.problem()).isEqualTo("too-many-tries");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        scene.pass(Duration.ofMinutes(5));
        negotiate(scene.visitor(), "ticket of zaphod").expect(200);
    }

    @Test
    void tokensFromAnotherSitesPageAreRefused() {
        Visitor visitor = scene.visitor();
        Answer refused =
                visitor.send(
                        visitor.request("session/negotiate")
                                .header("Origin", "https://evil.example")
                                .header(
                                        "Authorization",
                                        "Negotiate " + FakeSingleSignOn.token("ticket of zaphod"))
                                .POST(BodyPublishers.noBody()));
        assertThat(refused.expect(403).problem()).isEqualTo("other-origin");
    }

    @Test
    void ticketsOfPeopleInManyGroupsAreTaken() {
        assertThat(negotiate(scene.visitor(), "x".repeat(LARGE_TICKET_BYTES)).problem())
                .isEqualTo("sign-on-refused");
    }

    @Test
    void aRecentTicketIsARecentLogon() {
        Visitor zaphod = scene.visitor();
        negotiate(zaphod, "ticket of zaphod").expect(200);
        scene.pass(Duration.ofMinutes(16));
        assertThat(zaphod.post("setup/schema/apply", Map.of()).expect(401).problem())
                .isEqualTo("logon-again");
        negotiate(zaphod, "ticket of zaphod").expect(200);
        assertThat(zaphod.post("setup/schema/apply", Map.of()).status()).isNotEqualTo(401);
    }

    @Test
    void changesSayHowWhoeverMadeThemHadLoggedOn() throws IOException {
        scene.directory.store.put(TestAccounts.user("arthur"));
        for (String words : List.of("single-sign-on", "password")) {
            Visitor zaphod = scene.visitor();
            if (words.equals("password")) {
                zaphod.logOn("zaphod", FakeDirectory.passwordOf("zaphod")).expect(200);
            } else {
                negotiate(zaphod, "ticket of zaphod").expect(200);
            }
            String path = "objects/" + TestAccounts.id("arthur");
            String tag = zaphod.get(path).expect(200).header("ETag");
            zaphod.patch(path, tag, Map.of("contact", Map.of("title", words))).expect(200);
        }
        assertThat(Files.readAllLines(scene.activity.resolve("activity.jsonl")))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"logon\":\"single-sign-on\""),
                        second -> assertThat(second).contains("\"logon\":\"password\""));
        assertThat(scene.loggedOn("zaphod").get("activity").expect(200).text())
                .contains("single-sign-on");
    }

    @Test
    void whereItIsNotConfiguredNobodyIsAskedForATicket() {
        try (var other = new ConsoleScene()) {
            Answer answer = ask(other.visitor()).expect(404);
            assertThat(answer.header("WWW-Authenticate")).isEmpty();
        }
    }

    @Test
    void passwordsCanBeSwitchedOff() {
        try (var strict = new ConsoleScene(new FakeSingleSignOn(), false)) {
            assertThat(strict.visitor().get("about").json().at("/logon/password").asBoolean())
                    .isFalse();
            assertThat(strict.visitor().logOn("zaphod", "password of zaphod").expect(403).problem())
                    .isEqualTo("password-logon-off");
            negotiate(strict.visitor(), "ticket of zaphod").expect(200);
        }
    }
}
