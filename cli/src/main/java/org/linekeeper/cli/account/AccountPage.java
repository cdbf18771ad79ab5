package org.linekeeper.cli.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linekeeper.cli.output.Columns;
import org.linekeeper.cli.output.ProblemLines;
import org.linekeeper.cli.output.Style;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.AuthorizationEntry.Unreadable;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.Right;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// All settings of an account for people to read: the sections of the settings dialog, names beside
/// masks, empty fields left out.
final class AccountPage {
    private static final int LABEL_WIDTH = 22;

    private final Terminal terminal;
    private final Style style;
    private boolean first = true;
    private String heading = "";

    AccountPage(Terminal terminal) {
        this.terminal = terminal;
        this.style = terminal.style();
    }

    /// Prints everything up to the members.
    void print(Account account) {
        if (!first) {
            line("");
            line(style.dim("─".repeat(Math.min(terminal.width(), 72))));
        }
        first = false;
        title(account);
        switch (account) {
            case UserAccount user -> user(user);
            case GroupAccount group -> group(group);
            case ComputerAccount computer -> computer(computer);
        }
    }

    /// Prints what comes last.
    void end(Account account) {
        endSection();
        if (!account.problems().isEmpty()) {
            section("Problems", "");
            for (Problem problem : account.problems()) {
                line("  " + ProblemLines.line(problem, style));
            }
        }
    }

    private void title(Account account) {
        AccountHead head = account.head();
        String name =
                account.texts()
                        .text(TextField.DISPLAY_NAME)
                        .map(text -> text + " (" + head.login() + ")")
                        .orElse(head.login());
        String state =
                head.enabled() ? style.green("set up for UC") : style.dim("not set up for UC");
        String disabled = head.disabledInDirectory() ? ", disabled in the directory" : "";
        line(style.bold(Columns.printable(name)) + "  " + state + disabled);
        line(style.dim(Columns.printable(head.dn())));
    }

    private void user(UserAccount user) {
        section("General", "");
        field("User name (login)", user.head().login());
        user.head().userPrincipalName().ifPresent(name -> field("Principal name", name));
        texts(user, TextField.Section.GENERAL);
        section("Telephone numbers", "");
        texts(user, TextField.Section.NUMBERS);
        section("Contact address", "");
        texts(user, TextField.Section.CONTACT);
        user.photo().map(Photo::size).ifPresent(size -> field("Photo", size + " bytes"));
        services(user.services());
        lines("Additional lines", user.additionalLines());
        authorizations(user.authorizations());
        properties(user);
        password(user.password());
    }

    private void group(GroupAccount group) {
        section("General", "");
        field("Group name", group.head().login());
        texts(group, TextField.Section.GENERAL);
        group.leader().ifPresent(leader -> field("Head", person(leader)));
        group.deputy().ifPresent(deputy -> field("Deputy", person(deputy)));
        services(group.services());
        section("Authorizations", "");
        group.memberAuthorization().ifPresent(rights -> authorization("Among members", rights));
        group.leaderAuthorization().ifPresent(rights -> authorization("Head and deputy", rights));
        properties(group);
    }

    private void computer(ComputerAccount computer) {
        section("General", "");
        field("Computer name", computer.head().login());
        texts(computer, TextField.Section.NUMBERS);
        lines("Multi-line TAPI", computer.lines());
        field(
                "Only authorized users may dial",
                computer.onlyAuthorizedUsersMayDial() ? "yes" : "no");
        properties(computer);
        password(computer.password());
    }

    private void texts(Account account, TextField.Section section) {
        for (TextField field : TextField.values()) {
            if (field.section() == section) {
                account.texts().text(field).ifPresent(text -> field(field.label(), text));
            }
        }
    }

    private void services(RightSet<ServiceRight> services) {
        section("Services", services.hex() + " " + services.secondHex());
        for (ServiceRight right : services.rights()) {
            line("  " + Columns.padded(right.key(), LABEL_WIDTH + 4) + style.dim(right.label()));
        }
        unknown(services);
    }

    private void unknown(RightSet<?> rights) {
        if (rights.unknownBits() != 0) {
            line("  bits without a name: 0x" + Long.toHexString(rights.unknownBits()));
        }
    }

    private void lines(String heading, AdditionalLines lines) {
        section(heading, lines.access().hex());
        if (lines.all()) {
            line("  *  all lines that the server offers");
        } else {
            lines.lines().forEach(number -> line("  " + Columns.printable(number)));
        }
        if (!lines.access().isEmpty()) {
            field("Access", names(lines.access()));
        }
    }

    private static String names(RightSet<?> rights) {
        var names = new ArrayList<>(rights.rights().stream().map(Right::key).toList());
        if (rights.unknownBits() != 0) {
            names.add("unknown 0x" + Long.toHexString(rights.unknownBits()));
        }
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    private void authorizations(List<AuthorizationEntry> entries) {
        section("Authorizations", "");
        for (AuthorizationEntry entry : entries) {
            switch (entry) {
                case Authorization(var grantee, var rights) ->
                        authorization(person(grantee), rights);
                case Unreadable(var text) ->
                        line("  " + Columns.printable(text) + style.yellow("  (unreadable, kept)"));
            }
        }
    }

    /// Level and masks; individual rights by name where no level has exactly these.
    private void authorization(String who, AuthorizationRights rights) {
        String masks =
                rights.presence().hex() + "/" + rights.line1().hex() + "/" + rights.line2().hex();
        field(who, rights.level().map(AuthorizationLevel::key).orElse("individual") + "  " + masks);
        if (rights.level().isEmpty()) {
            field("  presence", names(rights.presence()));
            field("  first line", names(rights.line1()));
            field("  second line", names(rights.line2()));
        }
    }

    private static String person(AccountRef reference) {
        return reference
                .target()
                .map(target -> target.displayName() + " (" + target.login() + ")")
                .orElse(reference.stored());
    }

    private void properties(Account account) {
        Map<String, String> entries = account.properties().entries();
        if (!account.properties().items().isEmpty()) {
            section("Properties", "");
            entries.forEach(this::field);
            for (String item : account.properties().items()) {
                if (item.indexOf('=') < 1) {
                    line("  " + Columns.printable(item));
                }
            }
        }
    }

    private void password(Password password) {
        section("Password", "");
        line("  " + password);
    }

    /// Prints the heading of the members.
    void startMembers() {
        section("Members", "");
    }

    /// Prints one member.
    void member(AccountRef.Target member) {
        field(member.login(), member.displayName());
    }

    /// Tells that there is no member, if so.
    void endMembers() {
        endSection();
    }

    /// Begins a section; its heading waits for the first line, and empty ones say so.
    private void section(String next, String aside) {
        endSection();
        heading = style.bold(next) + (aside.isEmpty() ? "" : style.dim("  " + aside));
    }

    private void endSection() {
        if (!heading.isEmpty()) {
            String empty = heading;
            heading = "";
            line("");
            line(empty + style.dim("  none"));
        }
    }

    private void field(String label, String text) {
        String padded = Columns.padded(Columns.printable(label), LABEL_WIDTH);
        line("  " + padded + "  " + Columns.printable(text));
    }

    private void line(String text) {
        if (!heading.isEmpty()) {
            String full = heading;
            heading = "";
            line("");
            line(full);
        }
        terminal.out().println(text.stripTrailing());
    }
}
