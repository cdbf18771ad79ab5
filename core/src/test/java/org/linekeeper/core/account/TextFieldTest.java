package org.linekeeper.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.core.account.TextField.Storage;

/// The names of options and of JSON members are a promise to scripts; which field is a standard
/// attribute, and on which kinds of objects it exists, is the schema reference (chapter 5).
class TextFieldTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    IDENTITY,         identity,         identity,        UC,       USER GROUP
                    FIRST_NAME,       first-name,       firstName,       STANDARD, USER
                    LAST_NAME,        last-name,        lastName,        STANDARD, USER
                    DISPLAY_NAME,     display-name,     displayName,     STANDARD, USER
                    MAIL,             mail,             mail,            STANDARD, USER GROUP
                    BUSINESS,         business,         business,        STANDARD, USER
                    BUSINESS2,        business2,        business2,       STANDARD, USER
                    PRIVATE,          private,          private,         STANDARD, USER
                    MOBILE,           mobile,           mobile,          STANDARD, USER
                    PAGER,            pager,            pager,           STANDARD, USER
                    MAILBOX,          mailbox,          mailbox,         UC,       USER
                    RECORDING_SERVER, recording-server, recordingServer, UC,       USER
                    FIRST_PHONE,      first-phone,      firstPhone,      UC,       USER COMPUTER
                    SECOND_PHONE,     second-phone,     secondPhone,     UC,       USER COMPUTER
                    COMPANY,          company,          company,         STANDARD, USER
                    TITLE,            title,            title,           STANDARD, USER
                    OFFICE,           office,           office,          STANDARD, USER
                    STREET,           street,           street,          STANDARD, USER
                    POSTAL_CODE,      postal-code,      postalCode,      STANDARD, USER
                    CITY,             city,             city,            STANDARD, USER
                    STATE,            state,            state,           STANDARD, USER
                    COUNTRY,          country,          country,         STANDARD, USER
                    WEB_PAGE,         web-page,         webPage,         STANDARD, USER
                    """)
    void namesAndPlacesArePromised(
            TextField field, String key, String jsonName, Storage storage, String kinds) {
        assertThat(field.key()).isEqualTo(key);
        assertThat(field.jsonName()).isEqualTo(jsonName);
        assertThat(field.storage()).isEqualTo(storage);
        for (AccountKind kind : AccountKind.values()) {
            assertThat(field.appliesTo(kind))
                    .as("%s on %s", field, kind)
                    .isEqualTo(kinds.contains(kind.name()));
        }
        assertThat(field.maxLength()).isPositive();
        assertThat(field.label()).isNotBlank();
    }

    @Test
    void theNumbersAreTheNinePhoneFields() {
        assertThat(TextField.values()).hasSize(23);
        assertThat(TextField.values())
                .filteredOn(TextField::isNumber)
                .containsExactly(
                        TextField.BUSINESS,
                        TextField.BUSINESS2,
                        TextField.PRIVATE,
                        TextField.MOBILE,
                        TextField.PAGER,
                        TextField.MAILBOX,
                        TextField.RECORDING_SERVER,
                        TextField.FIRST_PHONE,
                        TextField.SECOND_PHONE);
    }
}
