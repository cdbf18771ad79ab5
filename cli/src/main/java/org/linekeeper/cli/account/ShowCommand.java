package org.linekeeper.cli.account;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.linekeeper.cli.connection.Connected;
import org.linekeeper.cli.connection.ConnectionOptions;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Operand;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.JsonText;
import org.linekeeper.cli.output.ProblemLines;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.document.AccountDocuments;
import org.linekeeper.core.edit.AccountEditor;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.store.AccountReader;
import org.linekeeper.core.store.Lookup;
import org.linekeeper.core.store.References;

/// Shows every setting of accounts.
final class ShowCommand<A extends Account> implements Command {
    private static final int BATCH = 250;

    private final AccountType<A> type;
    private final Ports ports;
    private final Terminal terminal;

    ShowCommand(AccountType<A> type, Ports ports, Terminal terminal) {
        this.type = requireNonNull(type, "type");
        this.ports = requireNonNull(ports, "ports");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return "show";
    }

    @Override
    public String summary() {
        return "Show every setting of " + type.many() + ".";
    }

    @Override
    public Optional<Operand> operand() {
        return Optional.of(Names.OPERAND);
    }

    @Override
    public List<OptionSection> sections() {
        return List.of(
                new OptionSection("Which", List.of(Names.FROM)),
                new OptionSection("Output", List.of(OutputOptions.JSON)));
    }

    @Override
    public List<String> notes() {
        String json = "With --json one NAME prints one object, several print an array.";
        return type.kind() == AccountKind.GROUP
                ? List.of(
                        json,
                        "Members follow the settings, direct ones and those by primary group.")
                : List.of(json);
    }

    @Override
    public List<String> examples() {
        String show = type.kind().key() + " show ";
        return List.of(show + type.example(), show + type.example() + " --json");
    }

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        List<AccountName> names = Names.given(arguments, terminal);
        try (Connected connected =
                ports.sessions().open(ConnectionOptions.request(arguments), terminal.prompt())) {
            AccountReader reader = connected.accounts();
            return arguments.has(OutputOptions.JSON) ? json(names, reader) : text(names, reader);
        }
    }

    /// Takes one account after the other.
    private interface Output<A> {
        void show(A account) throws DirectoryException;
    }

    private ExitCode text(List<AccountName> names, AccountReader reader) throws DirectoryException {
        var page = new AccountPage(terminal);
        return each(
                names,
                reader,
                account -> {
                    page.print(account);
                    if (type.kind() == AccountKind.GROUP) {
                        page.startMembers();
                        reader.members(account.head().id(), page::member);
                        page.endMembers();
                    }
                    page.end(account);
                });
    }

    private ExitCode json(List<AccountName> names, AccountReader reader) throws DirectoryException {
        boolean array = names.size() > 1;
        var json = new JsonText(terminal);
        if (array) {
            json.startArray();
        }
        ExitCode code = each(names, reader, account -> json(account, json, reader));
        if (array) {
            json.endArray();
        }
        if (array || code == ExitCode.DONE) {
            json.close();
        }
        return code;
    }

    private void json(A account, JsonText json, AccountReader reader) throws DirectoryException {
        json.startObject();
        json.members(AccountDocuments.of(account));
        if (type.kind() == AccountKind.GROUP) {
            json.name("members");
            json.startArray();
            reader.members(account.head().id(), member -> json.value(document(member)));
            json.endArray();
        }
        json.endObject();
    }

    private static SequencedMap<String, String> document(AccountRef.Target member) {
        var tree = new LinkedHashMap<String, String>();
        tree.put("login", member.login());
        tree.put("dn", member.dn());
        tree.put("displayName", member.displayName());
        return tree;
    }

    private ExitCode each(List<AccountName> names, AccountReader reader, Output<A> output)
            throws DirectoryException {
        ExitCode code = ExitCode.DONE;
        for (int from = 0; from < names.size(); from += BATCH) {
            List<AccountName> batch = names.subList(from, Math.min(names.size(), from + BATCH));
            var accounts = new ArrayList<A>();
            for (Lookup<A> lookup : reader.findAll(type.type(), batch)) {
                switch (lookup) {
                    case Lookup.Found<A>(var _, var opened) -> accounts.add(opened.account());
                    case Lookup.NotFound<A>(var name) ->
                            code = code.and(refused(AccountEditor.notFound(name)));
                    case Lookup.Ambiguous<A>(var name, var dns) ->
                            code = code.and(refused(AccountEditor.ambiguous(name, dns)));
                }
            }
            for (A account : References.resolved(accounts, reader)) {
                output.show(account);
            }
        }
        terminal.out().flush();
        return code;
    }

    private ExitCode refused(Problem problem) {
        terminal.err().println(ProblemLines.line(problem, terminal.errorStyle()));
        terminal.err().flush();
        return ExitCode.REFUSED;
    }
}
