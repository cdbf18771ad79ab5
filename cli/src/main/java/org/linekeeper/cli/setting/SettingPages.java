package org.linekeeper.cli.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.store.MemberChanges;

/// All settings of one kind of account, grouped as the pages of the settings dialog (vendor manual
/// chapters 2 to 4).
public final class SettingPages<A extends Account> {
    /// One page.
    private record Page<A extends Account>(String heading, List<Setting<A>> settings) {}

    private final List<Page<A>> pages;

    private SettingPages(List<Page<A>> pages) {
        this.pages = pages;
    }

    /// The settings of a user.
    public static SettingPages<UserAccount> ofUser() {
        List<Setting<UserAccount>> contact =
                new ArrayList<>(texts(AccountKind.USER, TextField.Section.CONTACT));
        contact.add(new PhotoSetting());
        return new SettingPages<>(
                List.of(
                        new Page<>("General", texts(AccountKind.USER, TextField.Section.GENERAL)),
                        new Page<>(
                                "Telephone numbers",
                                texts(AccountKind.USER, TextField.Section.NUMBERS)),
                        new Page<>("Contact address", contact),
                        new Page<>("Services", List.of(ServicesSetting.ofUser())),
                        new Page<>(
                                "Additional lines",
                                List.of(LinesSetting.ofUser(), new LineAccessSetting())),
                        new Page<>("Authorizations", List.of(new AuthorizationsSetting())),
                        new Page<>(
                                "Properties and password",
                                List.of(new PropertiesSetting<>(), PasswordSetting.ofUser()))));
    }

    /// The settings of a group.
    public static SettingPages<GroupAccount> ofGroup() {
        List<Setting<GroupAccount>> general =
                new ArrayList<>(texts(AccountKind.GROUP, TextField.Section.GENERAL));
        general.add(ReferenceSetting.head());
        general.add(ReferenceSetting.deputy());
        return new SettingPages<>(
                List.of(
                        new Page<>("General", general),
                        new Page<>("Services", List.of(ServicesSetting.ofGroup())),
                        new Page<>(
                                "Authorizations",
                                List.of(
                                        GroupAuthorizationSetting.ofMembers(),
                                        GroupAuthorizationSetting.ofLeader())),
                        new Page<>("Members", List.of(new MembersSetting())),
                        new Page<>("Properties", List.of(new PropertiesSetting<>()))));
    }

    /// The settings of a computer.
    public static SettingPages<ComputerAccount> ofComputer() {
        return new SettingPages<>(
                List.of(
                        new Page<>(
                                "General", texts(AccountKind.COMPUTER, TextField.Section.NUMBERS)),
                        new Page<>(
                                "Multi-line TAPI",
                                List.of(LinesSetting.ofComputer(), new OwnerDialsSetting())),
                        new Page<>(
                                "Properties and password",
                                List.of(new PropertiesSetting<>(), PasswordSetting.ofComputer()))));
    }

    private static <A extends Account> List<Setting<A>> texts(
            AccountKind kind, TextField.Section section) {
        List<Setting<A>> settings = new ArrayList<>();
        for (TextField field : TextField.values()) {
            if (field.section() == section && field.appliesTo(kind)) {
                settings.add(TextSetting.of(field));
            }
        }
        return settings;
    }

    /// The options, for help.
    public List<OptionSection> sections() {
        return pages.stream()
                .map(page ->
                        new OptionSection(
                                page.heading(),
                                page.settings().stream()
                                        .flatMap(s -> s.options().stream())
                                        .toList()))
                .toList();
    }

    /// Everything the options given ask for, as one change; empty when none was given.
    ///
    /// @throws CommandException with all problems together
    public Optional<AccountChange<A>> change(Given given)
            throws CommandException, DirectoryException {
        var changes = new ArrayList<AccountChange<A>>();
        var problems = new ArrayList<Problem>();
        for (Page<A> page : pages) {
            for (Setting<A> setting : page.settings()) {
                try {
                    setting.change(given).ifPresent(changes::add);
                } catch (CommandException e) {
                    if (e.problems().isEmpty()) {
                        throw e;
                    }
                    problems.addAll(e.problems());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw CommandException.invalid(problems);
        }
        return changes.stream().reduce(SettingPages::both);
    }

    private static <A extends Account> AccountChange<A> both(
            AccountChange<A> first, AccountChange<A> second) {
        UnaryOperator<A> settings =
                account -> second.settings().apply(first.settings().apply(account));
        return new AccountChange<>(
                settings,
                new MemberChanges(
                        joined(first.members().added(), second.members().added()),
                        joined(first.members().removed(), second.members().removed())),
                first.identityStated() || second.identityStated());
    }

    private static List<AccountRef.Target> joined(
            List<AccountRef.Target> first, List<AccountRef.Target> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
