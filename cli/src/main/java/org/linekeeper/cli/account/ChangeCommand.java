package org.linekeeper.cli.account;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.linekeeper.cli.connection.Connected;
import org.linekeeper.cli.connection.ConnectionOptions;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Operand;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.ProgressLine;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.cli.setting.Given;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.edit.AccountEditor;
import org.linekeeper.core.edit.EditResult;
import org.linekeeper.core.edit.Suggestions;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.Edit;
import org.linekeeper.core.store.Lookup;
import org.linekeeper.core.store.MemberChanges;

/// Applies one change to many accounts: `set`, `enable`, `disable`.
final class ChangeCommand<A extends Account> implements Command, ForeseenChanges {
    /// The three verbs.
    enum Verb {
        SET,
        ENABLE,
        DISABLE
    }

    private final Verb verb;
    private final AccountType<A> type;
    private final Ports ports;
    private final Terminal terminal;

    ChangeCommand(Verb verb, AccountType<A> type, Ports ports, Terminal terminal) {
        this.verb = requireNonNull(verb, "verb");
        this.type = requireNonNull(type, "type");
        this.ports = requireNonNull(ports, "ports");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return switch (verb) {
            case SET -> "set";
            case ENABLE -> "enable";
            case DISABLE -> "disable";
        };
    }

    @Override
    public String summary() {
        return switch (verb) {
            case SET -> "Change settings of " + type.many() + ".";
            case ENABLE -> "Set " + type.many() + " up for UC, with settings at once if wanted.";
            case DISABLE -> "Take " + type.many() + " out of UC; their settings stay.";
        };
    }

    @Override
    public Optional<Operand> operand() {
        return Optional.of(Names.OPERAND);
    }

    @Override
    public List<OptionSection> sections() {
        var sections = new ArrayList<OptionSection>();
        if (verb != Verb.DISABLE) {
            sections.addAll(type.settings().sections());
        }
        sections.add(
                new OptionSection(
                        "Names and output",
                        List.of(
                                Names.FROM,
                                OutputOptions.DRY_RUN,
                                OutputOptions.JSON,
                                OutputOptions.QUIET)));
        return sections;
    }

    @Override
    public List<String> notes() {
        return switch (verb) {
            case SET ->
                    List.of(
                            "An empty text clears a field: --mobile ''.",
                            "Only what differs is written, value by value. If somebody else changed"
                                    + " the same value meanwhile, nothing is written to that account"
                                    + " and both versions are shown.");
            case ENABLE ->
                    List.of(
                            "A user without services gets the default services, one without a display"
                                    + " name first and last name, and one without an identity the"
                                    + " mail address or else the login in the first presence domain"
                                    + " (--identity '' leaves it without).");
            case DISABLE -> List.of();
        };
    }

    @Override
    public List<String> examples() {
        String call = type.kind().key() + " " + name() + " " + type.example();
        return switch (verb) {
            case SET ->
                    switch (type.kind()) {
                        case USER ->
                                List.of(
                                        call + " --business '+49 30 1234-17' --grant audio-chat",
                                        call + " --authorize arthur=team --dry-run",
                                        "user set --from names.txt --grant record-calls");
                        case GROUP ->
                                List.of(
                                        call + " --head arthur --member-authorization team",
                                        call + " --add-member ford --grant portal-group");
                        case COMPUTER ->
                                List.of(
                                        call + " --first-phone 117",
                                        call
                                                + " --lines '*'"
                                                + " --only-authorized-users-may-dial true");
                    };
            case ENABLE, DISABLE -> List.of(call, call + " --dry-run");
        };
    }

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        List<AccountName> names = Names.given(arguments, terminal);
        try (Connected connected =
                ports.sessions().open(ConnectionOptions.request(arguments), terminal.prompt())) {
            AccountChange<A> change = change(arguments, connected);
            boolean quiet = arguments.has(OutputOptions.QUIET);
            Results<A> results =
                    arguments.has(OutputOptions.JSON)
                            ? new JsonResults<>(terminal, quiet)
                            : new TextResults<>(terminal, connected.accounts(), change, quiet);
            SaveMode mode =
                    arguments.has(OutputOptions.DRY_RUN) ? SaveMode.DRY_RUN : SaveMode.APPLY;
            return apply(names, change, mode, connected, results);
        }
    }

    @Override
    public List<Edit<? extends Account>> foresee(Arguments arguments, Connected connected)
            throws CommandException, DirectoryException {
        AccountChange<A> change = change(arguments, connected);
        var edits = new ArrayList<Edit<? extends Account>>();
        for (Lookup<A> lookup :
                connected.accounts().findAll(type.type(), Names.given(arguments, terminal))) {
            switch (lookup) {
                case Lookup.Found<A>(var _, var opened) -> edits.add(change.edit(opened));
                case Lookup.NotFound<A>(var name) ->
                        throw CommandException.invalid(List.of(AccountEditor.notFound(name)));
                case Lookup.Ambiguous<A>(var name, var dns) ->
                        throw CommandException.invalid(List.of(AccountEditor.ambiguous(name, dns)));
            }
        }
        return edits;
    }

    private AccountChange<A> change(Arguments arguments, Connected connected)
            throws CommandException, DirectoryException {
        var given = new Given(arguments, connected.accounts(), ports.hasher(), terminal);
        return switch (verb) {
            case SET ->
                    type.settings()
                            .change(given)
                            .orElseThrow(() ->
                                    CommandException.usage(
                                            "nothing to set. Give at least one setting; see"
                                                    + " 'linekeeper "
                                                    + type.kind().key()
                                                    + " set --help'."));
            case ENABLE -> {
                Optional<AccountChange<A>> settings = type.settings().change(given);
                boolean stated = settings.map(AccountChange::identityStated).orElse(false);
                boolean writeBack = connected.accounts().writeBack();
                yield new AccountChange<>(
                        account ->
                                Suggestions.setUp(
                                        account,
                                        one ->
                                                settings.map(c -> c.settings().apply(one))
                                                        .orElse(one),
                                        stated,
                                        connected.rules(),
                                        writeBack),
                        settings.map(AccountChange::members).orElse(MemberChanges.NONE),
                        stated);
            }
            case DISABLE -> AccountChange.of(ChangeCommand::disabled);
        };
    }

    @SuppressWarnings("unchecked") // withHead of an A returns an A
    private static <A extends Account> A disabled(A account) {
        return (A) account.withHead(account.head().withEnabled(false));
    }

    private ExitCode apply(
            List<AccountName> names,
            AccountChange<A> change,
            SaveMode mode,
            Connected connected,
            Results<A> results)
            throws DirectoryException {
        var editor = new AccountEditor(connected.accounts(), connected.rules());
        var code = new ExitCode[] {ExitCode.DONE};
        OptionalLong total = OptionalLong.of(names.size());
        try (var progress = new ProgressLine(terminal, ports.clock(), "names", total)) {
            editor.apply(
                    type.type(),
                    names,
                    change,
                    mode,
                    (EditResult<A> result) -> {
                        progress.clear();
                        results.print(result);
                        progress.step();
                        code[0] = code[0].and(Outcomes.exitCode(result.outcome()));
                    });
        } finally {
            results.end();
        }
        return code[0];
    }
}
