package org.linekeeper.directory.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.AuthorizationEntry.Unreadable;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// Settings as another program would write them, straight from the vendor manual's schema reference
/// (chapter 5): on purpose without a line of the product's own codec, so that the two check each
/// other.
final class RawSettings {
    private static final Map<TextField, String> TEXTS =
            Map.ofEntries(
                    Map.entry(TextField.IDENTITY, "ectisrv3UserSipUri"),
                    Map.entry(TextField.FIRST_NAME, "givenName"),
                    Map.entry(TextField.LAST_NAME, "sn"),
                    Map.entry(TextField.DISPLAY_NAME, "displayName"),
                    Map.entry(TextField.MAIL, "mail"),
                    Map.entry(TextField.BUSINESS, "telephoneNumber"),
                    Map.entry(TextField.BUSINESS2, "otherTelephone"),
                    Map.entry(TextField.PRIVATE, "homePhone"),
                    Map.entry(TextField.MOBILE, "mobile"),
                    Map.entry(TextField.PAGER, "pager"),
                    Map.entry(TextField.MAILBOX, "ectisrv3UserPhoneMailbox"),
                    Map.entry(TextField.RECORDING_SERVER, "ectisrv3UserPhoneRecordingServer"),
                    Map.entry(TextField.FIRST_PHONE, "ectisrv3CTIPhonePrimary"),
                    Map.entry(TextField.SECOND_PHONE, "ectisrv3CTIPhoneSecondary"),
                    Map.entry(TextField.COMPANY, "company"),
                    Map.entry(TextField.TITLE, "title"),
                    Map.entry(TextField.OFFICE, "physicalDeliveryOfficeName"),
                    Map.entry(TextField.STREET, "streetAddress"),
                    Map.entry(TextField.POSTAL_CODE, "postalCode"),
                    Map.entry(TextField.CITY, "l"),
                    Map.entry(TextField.STATE, "st"),
                    Map.entry(TextField.COUNTRY, "co"),
                    Map.entry(TextField.WEB_PAGE, "wWWHomePage"));
    private static final int PART = 100; // characters; another split than the product's

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private RawSettings() {}

    /// The values of the extended schema, and the standard ones; pictures left out.
    static Map<String, List<String>> of(Account account) {
        var raw = new RawSettings();
        raw.put("ectisrv3CTIEnabled", account.head().enabled() ? "1" : "");
        account.head()
                .schemaVersion()
                .ifPresent(version -> raw.put("ectisrv3SchemaVersion", "" + version));
        account.texts().present().forEach((field, text) -> raw.put(TEXTS.get(field), text));
        raw.put("ectisrv3PropertyBag", String.join("§", account.properties().items()));
        raw.put("proxyAddresses", account.texts().textOrEmpty(TextField.IDENTITY));
        switch (account) {
            case UserAccount user -> raw.user(user);
            case GroupAccount group -> raw.group(group);
            case ComputerAccount computer -> {
                raw.lines(computer.lines());
                raw.password("ectisrv3ComputerPassword", computer.password());
            }
        }
        return raw.values;
    }

    /// The same with everything that is not a standard attribute in the reserved field.
    static Map<String, List<String>> inReservedField(Map<String, List<String>> values) {
        var standard = new LinkedHashMap<String, List<String>>();
        var reserved = new ArrayList<String>();
        values.forEach((name, texts) -> {
            if (!name.startsWith("ectisrv3")) {
                standard.put(name, texts);
                return;
            }
            for (int i = 0; i < texts.size(); i++) {
                String key = name.equals("ectisrv3UserPermissions") ? name + ";" + i : name;
                reserved.addAll(parts(key, texts.get(i)));
            }
        });
        if (!reserved.isEmpty()) {
            standard.put("extensionName", reserved);
        }
        return standard;
    }

    private static List<String> parts(String key, String text) {
        if (text.length() < PART) {
            return List.of(key + "=" + text);
        }
        var parts = new ArrayList<String>();
        int[] characters = text.codePoints().toArray();
        for (int from = 0; from < characters.length; from += PART) {
            int count = Math.min(PART, characters.length - from);
            parts.add(key + "." + parts.size() + "=" + new String(characters, from, count));
        }
        return parts;
    }

    private void user(UserAccount user) {
        services(user.services());
        lines(user.additionalLines());
        password("ectisrv3UserPassword", user.password());
        List<String> entries = user.authorizations().stream().map(RawSettings::permission).toList();
        if (!entries.isEmpty()) {
            values.put("ectisrv3UserPermissions", entries);
        }
    }

    private void group(GroupAccount group) {
        services(group.services());
        put("ectisrv3GroupLeaderDN", group.leader().map(AccountRef::stored).orElse(""));
        put("ectisrv3GroupDeputyDN", group.deputy().map(AccountRef::stored).orElse(""));
        permission("ectisrv3GroupMembersPermissions", group.memberAuthorization());
        permission("ectisrv3GroupLeaderPermissions", group.leaderAuthorization());
    }

    private void permission(String name, Optional<AuthorizationRights> rights) {
        put(name, rights.map(r -> permission("", r)).orElse(""));
    }

    private static String permission(AuthorizationEntry entry) {
        return switch (entry) {
            case Authorization(var grantee, var rights) -> permission(grantee.stored(), rights);
            case Unreadable(var text) -> text;
        };
    }

    private static String permission(String name, AuthorizationRights rights) {
        return '"'
                + String.join(
                        "\";\"",
                        name,
                        Integer.toHexString(rights.presence().asInteger()),
                        Integer.toHexString(rights.line1().asInteger()),
                        Integer.toHexString(rights.line2().asInteger()))
                + "\"§";
    }

    private void services(RightSet<ServiceRight> services) {
        mask("ectisrv3CTIServices", services.asInteger());
        mask("ectisrv3CTIServices2", services.secondInteger());
    }

    private void lines(AdditionalLines lines) {
        put("ectisrv3CTILines", String.join("§", lines.lines()));
        mask("ectisrv3CTILinesPermissions", lines.access().asInteger());
    }

    private void mask(String name, int mask) {
        put(name, mask == 0 ? "" : Integer.toString(mask));
    }

    private void password(String name, Password password) {
        put(name, password.storedText());
    }

    private void put(String name, String text) {
        if (!text.isEmpty()) {
            values.put(name, List.of(text));
        }
    }
}
