package org.linekeeper.directory.codec;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.Texts;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.store.AccountQuery.Detail;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.attribute.UcAttribute;

/// From a directory entry to an account.
public final class AccountMapping {
    private static final int ACCOUNT_DISABLED = 2; // userAccountControl, [MS-ADTS] 2.2.16
    private static final String ID = "objectGUID";
    private static final Set<UcAttribute> SUMMARY =
            Set.of(
                    UcAttribute.CTI_ENABLED,
                    UcAttribute.SCHEMA_VERSION,
                    UcAttribute.USER_SIP_URI,
                    UcAttribute.CTI_PHONE_PRIMARY,
                    UcAttribute.CTI_PHONE_SECONDARY);

    private final AccountCodec codec;
    private final AttributeMap attributes;

    /// With the usual attributes.
    public AccountMapping(AccountCodec codec) {
        this(codec, AttributeMap.usual());
    }

    /// @param attributes where the standard fields are
    public AccountMapping(AccountCodec codec, AttributeMap attributes) {
        this.codec = codec;
        this.attributes = attributes;
    }

    /// An entry as an account, with the UC values as they were read.
    public record Read<A extends Account>(A account, UcValues values) {}

    /// The directory attributes to ask for.
    public String[] requested(AccountKind kind, Detail detail) {
        var names = new LinkedHashSet<String>();
        names.add(ID);
        names.add("sAMAccountName");
        names.add("userPrincipalName");
        names.add("userAccountControl");
        this.attributes
                .of(kind)
                .forEach((field, name) -> {
                    if (detail != Detail.SUMMARY || inSummary(field)) {
                        names.add(name);
                    }
                });
        var attributes = new LinkedHashSet<>(UcAttribute.of(kind));
        if (detail == Detail.SUMMARY) {
            attributes.retainAll(SUMMARY);
        } else if (kind != AccountKind.COMPUTER) {
            names.add(AttributeNames.PROXY_ADDRESSES);
        }
        names.addAll(codec.requested(attributes));
        if (detail == Detail.FULL && kind == AccountKind.USER) {
            names.add(AttributeNames.PHOTO);
        }
        return names.toArray(String[]::new);
    }

    private static boolean inSummary(TextField field) {
        return field == TextField.DISPLAY_NAME
                || field == TextField.MAIL
                || field == TextField.BUSINESS
                || field == TextField.BUSINESS2;
    }

    /// Reads an entry.
    ///
    /// @return empty if the entry has no readable objectGUID or sAMAccountName: then it is nothing
    ///   that can be named, let alone changed
    public <A extends Account> Optional<Read<A>> read(Entry entry, Class<A> type) {
        byte @Nullable [] id = entry.getAttributeValueBytes(ID);
        String login = entry.getAttributeValue("sAMAccountName");
        if (id == null || login == null) {
            return Optional.empty();
        }
        var problems = new ArrayList<Problem>();
        UcValues values = codec.read(entry, problems);
        var reader = new ValueReader(values, problems);
        String control = entry.getAttributeValue("userAccountControl");
        var head =
                new AccountHead(
                        new AccountId(SchemaGuid.fromBytes(id)),
                        entry.getDN(),
                        login,
                        Optional.ofNullable(entry.getAttributeValue("userPrincipalName")),
                        control != null && disabled(control),
                        reader.enabled(),
                        reader.schemaVersion());
        Account account =
                switch (Account.kindOf(type)) {
                    case USER -> user(head, entry, values, reader, problems);
                    case GROUP -> group(head, entry, values, reader, problems);
                    case COMPUTER -> computer(head, values, reader, problems);
                };
        return Optional.of(new Read<>(type.cast(account), values));
    }

    private static boolean disabled(String userAccountControl) {
        try {
            return (Integer.parseInt(userAccountControl) & ACCOUNT_DISABLED) != 0;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private UserAccount user(
            AccountHead head,
            Entry entry,
            UcValues values,
            ValueReader reader,
            List<Problem> problems) {
        byte @Nullable [] photo = entry.getAttributeValueBytes(AttributeNames.PHOTO);
        Texts texts = texts(AccountKind.USER, entry, reader);
        var user =
                new UserAccount(
                        head,
                        texts,
                        photo == null || photo.length == 0
                                ? Optional.empty()
                                : Optional.of(new Photo(photo)),
                        reader.services(),
                        reader.lines(),
                        reader.authorizations(),
                        reader.properties(),
                        Password.stored(values.text(UcAttribute.USER_PASSWORD).orElse("")),
                        List.of());
        if (head.enabled() && head.disabledInDirectory()) {
            problems.add(
                    Problem.warning(
                            ProblemCode.ACCOUNT_DISABLED,
                            "enabled",
                            "",
                            "the directory account is disabled but still set up for UC, so it keeps"
                                    + " its line and its licence.",
                            "Run `user disable` if the person has left."));
        }
        return user.withProblems(problems);
    }

    private GroupAccount group(
            AccountHead head,
            Entry entry,
            UcValues values,
            ValueReader reader,
            List<Problem> problems) {
        var group =
                new GroupAccount(
                        head,
                        texts(AccountKind.GROUP, entry, reader),
                        reader.services(),
                        reference(values, UcAttribute.GROUP_LEADER_DN),
                        reference(values, UcAttribute.GROUP_DEPUTY_DN),
                        reader.groupAuthorization(UcAttribute.GROUP_MEMBERS_PERMISSIONS),
                        reader.groupAuthorization(UcAttribute.GROUP_LEADER_PERMISSIONS),
                        reader.properties(),
                        List.of());
        return group.withProblems(problems);
    }

    private static ComputerAccount computer(
            AccountHead head, UcValues values, ValueReader reader, List<Problem> problems) {
        var computer =
                new ComputerAccount(
                        head,
                        Texts.of(reader.texts(AccountKind.COMPUTER)),
                        reader.lines(),
                        reader.properties(),
                        Password.stored(values.text(UcAttribute.COMPUTER_PASSWORD).orElse("")),
                        List.of());
        return computer.withProblems(problems);
    }

    private static Optional<AccountRef> reference(UcValues values, UcAttribute attribute) {
        return values.text(attribute).filter(text -> !text.isEmpty()).map(AccountRef::unresolved);
    }

    private Texts texts(AccountKind kind, Entry entry, ValueReader reader) {
        Map<TextField, String> texts = reader.texts(kind);
        for (Attribute attribute : entry.getAttributes()) {
            TextField field = attributes.field(attribute.getName());
            if (field != null && field.appliesTo(kind)) {
                String value = attribute.getValue();
                if (value != null) {
                    texts.put(field, value);
                }
            }
        }
        return Texts.of(texts);
    }
}
