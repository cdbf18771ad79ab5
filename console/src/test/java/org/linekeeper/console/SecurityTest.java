package org.linekeeper.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.store.TestAccounts;

/// What attackers try; [EveryRouteTest] tries it on every route.
final class SecurityTest {
    private static final String SCRIPT = "<script>alert('1')</script>\"'><img src=x onerror=1>";

    private final ConsoleScene scene = new ConsoleScene();
    private final Visitor zaphod = scene.loggedOn("zaphod");

    SecurityTest() {
        scene.directory.store.put(TestAccounts.user("ford"));
        scene.directory.store.put(TestAccounts.user("zaphod"));
    }

    @AfterEach
    void end() {
        scene.close();
    }

    @Test
    void onlySomebodyLoggedOnLearnsWhoseTimeAnAnswerTook() {
        assertThat(zaphod.get("rights").expect(200).header("Server-Timing"))
                .matches("directory;dur=\\d+\\.\\d, total;dur=\\d+\\.\\d");
        assertThat(
                        zaphod.get("objects/" + TestAccounts.id("nobody"))
                                .expect(404)
                                .header("Server-Timing"))
                .startsWith("directory;dur=");
        assertThat(scene.visitor().get("rights").expect(401).header("Server-Timing")).isEmpty();
        assertThat(scene.visitor().get("health").expect(200).header("Server-Timing")).isEmpty();
    }

    /// The pages show texts as text; here it is enough that they come back as JSON, never as a
    /// page.
    @Test
    void scriptsInTextsStayTexts() {
        String ford = "objects/" + TestAccounts.id("ford");
        for (TextField field : TextField.values()) {
            if (field.appliesTo(AccountKind.USER) && field.section() == TextField.Section.CONTACT) {
                String etag = zaphod.get(ford).header("ETag");
                Map<String, Object> change = Map.of("contact", Map.of(field.jsonName(), SCRIPT));
                Answer saved = zaphod.patch(ford, etag, change);
                assertThat(saved.header("Content-Type")).contains("json");
                assertThat(saved.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(saved.header("Content-Security-Policy"))
                        .startsWith("default-src 'none'");
                if (saved.status() == 200) {
                    assertThat(saved.at("/account/contact/" + field.jsonName())).isEqualTo(SCRIPT);
                }
            }
        }
    }

    @Test
    void pagesMayRunOnlyWhatTheAnswersNonceAllows() {
        Answer first = scene.visitor().get("/").expect(200);
        Answer second = scene.visitor().get("/objects/" + TestAccounts.id("ford")).expect(200);
        String policy = first.header("Content-Security-Policy");
        assertThat(policy)
                .contains("script-src 'self' 'nonce-", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(second.header("Content-Security-Policy")).isNotEqualTo(policy);
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        assertThat(first.text()).doesNotContain("__CSP_NONCE__");
        for (String page : List.of("/lines", "/rights", "/check", "/setup", "/me", "/logon")) {
            scene.visitor().get(page).expect(200);
        }
        scene.visitor().get("/nothing").expect(404);
        scene.visitor().get("/api/v1/nothing").expect(404);
        scene.visitor().get("/api").expect(200);
    }

    @Test
    void aNameThatSomebodyElsePointsAtThisMachineIsNotServed() throws IOException {
        URI at = scene.uri("/");
        try (var socket = new Socket(at.getHost(), at.getPort());
                var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.getOutputStream()
                    .write(
                            ("GET /api/v1/about HTTP/1.1\r\nHost: evil.example\r\nConnection:"
                                            + " close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(reader.readLine()).contains(" 421 ");
        }
    }

    @Test
    void everyRouteIsDescribed() {
        Answer document = scene.visitor().get("openapi.json").expect(200);
        document.json()
                .at("/paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation -> {
                                    assertThat(operation.getValue().at("/summary").asText())
                                            .as(path.getKey())
                                            .endsWith(".");
                                    assertThat(
                                                    operation
                                                            .getValue()
                                                            .at("/responses/2XX/description")
                                                            .asText())
                                            .as(path.getKey())
                                            .isNotEmpty();
                                    if (path.getKey().contains("{")) {
                                        assertThat(
                                                        operation
                                                                .getValue()
                                                                .at("/parameters")
                                                                .findValuesAsText("in"))
                                                .as(path.getKey())
                                                .contains("path");
                                    }
                                }));
    }
}
