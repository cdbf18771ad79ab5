package org.linekeeper.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.core.number.TestLocations.BERLIN;
import static org.linekeeper.core.number.TestLocations.LONDON;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.document.NumberDocuments;

final class NumberInquiryTest {
    private static final NumberInquiry TWO =
            new NumberInquiry(new Locations(List.of(BERLIN, LONDON)));

    @Test
    void readsAtTheLocationThatIsNamed() {
        NumberInquiry.Answer answer = TWO.read("117", Optional.of(LONDON));
        assertThat(answer.reading()).isEqualTo(Supercanonical.of("+442079460117").orElseThrow());
        assertThat(answer.display()).contains("+44 (20) 79460117");
        assertThat(answer.home()).contains(LONDON);
        assertThat(answer.ways())
                .singleElement()
                .satisfies(way -> assertThat(way.steps()).isNotEmpty());
    }

    @Test
    void asksAllLocationsWhereNoneIsNamedAndTellsWhatEachSaid() {
        NumberInquiry.Answer answer = TWO.read("117", Optional.empty());
        assertThat(answer.understood()).isFalse();
        assertThat(answer.display()).isEmpty();
        assertThat(answer.ways())
                .extracting(way -> TestLocations.told(way.reading()))
                .containsExactly("+493036856117", "+442079460117");
        assertThat(NumberDocuments.answer(answer, false))
                .containsEntry("kind", "refused")
                .containsEntry("reason", "several-locations")
                .doesNotContainKey("ways");
    }

    @Test
    void findsTheLocationOfANumberByItsDigits() {
        assertThat(TWO.read("+44 20 7946 0117", Optional.of(BERLIN)).home()).contains(LONDON);
        assertThat(TWO.read("+1 212 555 0100 x17", Optional.empty()).home()).isEmpty();
        assertThat(TWO.read("112", Optional.empty()).home()).isEmpty();
    }

    @Test
    void dialsAndShowsWithTheSteps() {
        Traced<Dialing> dialled = TWO.dial("117", LONDON, DialPurpose.CALL);
        assertThat(dialled.result()).isEqualTo(new Dialable("117", DialDistance.INTERNAL, ""));
        assertThat(NumberDocuments.dialing("117", LONDON, dialled, true))
                .containsEntry("digits", "117")
                .containsEntry("distance", "internal")
                .containsEntry("afterAnswer", null)
                .containsKey("steps");
        NumberReading whole = TWO.read("+442079460117", Optional.empty()).reading();
        assertThat(TWO.show(whole, Optional.of(LONDON), true).result()).isEqualTo("117");
        assertThat(TWO.show(whole, Optional.of(LONDON), false).result())
                .isEqualTo("+44 (20) 79460117");
    }

    @Test
    void namesEveryMemberWhateverTheKind() {
        for (String text : List.of("117", "112", "912", "+1 212 555 0100 x17", "x")) {
            assertThat(NumberDocuments.answer(TWO.read(text, Optional.of(BERLIN)), true))
                    .containsOnlyKeys(
                            "text",
                            "kind",
                            "number",
                            "extension",
                            "serviceKind",
                            "reason",
                            "rule",
                            "nextStep",
                            "display",
                            "location",
                            "ways");
        }
    }
}
