package org.linekeeper.console.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Json;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Status;
import org.linekeeper.console.job.Job;
import org.linekeeper.core.document.SetupDocuments;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.setup.SetupStep;

/// Plans that are shown, confirmed and then done as they were shown.
final class SetupPlans {
    private SetupPlans() {}

    /// A plan and what stands for it.
    static Map<String, Object> tree(SetupPlan plan) {
        Map<String, Object> tree = SetupDocuments.of(plan);
        tree.put("digest", digest(plan));
        return tree;
    }

    /// Refuses a plan that has problems, or is not the one that was confirmed.
    ///
    /// @param confirmed what stood for the plan that was shown
    static void check(SetupPlan plan, @Nullable Object confirmed) throws RefusedException {
        if (!digest(plan).equals(confirmed)) {
            throw new RefusedException(
                    ProblemDetails.of(
                            Status.CONFLICT,
                            "plan-outdated",
                            "The plan is no longer the one that was shown",
                            "Look at the new plan and confirm it."));
        }
        if (plan.refused()) {
            throw new RefusedException(ProblemDetails.invalid(plan.problems()));
        }
    }

    private static String digest(SetupPlan plan) {
        try {
            byte[] text = Json.text(SetupDocuments.of(plan)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /// Tells a job of the steps.
    static SetupProgress watching(Job job) {
        return new SetupProgress() {
            @Override
            public void started(SetupStep step, int number, int total) {
                job.beginStep(step.title());
            }

            @Override
            public void finished(SetupStep step, int number, int total) {
                job.endStep();
            }
        };
    }
}
