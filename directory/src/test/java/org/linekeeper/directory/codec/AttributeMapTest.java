package org.linekeeper.directory.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.TextField;

class AttributeMapTest {
    @Test
    void isTheUsualMapWhereNothingIsSaid() {
        assertThat(AttributeMap.of(Map.of(TextField.BUSINESS, "TelephoneNumber"), List.of()))
                .isEqualTo(AttributeMap.usual());
        for (TextField field : TextField.values()) {
            assertThat(AttributeMap.usual().attribute(field))
                    .isEqualTo(AttributeNames.standard(field));
        }
        assertThat(AttributeMap.usual().multiValued("otherTelephone")).isTrue();
        assertThat(AttributeMap.usual().multiValued("telephoneNumber")).isFalse();
    }

    @Test
    void fieldsMayChangePlaces() {
        AttributeMap map =
                AttributeMap.of(
                        Map.of(
                                TextField.BUSINESS, "otherTelephone",
                                TextField.BUSINESS2, "telephoneNumber"),
                        List.of());
        assertThat(map.attribute(TextField.BUSINESS)).contains("otherTelephone");
        assertThat(map.of(AccountKind.USER))
                .hasSameSizeAs(AttributeNames.standardOf(AccountKind.USER));
        assertThat(map.of(AccountKind.GROUP)).doesNotContainKey(TextField.BUSINESS);
    }

    @Test
    void aFieldThatIsSwitchedOffHasNoAttribute() {
        AttributeMap map = AttributeMap.of(Map.of(), List.of(TextField.PAGER));
        assertThat(map.attribute(TextField.PAGER)).isEmpty();
        assertThat(map.hidden()).containsExactly(TextField.PAGER);
        assertThatThrownBy(() -> AttributeMap.of(Map.of(), List.of(TextField.MAIL)))
                .hasMessage("mail cannot be switched off");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MAIL     | ipPhone                 | the attribute of mail is fixed
                    BUSINESS | mobile                  | attribute 'mobile' would hold
                    BUSINESS | MAIL                    | would hold
                    BUSINESS | sAMAccountName          | attribute 'sAMAccountName' cannot hold the field business
                    BUSINESS | extensionname           | cannot hold the field business
                    BUSINESS | proxyAddresses          | cannot hold the field business
                    BUSINESS | ectisrv3CTIPhonePrimary | cannot hold the field business
                    BUSINESS | ip phone                | cannot hold the field business
                    """)
    void refusesWhatSomethingElseUses(TextField field, String name, String message) {
        assertThatThrownBy(() -> AttributeMap.of(Map.of(field, name), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
