package org.linekeeper.core.account;

import static org.linekeeper.core.account.AccountKind.COMPUTER;
import static org.linekeeper.core.account.AccountKind.GROUP;
import static org.linekeeper.core.account.AccountKind.USER;
import static org.linekeeper.core.account.TextField.Section.CONTACT;
import static org.linekeeper.core.account.TextField.Section.GENERAL;
import static org.linekeeper.core.account.TextField.Section.NUMBERS;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Every setting that is one text: the one declaration that codec, command line, JSON, dialog and
/// reference page read (vendor manual chapters 2 to 5). Lengths are in UTF-16 units, as Active
/// Directory counts them (rangeUpper of the attribute).
public enum TextField {
    IDENTITY("identity", "Identity", GENERAL, Storage.UC, 1024, USER, GROUP),
    FIRST_NAME("firstName", "First name", GENERAL, Storage.STANDARD, 64, USER),
    LAST_NAME("lastName", "Last name", GENERAL, Storage.STANDARD, 64, USER),
    DISPLAY_NAME("displayName", "Displayed name", GENERAL, Storage.STANDARD, 256, USER),
    MAIL("mail", "E-mail address", GENERAL, Storage.STANDARD, 256, USER, GROUP),
    BUSINESS("business", "Business", NUMBERS, Storage.STANDARD, 64, USER),
    BUSINESS2("business2", "Business 2", NUMBERS, Storage.STANDARD, 64, USER),
    PRIVATE("private", "Private", NUMBERS, Storage.STANDARD, 64, USER),
    MOBILE("mobile", "Mobile", NUMBERS, Storage.STANDARD, 64, USER),
    PAGER("pager", "Pager", NUMBERS, Storage.STANDARD, 64, USER),
    MAILBOX("mailbox", "Voice mailbox", NUMBERS, Storage.UC, 64, USER),
    RECORDING_SERVER("recordingServer", "Recording server", NUMBERS, Storage.UC, 64, USER),
    FIRST_PHONE("firstPhone", "First phone", NUMBERS, Storage.UC, 64, USER, COMPUTER),
    SECOND_PHONE("secondPhone", "Second phone", NUMBERS, Storage.UC, 64, USER, COMPUTER),
    COMPANY("company", "Company", CONTACT, Storage.STANDARD, 64, USER),
    TITLE("title", "Job title", CONTACT, Storage.STANDARD, 128, USER),
    OFFICE("office", "Office", CONTACT, Storage.STANDARD, 128, USER),
    STREET("street", "Street", CONTACT, Storage.STANDARD, 1024, USER),
    POSTAL_CODE("postalCode", "Postal code", CONTACT, Storage.STANDARD, 40, USER),
    CITY("city", "City", CONTACT, Storage.STANDARD, 128, USER),
    STATE("state", "State", CONTACT, Storage.STANDARD, 128, USER),
    COUNTRY("country", "Country", CONTACT, Storage.STANDARD, 128, USER),
    WEB_PAGE("webPage", "Web page", CONTACT, Storage.STANDARD, 2048, USER);

    /// Which page of the settings dialog shows the field.
    public enum Section {
        GENERAL,
        NUMBERS,
        CONTACT
    }

    /// Where the directory keeps the field.
    public enum Storage {
        /// A standard attribute, shared with everybody else: written only with write-back on.
        STANDARD,
        /// A UC attribute of the extended schema, or the reserved field.
        UC
    }

    private final String jsonName;
    private final String label;
    private final Section section;
    private final Storage storage;
    private final int maxLength;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is immutable
    private final Set<AccountKind> kinds;

    TextField(
            String jsonName,
            String label,
            Section section,
            Storage storage,
            int maxLength,
            AccountKind first,
            AccountKind... others) {
        this.jsonName = jsonName;
        this.label = label;
        this.section = section;
        this.storage = storage;
        this.maxLength = maxLength;
        this.kinds = Set.copyOf(EnumSet.of(first, others));
    }

    /// The name on the command line without the dashes in front, for example `first-phone`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The name in JSON, for example `firstPhone`.
    public String jsonName() {
        return jsonName;
    }

    /// The label in the dialog.
    public String label() {
        return label;
    }

    /// The page in the dialog.
    public Section section() {
        return section;
    }

    /// Where the directory keeps it.
    public Storage storage() {
        return storage;
    }

    /// The longest text the directory takes, in UTF-16 units.
    public int maxLength() {
        return maxLength;
    }

    /// Whether accounts of that kind have the field.
    public boolean appliesTo(AccountKind kind) {
        return kinds.contains(kind);
    }

    /// Whether the text is a telephone number.
    public boolean isNumber() {
        return section == NUMBERS;
    }
}
