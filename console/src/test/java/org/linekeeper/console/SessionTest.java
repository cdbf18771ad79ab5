package org.linekeeper.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.store.TestAccounts;

/// Logging on, staying logged on, and what protects it.
final class SessionTest {
    private final ConsoleScene scene = new ConsoleScene();

    @AfterEach
    void end() {
        scene.close();
    }

    @Test
    void tellsWhatItIsBeforeAnybodyHasLoggedOn() {
        Answer about = scene.visitor().get("about").expect(200);
        assertThat(about.at("/product")).isEqualTo("Linekeeper");
        assertThat(about.at("/directory")).isEqualTo("example.org");
        assertThat(about.at("/demo/user")).isEqualTo("zaphod");
        assertThat(about.json().at("/idleMinutes").asInt()).isEqualTo(30);
    }

    @Test
    void theDirectoryDecidesWhoLogsOn() {
        Visitor visitor = scene.visitor();
        assertThat(visitor.get("session").expect(401).problem()).isEqualTo("not-logged-on");
        assertThat(visitor.logOn("zaphod", "guessed").expect(401).problem())
                .isEqualTo("logon-refused");
        Answer session = visitor.logOn("zaphod", "password of zaphod").expect(200);
        assertThat(session.at("/user/login")).isEqualTo("zaphod");
        assertThat(session.at("/role")).isEqualTo("administrator");
        assertThat(session.at("/storageMode")).isEqualTo("schema");
        assertThat(session.at("/directory/baseDn")).isEqualTo("DC=example,DC=org");
        assertThat(visitor.get("session").expect(200).at("/csrfToken"))
                .isEqualTo(visitor.cookies.get("linekeeper-csrf"));
    }

    @Test
    void whoMayChangeNobodyElseHasOnlyTheirOwnSettings() {
        Visitor arthur = scene.loggedOn("arthur");
        assertThat(arthur.get("session").at("/role")).isEqualTo("self-service");
        assertThat(arthur.get("objects/" + TestAccounts.id("ford")).expect(403).problem())
                .isEqualTo("administrators-only");
    }

    @Test
    void loggingOffClosesTheConnectionsAndEndsTheSession() {
        Visitor visitor = scene.loggedOn("zaphod");
        Map<String, String> old = Map.copyOf(visitor.cookies);
        assertThat(scene.directory.open).hasValue(1);
        visitor.delete("session").expect(204);
        assertThat(visitor.cookies).isEmpty();
        assertThat(scene.directory.open).hasValue(0);
        visitor.cookies.putAll(old);
        visitor.get("session").expect(401);
    }

    @Test
    void aSessionEndsAfterAWhileWithoutUse() {
        Visitor visitor = scene.loggedOn("zaphod");
        scene.pass(Duration.ofMinutes(29));
        visitor.get("session").expect(200);
        scene.pass(Duration.ofMinutes(29));
        visitor.get("session").expect(200);
        scene.pass(Duration.ofMinutes(30));
        visitor.get("session").expect(401);
        assertThat(scene.directory.open).hasValue(0);
    }

    @Test
    void aSessionEndsAfterAWorkingDayEvenIfItIsUsed() {
        Visitor visitor = scene.loggedOn("zaphod");
        for (int i = 0; i < 23; i++) {
            scene.pass(Duration.ofMinutes(25));
            visitor.get("session").expect(200);
        }
        scene.pass(Duration.ofMinutes(25));
        visitor.get("session").expect(401);
    }

    @Test
    void aNewLogonGetsANewSessionAndEndsTheOldOne() {
        Visitor visitor = scene.loggedOn("zaphod");
        String first = visitor.cookies.get("linekeeper-session");
        visitor.logOn("zaphod", "password of zaphod").expect(200);
        String second = visitor.cookies.get("linekeeper-session");
        assertThat(second).isNotEqualTo(first);
        assertThat(scene.directory.open).hasValue(1);
        visitor.cookies.put("linekeeper-session", first);
        visitor.get("session").expect(401);
    }

    @Test
    void aSessionNameThatSomebodyElseChoseIsNeverTaken() {
        Visitor visitor = scene.visitor();
        visitor.cookies.put("linekeeper-session", "chosen-by-somebody-else");
        visitor.logOn("zaphod", "password of zaphod").expect(200);
        assertThat(visitor.cookies.get("linekeeper-session"))
                .isNotEqualTo("chosen-by-somebody-else")
                .hasSize(43);
    }

    @Test
    void cookiesAreForThisSiteOnlyAndTheSessionIsHiddenFromScripts() {
        List<String> cookies =
                scene.visitor().logOn("zaphod", "password of zaphod").all("Set-Cookie");
        assertThat(cookies).hasSize(2).allMatch(c -> c.contains("; SameSite=Strict"));
        assertThat(cookies.getFirst()).startsWith("linekeeper-session=").contains("HttpOnly");
        assertThat(cookies.getLast()).startsWith("linekeeper-csrf=").doesNotContain("HttpOnly");
    }

    @Test
    void changesNeedTheTokenOfTheirOwnSession() {
        Visitor zaphod = scene.loggedOn("zaphod");
        Visitor arthur = scene.loggedOn("arthur");
        String own = zaphod.cookies.remove("linekeeper-csrf");
        assertThat(zaphod.delete("session").expect(403).problem()).isEqualTo("token-missing");
        zaphod.cookies.put("linekeeper-csrf", arthur.cookies.get("linekeeper-csrf"));
        assertThat(zaphod.delete("session").expect(403).problem()).isEqualTo("token-missing");
        zaphod.cookies.put("linekeeper-csrf", own);
        zaphod.delete("session").expect(204);
    }

    @Test
    void changesFromAnotherSitesPageAreRefused() {
        Visitor zaphod = scene.loggedOn("zaphod");
        HttpRequest.Builder fromElsewhere =
                zaphod.request("session").header("Origin", "https://evil.example").DELETE();
        assertThat(zaphod.send(fromElsewhere).expect(403).problem()).isEqualTo("other-origin");
        HttpRequest.Builder logon =
                scene.visitor()
                        .request("session")
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"));
        assertThat(scene.visitor().send(logon).expect(403).problem()).isEqualTo("other-origin");
    }

    @Test
    void onesOtherSessionsAreListedAndCanBeEnded() {
        Visitor here = scene.loggedOn("zaphod");
        scene.pass(Duration.ofMinutes(1));
        Visitor elsewhere = scene.loggedOn("zaphod");
        Visitor arthur = scene.loggedOn("arthur");
        Answer others = here.get("session/others").expect(200);
        assertThat(others.json().size()).isEqualTo(1);
        assertThat(others.at("/0/begunAt")).isEqualTo("2026-11-24T08:01:00Z");
        here.delete("session/others").expect(204);
        elsewhere.get("session").expect(401);
        here.get("session").expect(200);
        arthur.get("session").expect(200);
        assertThat(here.get("session/others").json().size()).isZero();
        assertThat(scene.directory.open).hasValue(2);
    }

    @Test
    void oneKnowsOnesOtherSessionsAgainAndEndsOneOfThem() {
        Visitor here = scene.loggedOn("zaphod");
        Visitor desk = scene.visitor();
        scene.pass(Duration.ofMinutes(1));
        desk.send(
                desk.request("session")
                        .header("User-Agent", "Desk/1 " + "x".repeat(300))
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"user\": \"zaphod\","
                                                + " \"password\": \"password of zaphod\"}")));
        scene.pass(Duration.ofMinutes(1));
        Visitor notebook = scene.loggedOn("zaphod");
        Visitor arthur = scene.loggedOn("arthur");
        Answer others = here.get("session/others").expect(200);
        assertThat(others.at("/0/program")).startsWith("Desk/1 xxx").hasSize(256);
        assertThat(others.at("/0/address")).isEqualTo("127.0.0.1");
        assertThat(others.at("/0/logon")).isEqualTo("password");
        String end = "session/others/" + others.at("/0/id");
        assertThat(arthur.delete(end).expect(404).problem()).isEqualTo("not-found");
        desk.get("session").expect(200);
        here.delete(end).expect(204);
        desk.get("session").expect(401);
        notebook.get("session").expect(200);
        here.delete(end).expect(404);
        assertThat(scene.directory.open).hasValue(3);
    }

    @Test
    void whatConcernsTheWholeForestNeedsARecentLogon() {
        Visitor zaphod = scene.loggedOn("zaphod");
        List<String> many =
                IntStream.range(0, 101)
                        .mapToObj(i -> TestAccounts.id("somebody" + i).toString())
                        .toList();
        Map<String, Object> bulk = Map.of("ids", many, "change", Map.of("enabled", false));
        scene.pass(Duration.ofMinutes(16));
        zaphod.get("session").expect(200);
        for (String path : List.of("setup/schema/apply", "setup/snapin/apply")) {
            assertThat(zaphod.post(path, Map.of()).expect(401).problem()).isEqualTo("logon-again");
        }
        assertThat(zaphod.post("bulk", bulk).expect(401).problem()).isEqualTo("logon-again");
        zaphod.post("bulk", Map.of("ids", many.subList(0, 1), "change", Map.of("enabled", false)))
                .expect(202);
        zaphod.logOn("zaphod", "password of zaphod").expect(200);
        zaphod.post("bulk", bulk).expect(202);
    }

    @Test
    void guessingAPasswordIsSlowedDown() {
        for (int i = 0; i < 5; i++) {
            scene.visitor().logOn("zaphod", "guess " + i).expect(401);
        }
        Answer refused = scene.visitor().logOn("zaphod", "password of zaphod").expect(429);
        assertThat(refused.problem()).isEqualTo("too-many-tries");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 301L);
        scene.visitor().logOn("arthur", "password of arthur").expect(200);
        scene.pass(Duration.ofMinutes(5));
        scene.visitor().logOn("zaphod", "password of zaphod").expect(200);
    }

    @Test
    void tryingManyAccountsFromOneAddressIsSlowedDown() {
        for (int i = 0; i < 20; i++) {
            scene.visitor().logOn("somebody" + i, "guess").expect(401);
        }
        scene.visitor().logOn("arthur", "password of arthur").expect(429);
    }

    @Test
    void tellsNeitherTheDirectorysWordsNorWhetherTheAccountExists() {
        String unknown = scene.visitor().logOn("nobody", "x").text();
        String known = scene.visitor().logOn("zaphod", "x").text();
        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void aMissingDirectoryIsNoRefusedLogon() {
        scene.directory.unavailable(true);
        assertThat(scene.visitor().logOn("zaphod", "password of zaphod").expect(503).problem())
                .isEqualTo("directory-unavailable");
    }

    @Test
    void onlyJsonObjectsAreRead() {
        Visitor visitor = scene.visitor();
        for (String body : List.of("", "null", "[]", "{", "{\"user\":1}", "{\"a\":1,\"a\":2}")) {
            HttpRequest.Builder request =
                    visitor.request("session")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body));
            assertThat(visitor.send(request).expect(400).problem()).as(body).isEqualTo("malformed");
        }
        HttpRequest.Builder form =
                visitor.request("session")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("user=zaphod&password=x"));
        visitor.send(form).expect(415);
    }
}
