package org.linekeeper.directory.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.core.store.RandomAccounts;
import org.linekeeper.directory.attribute.UcAttribute;

class ReservedValueTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ectisrv3CTIEnabled=1           | CTI_ENABLED      | 0      | -1 | 1
                    ectisrv3CTILines=              | CTI_LINES        | 0      | -1 | ''
                    ectisrv3CTILines=a=b           | CTI_LINES        | 0      | -1 | a=b
                    ectisrv3CTILines= x            | CTI_LINES        | 0      | -1 | ' x'
                    ectisrv3CTILines.0=x           | CTI_LINES        | 0      | 0  | x
                    ectisrv3CTILines.17=x          | CTI_LINES        | 0      | 17 | x
                    ectisrv3UserPermissions;0=x    | USER_PERMISSIONS | 0      | -1 | x
                    ectisrv3UserPermissions;12.3=x | USER_PERMISSIONS | 12     | 3  | x
                    ectisrv3UserPermissions;999999=x | USER_PERMISSIONS | 999999 | -1 | x
                    """)
    void readsWhatTheGrammarAllows(
            String raw, UcAttribute attribute, int index, int part, String text) {
        assertThat(ReservedValue.parse(raw))
                .contains(
                        new ReservedValue(
                                attribute,
                                index,
                                part < 0 ? OptionalInt.empty() : OptionalInt.of(part),
                                text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=1",
                "ectisrv3CTIEnabled",
                " ectisrv3CTIEnabled=1",
                "ectisrv3CTIEnabled =1",
                "ECTISRV3CTIENABLED=1",
                "ectisrv3Unknown=1",
                "ectisrv4CTIEnabled=1",
                "17=1",
                "ectisrv3CTIEnabled;0=1",
                "ectisrv3UserPermissions=x",
                "ectisrv3UserPermissions.0=x",
                "ectisrv3UserPermissions;=x",
                "ectisrv3UserPermissions;00=x",
                "ectisrv3UserPermissions;-1=x",
                "ectisrv3UserPermissions;1000000=x",
                "ectisrv3UserPermissions.0;0=x",
                "ectisrv3CTILines.=x",
                "ectisrv3CTILines.01=x",
                "ectisrv3CTILines.x=x",
                "ectisrv3CTILines.0.1=x",
                "10,{C7436F12-A27F-4cab-AACA-2BD27ED1B773}"
            })
    void leavesEverythingElseToOthers(String raw) {
        assertThat(ReservedValue.parse(raw)).isEmpty();
    }

    @Test
    void writesAShortTextAsItIs() {
        assertThat(ReservedValue.format(UcAttribute.CTI_SERVICES, 0, "-2147483648"))
                .containsExactly("ectisrv3CTIServices=-2147483648");
        assertThat(ReservedValue.format(UcAttribute.USER_PERMISSIONS, 7, "x"))
                .containsExactly("ectisrv3UserPermissions;7=x");
    }

    @Test
    void splitsOnlyWhatDoesNotFit() {
        String name = UcAttribute.CTI_LINES.ldapName();
        String fits = "1".repeat(255 - name.length() - 1);
        assertThat(ReservedValue.format(UcAttribute.CTI_LINES, 0, fits))
                .containsExactly(name + "=" + fits);
        assertThat(ReservedValue.format(UcAttribute.CTI_LINES, 0, fits + "2"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith(name + ".0=1")
                .hasSize(255);
    }

    @Test
    void neverSplitsASurrogatePair() {
        for (int blanks = 0; blanks < 4; blanks++) {
            String text = " ".repeat(blanks) + "😀".repeat(400);
            List<String> raws = ReservedValue.format(UcAttribute.PROPERTY_BAG, 0, text);
            for (String raw : raws) {
                assertThat(raw.length()).isLessThanOrEqualTo(255);
                String part = ReservedValue.parse(raw).orElseThrow().text();
                assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
                assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1))).isFalse();
            }
            assertThat(joined(raws)).isEqualTo(text);
        }
    }

    @Test
    void anyTextOfAnyLengthSurvivesAndFits() {
        var texts = new RandomAccounts(255);
        var random = new SplittableRandom(255);
        for (int i = 0; i < 2_000; i++) {
            String text = texts.text().repeat(1 + random.nextInt(6));
            UcAttribute attribute =
                    random.nextBoolean() ? UcAttribute.USER_PERMISSIONS : UcAttribute.CTI_LINES;
            int index = attribute.multiValued() ? random.nextInt(1_000_000) : 0;
            List<String> raws = ReservedValue.format(attribute, index, text);
            assertThat(raws).allMatch(raw -> raw.length() <= 255).doesNotHaveDuplicates();
            assertThat(joined(raws)).isEqualTo(text);
            for (int part = 0; part < raws.size(); part++) {
                ReservedValue value = ReservedValue.parse(raws.get(part)).orElseThrow();
                assertThat(value.attribute()).isEqualTo(attribute);
                assertThat(value.index()).isEqualTo(index);
                assertThat(value.part().orElse(0)).isEqualTo(part);
            }
        }
    }

    private static String joined(List<String> raws) {
        var text = new StringBuilder();
        raws.forEach(raw -> text.append(ReservedValue.parse(raw).orElseThrow().text()));
        return text.toString();
    }
}
