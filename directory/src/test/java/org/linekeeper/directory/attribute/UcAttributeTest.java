package org.linekeeper.directory.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linekeeper.core.account.AccountKind;

class UcAttributeTest {

    private static final String ARC =
            "1.2.840.113556.1.8000.2554.50994.15957.22574.18556.33836.8129034.9521934";

    /// Written out by hand from the specification's chapter 5; GUIDs computed by another program.
    @ParameterizedTest
    @CsvSource({
        "ectisrv3CTIEnabled,               1,I,UGC,,G,1,  66941510-3d16-525b-8df5-3b609f8aefcb",
        "ectisrv3SchemaVersion,            2,I,UGC,,,0,   51888dfd-d807-53a6-b5ab-6ef3e12e4d7b",
        "ectisrv3CTIPhonePrimary,          3,S,UC,,,1,    d25f6c3b-bd3e-5160-9222-2c48d39bdd4d",
        "ectisrv3CTIPhoneSecondary,        4,S,UC,,,1,    aa0d4450-3d29-5aa0-8025-cddf9488d6cb",
        "ectisrv3CTILines,                 5,S,UC,,,0,    fa4d4a65-9a8a-5b59-acb6-22e00a89dc66",
        "ectisrv3CTILinesPermissions,      6,I,UC,,,0,    7176211b-99b2-53e5-bcf1-46088d5322a2",
        "ectisrv3CTIServices,              7,I,UG,,,0,    3e7fb6b2-edc4-57ff-b1b4-03518ccf6c0c",
        "ectisrv3CTIServices2,             8,I,UG,,,0,    57e1ae5c-c7c6-5ce9-910c-0435fae95593",
        "ectisrv3PropertyBag,              9,S,UGC,,,0,   03b69954-b07f-5031-8be0-b20c43597792",
        "ectisrv3UserSipUri,              10,S,UG,,G,1,   52956e8c-83fa-5ada-8d31-4a38de3071c1",
        "ectisrv3UserPhoneMailbox,        11,S,U,,,0,     a40e93f6-feed-5ec1-8e64-c01a2d91af7b",
        "ectisrv3UserPhoneRecordingServer,12,S,U,,,0,     21dc03be-91d2-54d1-82ae-caf55ebbe581",
        "ectisrv3UserPassword,            13,S,U,,,128,   c1aa0aa9-04a1-52ae-8d70-a4bd0e7d1aa3",
        "ectisrv3UserPermissions,         14,S,U,M,,0,    6fff3846-6232-5a0f-83d2-35c17aaefca6",
        "ectisrv3UserHomeServer,          15,S,U,,,0,     970318e5-219e-5d9c-b183-ad31ef44914c",
        "ectisrv3ComputerPassword,        16,S,C,,,128,   76a57249-8a0c-5396-98ba-dc7cdf6dddee",
        "ectisrv3GroupLeaderDN,           17,S,G,,,0,     c4809b80-628c-5d4a-9b50-a2f2157c9511",
        "ectisrv3GroupDeputyDN,           18,S,G,,,0,     ed20fede-4659-52ad-bbff-32ae675e90c4",
        "ectisrv3GroupLeaderPermissions,  19,S,G,,,0,     541aed48-3105-5964-9a80-30eb4f9be1bc",
        "ectisrv3GroupMembersPermissions, 20,S,G,,,0,     0c001515-cefb-51ad-840d-198eff5b147e",
    })
    void permanentValuesOfEveryRow(
            String name,
            int number,
            String syntax,
            String kinds,
            String multi,
            String catalogue,
            int searchFlags,
            UUID guid) {
        var attribute = UcAttribute.byLdapName(name).orElseThrow();
        assertThat(attribute.ldapName()).isEqualTo(name);
        assertThat(attribute.oid()).isEqualTo(ARC + ".1." + number);
        assertThat(attribute.schemaIdGuid()).isEqualTo(guid);
        assertThat(attribute.syntax())
                .isEqualTo(
                        syntax.equals("I")
                                ? AttributeSyntax.INTEGER
                                : AttributeSyntax.UNICODE_STRING);
        assertThat(attribute.kinds()).isEqualTo(kindsOf(kinds));
        assertThat(attribute.multiValued()).isEqualTo(multi != null);
        assertThat(attribute.inGlobalCatalogue()).isEqualTo(catalogue != null);
        assertThat(attribute.searchFlags()).isEqualTo(searchFlags);
        assertThat(attribute.indexed()).isEqualTo((searchFlags & 1) != 0);
        assertThat(attribute.confidential()).isEqualTo((searchFlags & 128) != 0);
    }

    @Test
    void tableHasNoRowThatTheGoldenListLacks() {
        assertThat(UcAttribute.values()).hasSize(20);
    }

    @ParameterizedTest
    @EnumSource
    void namesAreFoundInAnyCase(UcAttribute attribute) {
        assertThat(UcAttribute.byLdapName(attribute.ldapName().toUpperCase(Locale.ROOT)))
                .contains(attribute);
        assertThat(UcAttribute.byLdapName(attribute.ldapName().toLowerCase(Locale.ROOT)))
                .contains(attribute);
    }

    @Test
    void foreignNamesAreNotFound() {
        assertThat(UcAttribute.byLdapName("extensionName")).isEmpty();
        assertThat(UcAttribute.byLdapName("ectisrv3")).isEmpty();
        assertThat(UcAttribute.byLdapName("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void confidentialAttributesStayOutOfTheGlobalCatalogue(UcAttribute attribute) {
        assertThat(attribute.confidential() && attribute.inGlobalCatalogue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ectisrv3User,    1,user,    d5dbd0a4-8ba2-5440-913b-231eda4a765a,15",
        "ectisrv3Group,   2,group,   551ed2de-62df-5068-97fc-717ad9a6d94d,10",
        "ectisrv3Computer,3,computer,d5491b32-2d7c-5c0f-8bb1-4027528608df,8",
    })
    void permanentValuesOfEveryClass(
            String name, int number, String host, UUID guid, int attributes) {
        var ucClass =
                Arrays.stream(UcClass.values())
                        .filter(c -> c.ldapName().equals(name))
                        .findFirst()
                        .orElseThrow();
        assertThat(ucClass.oid()).isEqualTo(ARC + ".2." + number);
        assertThat(ucClass.hostClass()).isEqualTo(host);
        assertThat(ucClass.schemaIdGuid()).isEqualTo(guid);
        assertThat(ucClass.attributes()).hasSize(attributes);
        assertThat(ucClass.attributes()).allMatch(a -> a.kinds().contains(ucClass.kind()));
    }

    @Test
    void propertySetGuidIsPermanent() {
        assertThat(UcAttribute.PROPERTY_SET)
                .hasToString("74def0bd-4823-56c3-a1a5-29738c8916f4")
                .isEqualTo(SchemaGuid.ofOid(ARC + ".3.1"));
    }

    @Test
    void everyGuidOccursOnce() {
        var guids = new HashSet<UUID>();
        for (var attribute : UcAttribute.values()) {
            assertThat(guids.add(attribute.schemaIdGuid())).isTrue();
        }
        for (var ucClass : UcClass.values()) {
            assertThat(guids.add(ucClass.schemaIdGuid())).isTrue();
        }
        assertThat(guids.add(UcAttribute.PROPERTY_SET)).isTrue();
    }

    /// RFC 9562 has no OID example; this one is computed by Python's `uuid.uuid5(NAMESPACE_OID,
    /// ...)`.
    @Test
    void guidOfAnOidIsVersionFive() {
        var guid = SchemaGuid.ofOid(ARC + ".1.1");
        assertThat(guid.version()).isEqualTo(5);
        assertThat(guid.variant()).isEqualTo(2);
    }

    @Test
    void guidBytesHaveTheOrderOfActiveDirectory() {
        var guid = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
        assertThat(SchemaGuid.toBytes(guid))
                .asHexString()
                .isEqualToIgnoringCase("33221100554477668899AABBCCDDEEFF");
        assertThat(SchemaGuid.fromBytes(SchemaGuid.toBytes(guid))).isEqualTo(guid);
    }

    @Test
    void refusesGuidsOfWrongLength() {
        assertThatThrownBy(() -> SchemaGuid.fromBytes(new byte[15]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("15");
    }

    private static EnumSet<AccountKind> kindsOf(String letters) {
        return Arrays.stream(AccountKind.values())
                .filter(kind -> letters.indexOf(kind.name().charAt(0)) >= 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AccountKind.class)));
    }
}
