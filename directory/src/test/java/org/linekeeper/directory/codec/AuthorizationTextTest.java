package org.linekeeper.directory.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.AuthorizationEntry.Unreadable;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.AuthorizationRights;

class AuthorizationTextTest {
    private static final Authorization FORD = entry("ford", 0x48023, 0x207, 7);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    BLOCKED  | "ford";"0";"0";"0"§
                    PUBLIC   | "ford";"18001";"0";"0"§
                    BUSINESS | "ford";"28021";"7";"0"§
                    TEAM     | "ford";"48023";"207";"7"§
                    PERSONAL | "ford";"88033";"307";"307"§
                    """)
    void writesLevelsAsTheSchemaReferenceSays(AuthorizationLevel level, String text) {
        assertThat(AuthorizationText.write("ford", level.rights())).isEqualTo(text);
        assertThat(AuthorizationText.read(text))
                .containsExactly(new Authorization(AccountRef.unresolved("ford"), level.rights()));
    }

    @Test
    void writesTheTopBitAsABit() {
        assertThat(AuthorizationText.write("f", AuthorizationRights.ofBits(-1, 1 << 31, 0xAB)))
                .isEqualTo("\"f\";\"ffffffff\";\"80000000\";\"ab\"§");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ford\";\"48023\";\"207\";\"7\"§",
                "\"ford\";\"48023\";\"207\";\"7\"",
                "ford;48023;207;7",
                "ford;48023;207;7§",
                " ford ; 48023 ;207;7 ",
                "\"ford\";48023;\"207\";7",
                "\"ford\";\"0x48023\";\"0X207\";\"0x7\"§",
                "\"ford\";\"00048023\";\"0000000000000207\";\"007\"§",
                "§§\"ford\";\"48023\";\"207\";\"7\"§§",
                " \"ford\";\"48023\";\"207\";\"7\" §"
            })
    void readsOneEntryInEveryFormSeen(String text) {
        assertThat(AuthorizationText.read(text)).containsExactly(FORD);
    }

    @Test
    void readsHexDigitsOfEitherCase() {
        assertThat(AuthorizationText.read("f;ABCDEF;abcdef;0XaBcDeF"))
                .containsExactly(entry("f", 0xABCDEF, 0xABCDEF, 0xABCDEF));
        assertThat(AuthorizationText.read("f;ffffffff;80000000;0"))
                .containsExactly(entry("f", -1, Integer.MIN_VALUE, 0));
    }

    @Test
    void readsSeveralEntriesOfOneValue() {
        assertThat(AuthorizationText.read("ford;48023;207;7§?§\"b\";\"0\";\"0\";\"0\"§"))
                .containsExactly(FORD, new Unreadable("?"), entry("b", 0, 0, 0));
    }

    @Test
    void keepsAGranteesNameExactlyWhenItIsQuoted() {
        for (String name : List.of(" ford ", "a;b", "Jürgen 😀", "DOMAIN\\x", "", "CN=a,DC=b")) {
            String text = AuthorizationText.write(name, FORD.rights());
            assertThat(AuthorizationText.read(text))
                    .containsExactly(new Authorization(AccountRef.unresolved(name), FORD.rights()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ford",
                "ford;1",
                "ford;1;2",
                "ford;1;2;3;4",
                "ford;1;2;",
                "ford;;2;3",
                "ford;g;2;3",
                "ford;-1;2;3",
                "ford;+1;2;3",
                "ford;1 2;2;3",
                "ford;100000000;2;3",
                "ford;00000000000000001;2;3",
                "ford;0x;2;3",
                "ford;٣;2;3",
                "\"ford;1;2;3",
                "\"ford\"x;1;2;3",
                "fo\"rd;1;2;3",
                "ford;\"1;2;3",
                "ford;\" 1\";2;3",
                ";;;",
                "\"\""
            })
    void keepsWhatItCannotRead(String text) {
        assertThat(AuthorizationText.read(text)).containsExactly(new Unreadable(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "§", "§§§", "  ", " § "})
    void findsNothingInNothing(String text) {
        assertThat(AuthorizationText.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a§b"})
    void refusesToWriteAGranteeThatCouldNotBeReadBack(String grantee) {
        assertThatThrownBy(() -> AuthorizationText.write(grantee, FORD.rights()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(grantee);
    }

    @ParameterizedTest
    @EnumSource
    void aLevelSurvivesARoundTrip(AuthorizationLevel level) {
        AuthorizationEntry entry = new Authorization(AccountRef.unresolved("x"), level.rights());
        assertThat(AuthorizationText.read(AuthorizationText.write(entry))).containsExactly(entry);
    }

    private static Authorization entry(String grantee, int presence, int line1, int line2) {
        return new Authorization(
                AccountRef.unresolved(grantee), AuthorizationRights.ofBits(presence, line1, line2));
    }
}
