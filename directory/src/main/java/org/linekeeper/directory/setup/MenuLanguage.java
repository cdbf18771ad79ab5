package org.linekeeper.directory.setup;

import java.util.Arrays;

/// What the menu item says, by language. Display specifiers are kept in one container for each
/// Windows locale, named by its identifier in hexadecimal; the lower ten bits are the language
/// ([MS-LCID] 2.1). Languages that are not here get the English text.
enum MenuLanguage {
    ENGLISH("English", 0x09, "&UC settings (Linekeeper)..."),
    CHINESE_SIMPLIFIED("Chinese (simplified)", 0x0804, "UC 设置 (Linekeeper)(&U)..."),
    CHINESE_SINGAPORE("Chinese (Singapore)", 0x1004, "UC 设置 (Linekeeper)(&U)..."),
    CHINESE("Chinese (traditional)", 0x04, "UC 設定 (Linekeeper)(&U)..."),
    CZECH("Czech", 0x05, "Nastavení &UC (Linekeeper)..."),
    DANISH("Danish", 0x06, "&UC-indstillinger (Linekeeper)..."),
    GERMAN("German", 0x07, "&UC-Einstellungen (Linekeeper)..."),
    GREEK("Greek", 0x08, "Ρυθμίσεις &UC (Linekeeper)..."),
    SPANISH("Spanish", 0x0A, "Configuración de &UC (Linekeeper)..."),
    FINNISH("Finnish", 0x0B, "&UC-asetukset (Linekeeper)..."),
    FRENCH("French", 0x0C, "Paramètres &UC (Linekeeper)..."),
    HUNGARIAN("Hungarian", 0x0E, "&UC-beállítások (Linekeeper)..."),
    ITALIAN("Italian", 0x10, "Impostazioni &UC (Linekeeper)..."),
    JAPANESE("Japanese", 0x11, "UC の設定 (Linekeeper)(&U)..."),
    KOREAN("Korean", 0x12, "UC 설정 (Linekeeper)(&U)..."),
    DUTCH("Dutch", 0x13, "&UC-instellingen (Linekeeper)..."),
    NORWEGIAN("Norwegian", 0x14, "&UC-innstillinger (Linekeeper)..."),
    POLISH("Polish", 0x15, "Ustawienia &UC (Linekeeper)..."),
    PORTUGUESE_PORTUGAL("Portuguese (Portugal)", 0x0816, "Definições de &UC (Linekeeper)..."),
    PORTUGUESE("Portuguese (Brazil)", 0x16, "Configurações de &UC (Linekeeper)..."),
    RUSSIAN("Russian", 0x19, "Параметры &UC (Linekeeper)..."),
    SWEDISH("Swedish", 0x1D, "&UC-inställningar (Linekeeper)..."),
    TURKISH("Turkish", 0x1F, "&UC ayarları (Linekeeper)..."),
    ARABIC("Arabic", 0x01, ENGLISH.text),
    HEBREW("Hebrew", 0x0D, ENGLISH.text);

    private static final int LANGUAGE_BITS = 0x3FF;
    private static final int HEXADECIMAL = 16;

    private final String english;
    private final int identifier;
    private final String text;

    /// @param identifier a language, or a whole locale where it differs from the rest
    MenuLanguage(String english, int identifier, String text) {
        this.english = english;
        this.identifier = identifier;
        this.text = text;
    }

    /// The text for a locale, by its identifier in hexadecimal.
    static String text(String locale) {
        int identifier = identifier(locale);
        return Arrays.stream(values())
                .filter(language -> language.speaks(identifier))
                .findFirst()
                .orElse(ENGLISH)
                .text;
    }

    /// The language of a locale in English; the identifier itself where it is not known.
    static String name(String locale) {
        int identifier = identifier(locale);
        return Arrays.stream(values())
                .filter(language -> language.speaks(identifier))
                .findFirst()
                .map(language -> language.english)
                .orElse(locale);
    }

    private boolean speaks(int locale) {
        return identifier == locale || identifier == (locale & LANGUAGE_BITS);
    }

    /// -1, which no language has, for a name that is no identifier.
    private static int identifier(String locale) {
        try {
            return Integer.parseInt(locale, HEXADECIMAL);
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
