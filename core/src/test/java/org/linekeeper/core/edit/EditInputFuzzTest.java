package org.linekeeper.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.edit.Photos.Scaled;
import org.linekeeper.core.problem.Problem;

/// What editors are given is judged, never failed on. The normal build runs the seeds only.
class EditInputFuzzTest {
    private static final String DOMAIN = "example.org";

    @FuzzTest
    void everyIdentityIsJudged(byte[] input) {
        String identity = new String(input, StandardCharsets.UTF_8);
        List<Problem> anywhere = Identities.check(identity, List.of());
        List<Problem> here = Identities.check(identity, List.of(DOMAIN));
        assertThat(anywhere).hasSizeLessThanOrEqualTo(1).allMatch(Problem::refuses);
        assertThat(here).hasSizeLessThanOrEqualTo(1);
        if (anywhere.isEmpty()) {
            assertThat(identity).matches("sip:[!-~]+@[A-Za-z0-9.-]+");
            assertThat(here.isEmpty())
                    .isEqualTo(identity.toLowerCase(Locale.ROOT).endsWith("@" + DOMAIN));
        } else {
            assertThat(here).isNotEmpty();
        }
    }

    @FuzzTest
    void everyPictureIsScaledOrRefused(byte[] input) {
        switch (Photos.scale(input, "fuzz")) {
            case Scaled.Done(var photo) -> {
                assertThat(photo.size()).isBetween(1, Photo.MAX_BYTES);
                assertThat(Photos.scale(photo.bytes(), "again")).isInstanceOf(Scaled.Done.class);
            }
            case Scaled.Refused(var problem) -> assertThat(problem.refuses()).isTrue();
        }
    }
}
