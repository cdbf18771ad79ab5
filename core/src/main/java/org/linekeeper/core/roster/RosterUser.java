package org.linekeeper.core.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.Texts;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// A user as the roster keeps them: what rights and lines depend on, and nothing else, in about a
/// hundred bytes beside the texts. Equal when it is the same account.
public final class RosterUser {
    private static final String[] NO_GRANTEES = {};
    private static final int[] NO_MASKS = {};
    private static final int MASKS_PER_ENTRY = 3;

    private final int position;
    private final AccountId id;
    private final String dn;
    private final String login;
    private final @Nullable String userPrincipalName;
    private final @Nullable String identity;
    private final String displayName;
    private final boolean enabled;
    private final boolean disabledInDirectory;
    private final long services;
    private final @Nullable String firstPhone;
    private final @Nullable String secondPhone;
    private final @Nullable String business;
    private final @Nullable String business2;
    private final @Nullable String privateNumber;
    private final @Nullable String mobile;
    private final @Nullable String pager;
    private final AdditionalLines additionalLines;
    private final String[] grantees;
    private final int[] masks;
    private final int[] listed;
    private final int primary;
    private final int[] groups;
    private final int[] granteeSeats;
    private final int[] additional;
    private final int[] led;

    /// @param position where rosters that hold this very object have it
    RosterUser(UserAccount account, int position) {
        this.position = position;
        AccountHead head = account.head();
        Texts texts = account.texts();
        id = head.id();
        dn = head.dn();
        login = head.login();
        userPrincipalName = head.userPrincipalName().orElse(null);
        identity = texts.text(TextField.IDENTITY).orElse(null);
        displayName = texts.text(TextField.DISPLAY_NAME).orElse(login);
        enabled = head.enabled();
        disabledInDirectory = head.disabledInDirectory();
        services = account.services().bits();
        firstPhone = texts.text(TextField.FIRST_PHONE).orElse(null);
        secondPhone = texts.text(TextField.SECOND_PHONE).orElse(null);
        business = texts.text(TextField.BUSINESS).orElse(null);
        business2 = texts.text(TextField.BUSINESS2).orElse(null);
        privateNumber = texts.text(TextField.PRIVATE).orElse(null);
        mobile = texts.text(TextField.MOBILE).orElse(null);
        pager = texts.text(TextField.PAGER).orElse(null);
        AdditionalLines lines = account.additionalLines();
        additionalLines = lines.equals(AdditionalLines.none()) ? AdditionalLines.none() : lines;
        List<Authorization> entries = account.readableAuthorizations();
        grantees = entries.isEmpty() ? NO_GRANTEES : new String[entries.size()];
        masks = entries.isEmpty() ? NO_MASKS : new int[entries.size() * MASKS_PER_ENTRY];
        for (int i = 0; i < entries.size(); i++) {
            AuthorizationRights rights = entries.get(i).rights();
            grantees[i] = entries.get(i).grantee().stored();
            masks[i * MASKS_PER_ENTRY] = rights.presence().asInteger();
            masks[i * MASKS_PER_ENTRY + 1] = rights.line1().asInteger();
            masks[i * MASKS_PER_ENTRY + 2] = rights.line2().asInteger();
        }
        listed = IntList.NONE;
        primary = -1;
        groups = IntList.NONE;
        granteeSeats = IntList.NONE;
        additional = IntList.NONE;
        led = IntList.NONE;
    }

    private RosterUser(RosterUser from, int position, UserLinks links) {
        this.position = position;
        id = from.id;
        dn = from.dn;
        login = from.login;
        userPrincipalName = from.userPrincipalName;
        identity = from.identity;
        displayName = from.displayName;
        enabled = from.enabled;
        disabledInDirectory = from.disabledInDirectory;
        services = from.services;
        firstPhone = from.firstPhone;
        secondPhone = from.secondPhone;
        business = from.business;
        business2 = from.business2;
        privateNumber = from.privateNumber;
        mobile = from.mobile;
        pager = from.pager;
        additionalLines = from.additionalLines;
        grantees = from.grantees;
        masks = from.masks;
        listed = links.listed;
        primary = links.primary;
        groups = links.groups;
        granteeSeats = links.grantees;
        additional = links.additional;
        led = links.led;
    }

    /// The same user on another seat, standing among others in another way.
    RosterUser at(int seat, UserLinks links) {
        return new RosterUser(this, seat, links);
    }

    /// The same user standing among others in another way.
    RosterUser with(UserLinks links) {
        return new RosterUser(this, position, links);
    }

    /// Where the user stands among others.
    UserLinks links() {
        return new UserLinks(listed, primary, groups, granteeSeats, additional, led);
    }

    /// objectGUID.
    public AccountId id() {
        return id;
    }

    /// Where the account is.
    public String dn() {
        return dn;
    }

    /// sAMAccountName.
    public String login() {
        return login;
    }

    /// `user@domain`, if there is one.
    public Optional<String> userPrincipalName() {
        return Optional.ofNullable(userPrincipalName);
    }

    /// SIP identity, if there is one.
    public Optional<String> identity() {
        return Optional.ofNullable(identity);
    }

    /// Display name, or the login where there is none.
    public String displayName() {
        return displayName;
    }

    /// Whether the user is set up for UC; others have no rights and no lines.
    public boolean enabled() {
        return enabled;
    }

    /// Whether the directory account is disabled. Such a user keeps rights and lines, as the
    /// vendor's server keeps them, and should be looked at.
    public boolean disabledInDirectory() {
        return disabledInDirectory;
    }

    /// What the user's own settings allow.
    public RightSet<ServiceRight> services() {
        return new RightSet<>(ServiceRight.class, services);
    }

    /// The text of a field that may claim a line, as stored.
    public Optional<String> number(ClaimField field) {
        return Optional.ofNullable(numberOrNull(field));
    }

    /// Additional lines and their access, as stored.
    public AdditionalLines additionalLines() {
        return additionalLines;
    }

    /// The names under which the user has granted authorizations, in order.
    public List<String> grantees() {
        return List.of(grantees);
    }

    int position() {
        return position;
    }

    long serviceBits() {
        return services;
    }

    @Nullable String numberOrNull(ClaimField field) {
        return switch (field) {
            case FIRST_PHONE -> firstPhone;
            case SECOND_PHONE -> secondPhone;
            case BUSINESS -> business;
            case BUSINESS2 -> business2;
            case PRIVATE -> privateNumber;
            case MOBILE -> mobile;
            case PAGER -> pager;
        };
    }

    /// The seats of the groups set up for UC that the user counts as a member of.
    int[] groups() {
        return groups;
    }

    /// For each entry the seat of the grantee, or negative as [RosterNames] says.
    int[] granteeSeats() {
        return granteeSeats;
    }

    /// The lines that the additional lines mean.
    int[] additional() {
        return additional;
    }

    /// The seats of the groups set up for UC that the user leads.
    int[] led() {
        return led;
    }

    /// Whether the same numbers claim lines in the same way as the other's.
    boolean claimsAs(RosterUser other) {
        return enabled == other.enabled
                && Objects.equals(firstPhone, other.firstPhone)
                && Objects.equals(secondPhone, other.secondPhone)
                && Objects.equals(business, other.business)
                && Objects.equals(business2, other.business2)
                && Objects.equals(privateNumber, other.privateNumber)
                && Objects.equals(mobile, other.mobile)
                && Objects.equals(pager, other.pager);
    }

    /// Whether the authorizations name the same people in the same order.
    boolean grantsTo(RosterUser other) {
        return Arrays.equals(grantees, other.grantees);
    }

    int entries() {
        return grantees.length;
    }

    String grantee(int entry) {
        return grantees[entry];
    }

    int presence(int entry) {
        return masks[entry * MASKS_PER_ENTRY];
    }

    int line1(int entry) {
        return masks[entry * MASKS_PER_ENTRY + 1];
    }

    int line2(int entry) {
        return masks[entry * MASKS_PER_ENTRY + 2];
    }

    /// What an entry grants.
    PairMask granted(int entry) {
        return new PairMask(presence(entry), line1(entry), line2(entry), 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RosterUser that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return login;
    }
}
