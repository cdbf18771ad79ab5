package org.linekeeper.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.TextField;

/// What attackers try, whatever directory is behind the console.
abstract class AttackContract extends ContractVisits {
    private static final String SCRIPT = "<script>alert('1')</script>\"'><img src=x onerror=1>";

    @Test
    void aChangeWithoutTheSessionsTokenIsRefused() {
        Visitor visitor = loggedOn(scene().administrator());
        String ford = object("ford");
        String tag = visitor.get(ford).expect(200).header("ETag");
        String token = visitor.cookies.remove("linekeeper-csrf");
        assertThat(visitor.patch(ford, tag, Map.of("mail", "x@y.example")).expect(403).problem())
                .isEqualTo("token-missing");
        visitor.cookies.put("linekeeper-csrf", administrator().cookies.get("linekeeper-csrf"));
        assertThat(visitor.post("bulk", Map.of()).expect(403).problem()).isEqualTo("token-missing");
        visitor.cookies.put("linekeeper-csrf", token);
        visitor.patch(ford + "?dryRun=true", tag, Map.of()).expect(200);
    }

    @Test
    void anotherPersonsSessionOpensNothing() {
        Visitor arthur = loggedOn("arthur");
        Visitor thief = visitor();
        thief.cookies.putAll(arthur.cookies);
        arthur.delete("session").expect(204);
        assertThat(thief.get("me").expect(401).problem()).isEqualTo("not-logged-on");
        String job =
                administrator()
                        .post(
                                "bulk",
                                Map.of(
                                        "ids", List.of(id("marvin")),
                                        "change", Map.of("properties", Map.of("a", "b")),
                                        "dryRun", true))
                        .expect(202)
                        .at("/job");
        loggedOn("arthur").get("jobs/" + job).expect(404);
        loggedOn(scene().administrator()).get("jobs/" + job).expect(404);
        done(administrator(), administrator().post("bulk", dryRun("marvin")));
    }

    private Map<String, Object> dryRun(String login) {
        return Map.of("ids", List.of(id(login)), "change", Map.of("enabled", true), "dryRun", true);
    }

    @Test
    void whoMayChangeNobodyElseHasNoOverviews() {
        Visitor arthur = loggedOn("arthur");
        assertThat(arthur.get("session").at("/role")).isEqualTo("self-service");
        for (String path :
                List.of("places", "lines", "activity", "setup", "findings", object("ford"))) {
            assertThat(arthur.get(path).expect(403).problem())
                    .as(path)
                    .isEqualTo("administrators-only");
        }
        for (String path : List.of("bulk", "setup/schema/apply", "setup/snapin/apply")) {
            arthur.post(path, Map.of()).expect(403);
        }
    }

    @Test
    void filterSignsInSearchesAreJustSigns() {
        for (String text : List.of("*", "*)(objectClass=*", "\\2a", "(|(cn=*))", "f*d", "\u0000")) {
            String encoded = encoded(text);
            assertThat(administrator().get("search?q=" + encoded).expect(200).json().size())
                    .as(text)
                    .isZero();
            administrator().get("resolve?name=" + encoded).expect(404);
            String list = "objects?place=" + staff() + "&search=" + encoded;
            assertThat(administrator().get(list).expect(200).at("/total")).isEqualTo("0");
        }
    }

    /// The id of the organizational unit with the people.
    final String staff() {
        String dn = administrator().get("resolve?name=ford").expect(200).at("/dn");
        Answer path = administrator().get("places?to=" + encoded(dn)).expect(200);
        return path.json().get(path.json().size() - 1).at("/id").asText();
    }

    @Test
    void pathsDoNotLeadOutOfTheInterfacesFiles() {
        for (String path :
                List.of(
                        "/../pom.xml",
                        "/%2e%2e/pom.xml",
                        "/assets/..%2f..%2fMETA-INF/MANIFEST.MF",
                        "/assets/%5c..%5cx.js",
                        "/org/linekeeper/console/Console.class",
                        "/index.html%00.js",
                        "/api/v1/objects/..%2f..%2fsession")) {
            assertThat(raw(path)).as(path).doesNotContain(" 200 ");
        }
        administrator().get("objects/not-an-id").expect(400);
    }

    /// As it is, without a client that tidies the path up.
    private String raw(String path) {
        URI at = scene().address();
        try (var socket = new Socket(at.getHost(), at.getPort());
                var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.US_ASCII))) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return String.valueOf(reader.readLine());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    @Test
    void largeAndDeepBodiesAreRefused() {
        String ford = object("ford");
        Map<String, Object> large = Map.of("mail", "x".repeat(3_000_000));
        assertThat(administrator().patch(ford, "\"x\"", large).status()).isEqualTo(413);
        String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
        administrator()
                .send(
                        administrator()
                                .request("bulk")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(deep)))
                .expect(400);
    }

    /// Every text field of every kind: either the rules refuse the text with its field, or it is
    /// kept letter by letter and comes back as JSON, never as a page.
    @Test
    void scriptsInTextFieldsStayTextsOrAreRefused() {
        for (String login : List.of("marvin", "crew", "PC-17$")) {
            AccountKind kind = kind(login);
            for (TextField field : TextField.values()) {
                if (!field.appliesTo(kind)) {
                    continue;
                }
                String before =
                        administrator()
                                .get(object(login))
                                .json()
                                .at("/account/" + path(field))
                                .asText("");
                Answer answer = change(login, at(field, SCRIPT));
                assertThat(answer.header("Content-Type")).as(field.key()).contains("json");
                assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(answer.header("Content-Security-Policy"))
                        .startsWith("default-src 'none'");
                if (answer.status() == 200) {
                    assertThat(answer.at("/account/" + path(field))).isEqualTo(SCRIPT);
                    change(login, at(field, before)).expect(200);
                } else {
                    assertThat(answer.expect(422).at("/problems/0/field"))
                            .isEqualTo(path(field).replace('/', '.'));
                }
            }
        }
    }

    private AccountKind kind(String login) {
        String key = administrator().get(object(login)).expect(200).at("/kind");
        return Stream.of(AccountKind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> at(TextField field, String text) {
        String[] path = path(field).split("/", -1);
        Map<String, Object> change = new LinkedHashMap<>();
        change.put(path[0], path.length == 1 ? text : Map.of(path[1], text));
        return change;
    }

    private static String path(TextField field) {
        return switch (field.section()) {
            case GENERAL -> field.jsonName();
            case NUMBERS -> "numbers/" + field.jsonName();
            case CONTACT -> "contact/" + field.jsonName();
        };
    }
}
