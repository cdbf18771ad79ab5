package org.linekeeper.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;

/// Forms from RFC 3261 section 25.1 (`SIP-URI`, `user`, `hostname`).
class IdentitiesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:a@b",
                "sip:arthur.dent@example.org",
                "sip:Arthur.Dent@Example.ORG",
                "sip:o'neil@example.org",
                "sip:+49301234567@example.org",
                "sip:user%20name@example.org",
                "sip:a;b?c/d$e,f=g&h@example.org",
                "sip:-_.!~*'()@example.org",
                "sip:a@ex-ample.org",
                "sip:a@1and1.example",
                "sip:a@192.0.2.1",
                "sip:a@xn--mller-kva.example"
            })
    void acceptsWhatTheGrammarAllows(String identity) {
        assertThat(Identities.check(identity, List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sip:",
                "arthur@example.org",
                "SIP:arthur@example.org",
                "sips:arthur@example.org",
                "tel:+49301234567",
                "sip:example.org",
                "sip:@example.org",
                "sip:arthur@",
                "sip:arthur dent@example.org",
                "sip: arthur@example.org",
                "sip:arthur@example.org ",
                "sip:jürgen@example.org",
                "sip:arthur@exämple.org",
                "sip:a@b@example.org",
                "sip:a%2@example.org",
                "sip:a%zz@example.org",
                "sip:a:b@example.org",
                "sip:<a>@example.org",
                "sip:a\"b@example.org",
                "sip:a§b@example.org",
                "sip:a@-example.org",
                "sip:a@example-.org",
                "sip:a@example..org",
                "sip:a@.example.org",
                "sip:a@example.org:5060",
                "sip:a@example.org;transport=tcp",
                "sip:a@exam_ple.org",
                "sip:a\n@example.org",
                "sip:a@example.org\n"
            })
    void refusesEverythingElse(String identity) {
        assertThat(Identities.check(identity, List.of()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.IDENTITY_MALFORMED);
                    assertThat(problem.refuses()).isTrue();
                    assertThat(problem.value()).isEqualTo(identity);
                    assertThat(problem.field()).isEqualTo("identity");
                    assertThat(problem.nextStep()).contains("sip:");
                });
    }

    @Test
    void acceptsOnlyPresenceDomainsIgnoringCase() {
        List<String> domains = List.of("example.org", "example.net");
        assertThat(Identities.check("sip:a@example.net", domains)).isEmpty();
        assertThat(Identities.check("sip:a@EXAMPLE.Org", domains)).isEmpty();
        assertThat(Identities.check("sip:a@sub.example.org", domains))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.IDENTITY_DOMAIN_UNKNOWN);
                    assertThat(problem.refuses()).isTrue();
                    assertThat(problem.message()).contains("example.org, example.net");
                });
    }

    @Test
    void aMalformedIdentityIsReportedOnceWhateverItsDomain() {
        assertThat(Identities.check("sip:a b@other.org", List.of("example.org")))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.IDENTITY_MALFORMED);
    }

    @Test
    void judgesAnIdentityOfAnyLength() {
        String user = "a".repeat(200_000);
        assertThat(Identities.check("sip:" + user + "@example.org", List.of())).isEmpty();
        assertThat(Identities.check("sip:" + user + " @example.org", List.of())).hasSize(1);
        assertThat(Identities.check("sip:a@" + "a.".repeat(100_000) + "b", List.of())).isEmpty();
        assertThat(Identities.check("sip:a@" + "a.".repeat(100_000), List.of())).hasSize(1);
        assertThat(Identities.check("sip:a@" + "a-".repeat(10_000), List.of())).hasSize(1);
    }
}
