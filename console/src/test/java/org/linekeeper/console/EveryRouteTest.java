package org.linekeeper.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.store.TestAccounts;

/// What holds for every route, as the description of the interface lists them: one that is added
/// later is tried by itself.
final class EveryRouteTest {
    private static final String TOKEN = "X-CSRF-Token";

    /// Signs of LDAP filters and names, paths, scripts, header lines, numbers that do not fit, and
    /// what is no text at all.
    private static final List<String> HOSTILE =
            List.of(
                    "*)(objectClass=*",
                    "\\2a\\00",
                    "CN=x,DC=example,DC=org\\,+\"<>;=",
                    "../../../etc/passwd",
                    "..\\..\\x",
                    "<script>alert(1)</script>",
                    "' OR '1'='1",
                    "${jndi:ldap://x}",
                    "a\r\nSet-Cookie: x=y",
                    "\u0000",
                    "\ud83d\ude00\u202e\uffff",
                    "-1",
                    "99999999999999999999",
                    "NaN",
                    "x".repeat(4_000));

    private static final List<String> NO_OBJECTS =
            List.of("", "null", "[]", "1", "\"text\"", "{", "{\"a\":1,\"a\":2}", "<a/>", "{}{}");

    private final ConsoleScene scene = new ConsoleScene();
    private final Visitor zaphod = scene.loggedOn("zaphod");

    EveryRouteTest() {
        for (String login : List.of("ford", "zaphod", "arthur")) {
            scene.directory.store.put(TestAccounts.user(login));
        }
    }

    @AfterEach
    void end() {
        scene.close();
    }

    /// @param role who may ask: `public`, `person` or `administrator`
    private record Operation(
            String method, String path, String role, List<String> queries, boolean takesBody) {
        boolean changes() {
            return !method.equals("GET");
        }

        boolean isPublic() {
            return role.equals("public");
        }

        /// The path with that in the place of every parameter.
        String at(String value) {
            return path.substring(1).replaceAll("\\{\\w+}", value);
        }

        String at() {
            return at(TestAccounts.id("ford").toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private List<Operation> operations() {
        JsonNode paths = scene.visitor().get("openapi.json").expect(200).json().at("/paths");
        return paths.properties().stream()
                .flatMap(path ->
                        path.getValue().properties().stream()
                                .map(one -> operation(path.getKey(), one)))
                .toList();
    }

    private static Operation operation(String path, Map.Entry<String, JsonNode> described) {
        JsonNode roles = described.getValue().at("/security/0/session");
        String role = roles.isMissingNode() ? "public" : roles.path(0).asText("person");
        List<String> queries =
                StreamSupport.stream(described.getValue().path("parameters").spliterator(), false)
                        .filter(parameter -> parameter.at("/in").asText().equals("query"))
                        .map(parameter -> parameter.at("/name").asText())
                        .toList();
        return new Operation(
                described.getKey().toUpperCase(Locale.ROOT),
                path,
                role,
                queries,
                described.getValue().has("requestBody"));
    }

    private List<Operation> changes() {
        return operations().stream().filter(Operation::changes).toList();
    }

    private static HttpRequest.Builder asking(Visitor visitor, Operation operation) {
        return sending(visitor, operation, operation.at(), "{}");
    }

    private static HttpRequest.Builder sending(
            Visitor visitor, Operation operation, String path, String body) {
        HttpRequest.Builder request =
                visitor.request(path)
                        .header("If-Match", "\"x\"")
                        .header("Content-Type", "application/json");
        return operation.changes()
                ? request.method(operation.method(), BodyPublishers.ofString(body))
                : request.GET();
    }

    @Test
    void thereAreRoutesOfEveryKind() {
        assertThat(operations()).hasSizeGreaterThan(50);
        assertThat(operations().stream().map(Operation::role).distinct())
                .containsExactlyInAnyOrder("public", "person", "administrator");
        assertThat(changes()).hasSizeGreaterThan(12).anyMatch(Operation::takesBody);
    }

    @Test
    void whoIsNotLoggedOnGetsNothingButWhatIsPublic() {
        Visitor gone = scene.loggedOn("zaphod");
        Map<String, String> stolen = Map.copyOf(gone.cookies);
        gone.delete("session").expect(204);
        for (Operation operation : operations()) {
            if (operation.isPublic()) {
                continue;
            }
            Visitor thief = scene.visitor();
            thief.cookies.putAll(stolen);
            for (Visitor visitor : List.of(scene.visitor(), thief)) {
                assertThat(visitor.send(asking(visitor, operation)).expect(401).problem())
                        .as(operation.toString())
                        .isEqualTo("not-logged-on");
            }
        }
        assertThat(operations().stream().filter(Operation::isPublic).map(Operation::toString))
                .containsExactlyInAnyOrder(
                        "GET /about",
                        "GET /health",
                        "GET /metrics",
                        "GET /openapi.json",
                        "POST /session",
                        "POST /session/negotiate");
    }

    @Test
    void whoMayChangeNobodyElseGetsNothingOfTheAdministrators() {
        Visitor arthur = scene.loggedOn("arthur");
        for (Operation operation : operations()) {
            if (operation.role().equals("administrator")) {
                assertThat(arthur.send(asking(arthur, operation)).expect(403).problem())
                        .as(operation.toString())
                        .isEqualTo("administrators-only");
            }
        }
    }

    @Test
    void noChangeIsTakenWithoutTheSessionsOwnToken() {
        String others = String.valueOf(scene.loggedOn("zaphod").cookies.get("linekeeper-csrf"));
        String own = String.valueOf(zaphod.cookies.remove("linekeeper-csrf"));
        for (Operation operation : changes()) {
            if (operation.isPublic()) {
                continue;
            }
            for (String token : List.of("", others, own + "x", own.substring(1))) {
                assertThat(zaphod.send(asking(zaphod, operation).header(TOKEN, token)).problem())
                        .as(operation + " with " + token)
                        .isEqualTo("token-missing");
            }
            assertThat(zaphod.send(asking(zaphod, operation)).expect(403).problem())
                    .as(operation.toString())
                    .isEqualTo("token-missing");
        }
        assertThat(zaphod.get("session").expect(200).at("/user/login")).isEqualTo("zaphod");
    }

    /// Those that need no session, too: nobody is logged on by another site's page.
    @Test
    void noChangeIsTakenFromAnotherSitesPage() {
        for (Operation operation : changes()) {
            for (Map.Entry<String, String> header :
                    List.of(
                            Map.entry("Origin", "https://evil.example"),
                            Map.entry("Origin", "null"),
                            Map.entry("Sec-Fetch-Site", "cross-site"),
                            Map.entry("Sec-Fetch-Site", "same-site"))) {
                HttpRequest.Builder request =
                        asking(zaphod, operation).header(header.getKey(), header.getValue());
                assertThat(zaphod.send(request).expect(403).problem())
                        .as(operation + " with " + header)
                        .isEqualTo("other-origin");
            }
        }
        assertThat(zaphod.get("session").expect(200).at("/user/login")).isEqualTo("zaphod");
    }

    @Test
    void noAnswerLetsAnotherSiteReadItOrABrowserGuess() {
        for (Operation operation : operations()) {
            Visitor stranger = scene.visitor();
            Answer answer =
                    stranger.send(
                            asking(stranger, operation).header("Origin", "https://a.example"));
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            protectedFromGuesses(operation.toString(), answer);
        }
    }

    private static void protectedFromGuesses(String what, Answer answer) {
        assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).as(what).isEqualTo("no-store");
        assertThat(answer.header("Content-Security-Policy"))
                .as(what)
                .startsWith("default-src 'none'");
        assertThat(answer.header("Content-Type")).as(what + answer.text()).doesNotContain("html");
    }

    @Test
    void noOtherMethodGetsAroundTheGate() {
        Visitor stranger = scene.visitor();
        for (Operation operation : operations()) {
            for (String method : List.of("PUT", "TRACE", "OPTIONS", "HEAD", "PROPFIND")) {
                if (operation.isPublic()) {
                    continue;
                }
                HttpRequest.Builder request =
                        stranger.request(operation.at())
                                .header("X-HTTP-Method-Override", operation.method())
                                .method(method, BodyPublishers.noBody());
                assertThat(stranger.send(request).status())
                        .as(method + " " + operation)
                        .isBetween(401, 499);
            }
        }
    }

    /// A refusal or an answer, never a fault, never a page, and never a line of the headers.
    @Test
    void hostileParametersAreAnsweredLikeOthers() {
        for (Operation operation : operations()) {
            if (operation.changes() && operation.path().startsWith("/session")) {
                continue; // it would end what is tried here
            }
            for (String value : HOSTILE) {
                String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
                for (String path : hostilePaths(operation, encoded.replace("+", "%20"))) {
                    Answer answer = zaphod.send(sending(zaphod, operation, path, "{}"));
                    assertThat(answer.status())
                            .as(operation + " with " + value + ": " + answer.text())
                            .isLessThan(500);
                    assertThat(answer.header("Set-Cookie")).isEmpty();
                    protectedFromGuesses(operation + " with " + value, answer);
                }
            }
        }
    }

    /// Each parameter once, the others as they should be.
    private static List<String> hostilePaths(Operation operation, String value) {
        var paths = new ArrayList<String>();
        if (operation.path().contains("{")) {
            paths.add(operation.at(value));
        }
        for (String query : operation.queries()) {
            if (!operation.path().equals("/events")) { // goes on for ever
                paths.add(operation.at() + "?" + query + "=" + value);
            }
        }
        return paths;
    }

    @Test
    void noParameterIsTakenTwice() {
        for (Operation operation : operations()) {
            for (String query : operation.queries()) {
                String path = operation.at() + "?" + query + "=true&" + query + "=false";
                assertThat(zaphod.send(sending(zaphod, operation, path, "{}")).problem())
                        .as(operation + " with " + query)
                        .isEqualTo("malformed");
            }
        }
    }

    @Test
    void bodiesThatAreNoObjectsAreRefused() {
        for (Operation operation : bodies()) {
            for (String body : NO_OBJECTS) {
                assertThat(zaphod.send(sending(zaphod, operation, operation.at(), body)).status())
                        .as(operation + " with " + body)
                        .isBetween(400, 499);
            }
        }
    }

    @Test
    void bodiesThatAreTooLargeOrTooDeepAreRefused() {
        String large = "{\"a\": \"" + "x".repeat(2_200_000) + "\"}";
        String deep = "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000);
        for (Operation operation : bodies()) {
            assertThat(zaphod.send(sending(zaphod, operation, operation.at(), large)).status())
                    .as(operation.toString())
                    .isEqualTo(413);
            assertThat(zaphod.send(sending(zaphod, operation, operation.at(), deep)).status())
                    .as(operation.toString())
                    .isEqualTo(400);
        }
    }

    @Test
    void bodiesOfFormsAreRefused() {
        for (Operation operation : bodies()) {
            for (String type :
                    List.of(
                            "text/plain",
                            "application/x-www-form-urlencoded",
                            "multipart/form-data; boundary=x")) {
                HttpRequest.Builder request =
                        zaphod.request(operation.at())
                                .header("If-Match", "\"x\"")
                                .header("Content-Type", type)
                                .method(operation.method(), BodyPublishers.ofString("{}"));
                assertThat(zaphod.send(request).status())
                        .as(operation + ", " + type)
                        .isEqualTo(415);
            }
        }
    }

    private List<Operation> bodies() {
        return operations().stream().filter(Operation::takesBody).toList();
    }

    /// Ids are as long as they are secret; those of somebody else's jobs and sessions lead nowhere.
    @Test
    void idsThatNobodyGaveOutLeadNowhere() {
        Stream<Operation> withId =
                operations().stream().filter(operation -> operation.path().contains("{id}"));
        withId.forEach(operation -> {
            String path = operation.at(UUID.randomUUID().toString());
            Answer answer = zaphod.send(sending(zaphod, operation, path, "{}"));
            assertThat(answer.status()).as(operation.toString()).isBetween(400, 499);
        });
    }
}
