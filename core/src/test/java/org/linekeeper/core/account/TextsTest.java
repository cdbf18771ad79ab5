package org.linekeeper.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void keepsTextsExactlyAsGiven() {
        for (String text : new String[] {" ", "  +49 (30) / 12-0 ", "Ünïcödé 😀", "\t", "§"}) {
            assertThat(Texts.none().with(TextField.CITY, text).text(TextField.CITY)).contains(text);
        }
    }

    @Test
    void theEmptyTextClearsAField() {
        Texts set = Texts.none().with(TextField.CITY, "Ulm").with(TextField.MAIL, "a@b.c");
        assertThat(set.with(TextField.CITY, "").text(TextField.CITY)).isEmpty();
        assertThat(set.with(TextField.CITY, "").textOrEmpty(TextField.CITY)).isEmpty();
        assertThat(set.with(TextField.CITY, "").textOrEmpty(TextField.MAIL)).isEqualTo("a@b.c");
        assertThat(set.with(TextField.CITY, "").with(TextField.MAIL, "")).isEqualTo(Texts.none());
        assertThat(Texts.of(Map.of(TextField.CITY, ""))).isEqualTo(Texts.none());
    }

    @Test
    void aChangeLeavesTheOriginalAlone() {
        Texts before = Texts.none().with(TextField.CITY, "Ulm");
        Texts after = before.with(TextField.CITY, "Bonn");
        assertThat(before.textOrEmpty(TextField.CITY)).isEqualTo("Ulm");
        assertThat(after.textOrEmpty(TextField.CITY)).isEqualTo("Bonn");
        assertThat(before).isNotEqualTo(after);
    }

    @Test
    void presentFieldsComeInTheOrderOfTheDialog() {
        Texts texts =
                Texts.none()
                        .with(TextField.WEB_PAGE, "w")
                        .with(TextField.IDENTITY, "i")
                        .with(TextField.MOBILE, "m");
        assertThat(texts.present().keySet())
                .containsExactly(TextField.IDENTITY, TextField.MOBILE, TextField.WEB_PAGE);
        assertThatThrownBy(() -> texts.present().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isEqualWhenTheTextsAre() {
        var map = new EnumMap<TextField, String>(Map.of(TextField.CITY, "Ulm"));
        Texts one = Texts.of(map);
        map.put(TextField.CITY, "Bonn");
        assertThat(one)
                .isEqualTo(Texts.none().with(TextField.CITY, "Ulm"))
                .hasSameHashCodeAs(Texts.none().with(TextField.CITY, "Ulm"))
                .isNotEqualTo(Texts.of(map))
                .isNotEqualTo("Ulm")
                .hasToString("{CITY=Ulm}");
    }
}
