package org.linekeeper.directory.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.core.account.AccountKind;

class MenuItemTest {
    /// Every locale container of a Samba 4.17 domain, and one that no table knows.
    private static final List<String> LOCALES =
            List.of(
                    "405", "816", "406", "416", "408", "419", "411", "414", "40D", "401", "40B",
                    "804", "407", "C04", "C0A", "40C", "413", "410", "415", "412", "40E", "409",
                    "41D", "404", "41F", "999", "notes");

    @Test
    void everyTextKeepsTheRulesOfTheAttributeAndIsKnownAgain() {
        for (String locale : LOCALES) {
            String text = MenuLanguage.text(locale);
            assertThat(text).as(locale).doesNotContain(",").endsWith("...");
            assertThat(text.chars().filter(c -> c == '&').count()).as(locale).isEqualTo(1);
            var item = new MenuItem(7, text, "\\\\srv\\a, b\\linekeeper-open.cmd");
            assertThat(MenuItem.parse(item.value())).as(locale).contains(item);
            assertThat(item.isOurs()).as(locale).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "409, English, UC settings",
        "809, English, UC settings",
        "407, German, Einstellungen",
        "C07, German, Einstellungen",
        "816, Portuguese (Portugal), Definições",
        "416, Portuguese (Brazil), Configurações",
        "804, Chinese (simplified), 设置",
        "404, Chinese (traditional), 設定",
        "C04, Chinese (traditional), 設定",
        "401, Arabic, UC settings",
        "999, 999, UC settings",
        "notes, notes, UC settings"
    })
    void theTextIsInTheLanguageOfTheLocale(String locale, String language, String words) {
        assertThat(MenuLanguage.name(locale)).isEqualTo(language);
        assertThat(MenuLanguage.text(locale).replace("&", "")).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,{08eb4fa6-6ffd-11d1-b0e0-00c04fd8dca6}",
                "5,&Remote control...,C:\\tools\\rc.exe",
                "nonsense",
                "",
                "x,UC settings (Linekeeper)...,p"
            })
    void valuesOfOthersAreNotOurs(String value) {
        assertThat(specifier(value).ours()).isEmpty();
    }

    @Test
    void theOrderNumberIsOneThatNobodyHas() {
        assertThat(specifier().freeOrder()).isEqualTo(1);
        assertThat(specifier("1,{guid}", "nonsense").freeOrder()).isEqualTo(2);
        assertThat(specifier("3,a,b", " 7 ,{guid}", "x,{guid}").freeOrder()).isEqualTo(8);
    }

    private static DisplaySpecifier specifier(String... menu) {
        return new DisplaySpecifier("CN=x", "409", AccountKind.USER, Arrays.asList(menu), true);
    }
}
