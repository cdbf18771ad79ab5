package org.linekeeper.cli.account;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.linekeeper.cli.connection.Connected;
import org.linekeeper.cli.connection.ConnectionOptions;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.ProgressLine;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountQuery;
import org.linekeeper.core.store.AccountQuery.Detail;
import org.linekeeper.core.store.AccountReader;

/// Lists accounts while they arrive, in constant memory.
final class ListCommand<A extends Account> implements Command {
    private static final Option ENABLED = Option.flag("--enabled", "Only those set up for UC.");
    private static final Option NOT_ENABLED =
            Option.flag("--not-enabled", "Only those not set up for UC.");
    private static final Option OU =
            Option.of("--ou", "DN", "Only those below this container.").repeated();
    private static final Option FILTER =
            Option.of(
                    "--filter",
                    "FILTER",
                    "Only those that match this LDAP filter (RFC 4515), for example (l=Berlin).");
    private static final Option GROUP =
            Option.of("--group", "NAME", "Only direct members of this group.");
    private static final Option LIMIT = Option.of("--limit", "N", "At most N.");
    private static final Option NAMES =
            Option.flag("--names", "Print logins only, one a line, as --from reads them.")
                    .orShort("--quiet");

    /// How often to look whether somebody still reads.
    private static final int ROWS_PER_LOOK = 500;

    private final AccountType<A> type;
    private final Ports ports;
    private final Terminal terminal;

    ListCommand(AccountType<A> type, Ports ports, Terminal terminal) {
        this.type = requireNonNull(type, "type");
        this.ports = requireNonNull(ports, "ports");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String summary() {
        return "List " + type.many() + ".";
    }

    @Override
    public List<OptionSection> sections() {
        return List.of(
                new OptionSection("Which", List.of(ENABLED, NOT_ENABLED, OU, FILTER, GROUP, LIMIT)),
                new OptionSection("Output", List.of(OutputOptions.JSON, NAMES)));
    }

    @Override
    public List<String> notes() {
        return List.of(
                "With --json every account is printed with all its settings, with the names that show"
                        + " uses, in one array with one account a line.",
                "Accounts are printed while they arrive, in the order of the directory.");
    }

    @Override
    public List<String> examples() {
        String kind = type.kind().key();
        return List.of(
                kind + " list --enabled",
                kind + " list --ou OU=Sales,DC=example,DC=org --json",
                kind + " list --not-enabled --names | linekeeper " + kind + " enable --from -");
    }

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        exclude(arguments, ENABLED, NOT_ENABLED);
        exclude(arguments, OutputOptions.JSON, NAMES);
        boolean json = arguments.has(OutputOptions.JSON);
        AccountQuery<A> query =
                AccountQuery.all(type.type(), json ? Detail.FULL : Detail.SUMMARY)
                        .withBases(bases(arguments));
        OptionalLong limit = arguments.count(LIMIT);
        if (limit.isPresent()) {
            query = query.withLimit(limit.getAsLong());
        }
        try (Connected connected =
                ports.sessions().open(ConnectionOptions.request(arguments), terminal.prompt())) {
            AccountReader reader = connected.accounts();
            run(arguments, restricted(query, arguments, reader), reader);
        }
        return ExitCode.DONE;
    }

    private void run(Arguments arguments, AccountQuery<A> query, AccountReader reader)
            throws DirectoryException {
        if (arguments.has(OutputOptions.JSON)) {
            var output = new JsonList<A>(terminal, reader);
            list(output::add, query, reader);
            output.close();
        } else if (arguments.has(NAMES)) {
            list(account -> terminal.out().println(nameOf(account)), query, reader);
        } else {
            var output = new AccountTable(terminal, type.kind());
            list(output::add, query, reader);
            output.close();
        }
        terminal.out().flush();
    }

    /// Takes one account after the other.
    private interface Output<A> {
        void add(A account) throws DirectoryException;
    }

    /// Nobody reads the list any more (the other end of a pipe is closed): no reason to go on.
    private static final class NobodyReads extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Carries a directory's failure out of a callback that may not throw one.
    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final DirectoryException reason;

        Interrupted(DirectoryException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private void list(Output<A> output, AccountQuery<A> query, AccountReader reader)
            throws DirectoryException {
        OptionalLong unknown = OptionalLong.empty();
        boolean silent = terminal.outIsTerminal(); // the list itself shows that it moves
        var rows = new AtomicLong();
        try (var progress = new ProgressLine(terminal, ports.clock(), type.many(), unknown)) {
            reader.list(
                    query,
                    opened -> {
                        try {
                            output.add(opened.account());
                        } catch (DirectoryException e) {
                            throw new Interrupted(e);
                        }
                        if (!silent) {
                            progress.step();
                        }
                        boolean look = rows.incrementAndGet() % ROWS_PER_LOOK == 0;
                        if (look && terminal.out().checkError()) {
                            throw new NobodyReads();
                        }
                    });
        } catch (Interrupted e) {
            throw e.reason;
        } catch (NobodyReads _) {
            // what they wanted to see they have seen
        }
    }

    /// The login, or the DN where the login would read as a comment.
    private static String nameOf(Account account) {
        String login = account.head().login();
        return login.startsWith("#") ? account.head().dn() : login;
    }

    private static <A extends Account> AccountQuery<A> restricted(
            AccountQuery<A> all, Arguments arguments, AccountReader reader)
            throws DirectoryException, CommandException {
        AccountQuery<A> query = all;
        if (arguments.has(ENABLED) || arguments.has(NOT_ENABLED)) {
            query = query.withEnabled(arguments.has(ENABLED));
        }
        Optional<String> filter = arguments.text(FILTER);
        if (filter.isPresent()) {
            query = query.withFilter(filter.get());
        }
        Optional<String> group = arguments.text(GROUP);
        if (group.isPresent()) {
            query = query.withMembersOf(Lookups.target(reader, GroupAccount.class, group.get()));
        }
        return query;
    }

    private static void exclude(Arguments arguments, Option one, Option other)
            throws CommandException {
        if (arguments.has(one) && arguments.has(other)) {
            throw CommandException.usage(
                    one.name() + " and " + other.name() + " exclude each other; give one of them.");
        }
    }

    private static List<String> bases(Arguments arguments) throws CommandException {
        var bases = new ArrayList<String>();
        for (String text : arguments.texts(OU)) {
            if (!(AccountName.of(text) instanceof AccountName.ByDn(var _, var dn))) {
                throw CommandException.usage(
                        OU.name()
                                + " '"
                                + text
                                + "': must be a DN, for example OU=Sales,DC=example,DC=org.");
            }
            bases.add(dn);
        }
        return bases;
    }
}
