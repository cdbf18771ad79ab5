package org.linekeeper.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// What the contracts of the console have in common: one scene, and an administrator in it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContractVisits {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private ContractScene scene;
    private Visitor administrator;

    /// A new scene.
    protected abstract ContractScene open();

    @BeforeAll
    final void begin() {
        scene = open();
        administrator = loggedOn(scene.administrator());
    }

    @AfterAll
    final void end() {
        scene.close();
    }

    final ContractScene scene() {
        return scene;
    }

    /// The administrator whom most rules are about.
    final Visitor administrator() {
        return administrator;
    }

    /// Somebody with a browser of their own.
    final Visitor visitor() {
        return new Visitor(scene.address(), scene.http());
    }

    /// Somebody who has logged on.
    final Visitor loggedOn(String login) {
        Visitor visitor = visitor();
        visitor.logOn(login, scene.passwordOf(login)).expect(200);
        return visitor;
    }

    /// The id of an account.
    final String id(String login) {
        return administrator.get("resolve?name=" + encoded(login)).expect(200).at("/id");
    }

    /// The path of an account.
    final String object(String login) {
        return "objects/" + id(login);
    }

    /// Changes an account whatever it is at the moment.
    final Answer change(String login, Map<String, ?> change) {
        String object = object(login);
        String tag = administrator.get(object).expect(200).header("ETag");
        return administrator.patch(object, tag, change);
    }

    /// The end of a job.
    final JsonNode done(Visitor owner, Answer begun) {
        String job = "jobs/" + begun.expect(202).at("/job");
        await(
                "the end of " + job,
                () -> !owner.get(job).expect(200).at("/state").equals("running"));
        return owner.get(job).json();
    }

    /// What follows from a change may take a moment: the overview learns of it from the directory.
    static void await(String what, BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain for " + what).isLessThan(end);
            try {
                Thread.sleep(Duration.ofMillis(50));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
