package org.linekeeper.cli.grammar;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// Reads a command line: words lead to a command, and the parser is given what stands before,
/// between and after them, each with the options that belong there. A parser for the whole tree
/// would cost more time at every start than anything else before the directory is asked.
public final class ArgumentParser {
    static { // all values are texts: neither converters nor Groovy need looking for, in every jar
        System.setProperty("picocli.converters.excludes", "java\\..*");
        System.setProperty("picocli.disable.closures", "true");
    }

    /// The option that asks for help, at every level.
    public static final Option HELP = Option.flag("--help", "Show this help.").orShort("-h");

    /// The option that asks for the version, at the top.
    public static final Option VERSION =
            Option.flag("--version", "Print the version.").orShort("-V");

    private final CommandTree tree;

    public ArgumentParser(CommandTree tree) {
        this.tree = requireNonNull(tree, "tree");
    }

    /// What a command line asks for.
    public sealed interface Parsed {
        /// Help about the program or about one group.
        record GroupHelp(Optional<CommandGroup> group, boolean asked) implements Parsed {}

        /// Help about one command.
        record CommandHelp(CommandTree.Path path) implements Parsed {}

        /// The version.
        record Version() implements Parsed {}

        /// Running a command.
        record Call(CommandTree.Path path, Arguments arguments) implements Parsed {}
    }

    /// Reads the arguments.
    ///
    /// @throws CommandException of usage when they are not understood; it names what was probably
    ///   meant
    public Parsed parse(List<String> args) throws CommandException {
        var everywhere = new ArrayList<>(List.of(HELP));
        everywhere.addAll(tree.globalOptions());
        var first = new ArrayList<>(everywhere);
        first.add(VERSION);
        var levels = new Levels(new ArrayList<>());
        List<String> words = List.of(tree.name());
        List<String> rest = levels.read(words, first, args);
        if (levels.has(VERSION)) {
            return new Parsed.Version();
        }
        if (rest.isEmpty()) {
            return new Parsed.GroupHelp(Optional.empty(), levels.has(HELP));
        }
        Optional<Command> command = named(rest.getFirst(), tree.commands());
        if (command.isPresent()) {
            return parsed(words, command.get(), rest, everywhere, levels);
        }
        CommandGroup group = group(rest.getFirst());
        words = List.of(tree.name(), group.name());
        rest = levels.read(words, everywhere, after(rest));
        if (rest.isEmpty()) {
            return new Parsed.GroupHelp(Optional.of(group), levels.has(HELP));
        }
        command = named(rest.getFirst(), group.commands());
        if (command.isEmpty()) {
            throw unknown(words, rest.getFirst(), names(group.commands()));
        }
        return parsed(words, command.get(), rest, everywhere, levels);
    }

    /// @param before the words before the command's own
    /// @param rest the command's own word, and everything after it
    private static Parsed parsed(
            List<String> before,
            Command command,
            List<String> rest,
            List<Option> everywhere,
            Levels levels)
            throws CommandException {
        var words = new ArrayList<>(before);
        words.add(command.name());
        var options = new ArrayList<>(everywhere);
        command.sections().forEach(section -> options.addAll(section.options()));
        levels.readAll(words, options, command.operand(), after(rest));
        var path = new CommandTree.Path(words, command);
        return levels.has(HELP) ? new Parsed.CommandHelp(path) : new Parsed.Call(path, levels);
    }

    private CommandGroup group(String word) throws CommandException {
        for (CommandGroup group : tree.groups()) {
            if (group.name().equals(word)) {
                return group;
            }
        }
        var known = new ArrayList<String>();
        tree.groups().forEach(group -> known.add(group.name()));
        known.addAll(names(tree.commands()));
        throw unknown(List.of(tree.name()), word, known);
    }

    private static Optional<Command> named(String word, List<Command> commands) {
        return commands.stream().filter(command -> command.name().equals(word)).findFirst();
    }

    private static List<String> names(List<Command> commands) {
        return commands.stream().map(Command::name).toList();
    }

    private static List<String> after(List<String> rest) {
        return rest.subList(1, rest.size());
    }

    private static CommandException unknown(List<String> words, String word, List<String> known) {
        return CommandException.usage(
                "unknown command '" + word + "'." + Nearest.question(word, known) + hint(words));
    }

    private static String hint(List<String> words) {
        return " See '" + String.join(" ", words) + " --help'.";
    }

    private static void addOptions(CommandSpec spec, List<Option> options) {
        for (Option option : options) {
            OptionSpec.Builder builder =
                    option.shortName()
                            .map(s -> OptionSpec.builder(s, option.name()))
                            .orElseGet(() -> OptionSpec.builder(option.name()));
            if (option.name().equals(HELP.name())) { // names are cheaper to compare than records
                builder.usageHelp(true);
            }
            if (option.name().equals(VERSION.name())) {
                builder.versionHelp(true);
            }
            if (!option.takesValue()) {
                builder.type(boolean.class).arity("0");
            } else if (option.repeatable()) {
                builder.type(List.class).auxiliaryTypes(String.class).arity("1");
            } else {
                builder.type(String.class).arity("1");
            }
            spec.addOption(builder.paramLabel(option.value().orElse("")).build());
        }
    }

    private static String message(CommandLine.ParameterException e, List<String> words) {
        String hint = hint(words);
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            if (word.startsWith("-") && word.length() > 1) {
                String name = word.split("=", 2)[0];
                CommandSpec spec = e.getCommandLine().getCommandSpec();
                return "unknown option '" + name + "'." + nearestOption(spec, name) + hint;
            }
            return "unexpected '" + word + "'." + hint;
        }
        if (e instanceof CommandLine.MissingParameterException missing
                && !missing.getMissing().isEmpty()
                && missing.getMissing().getFirst() instanceof OptionSpec option) {
            return option.longestName() + " needs a value: " + option.paramLabel() + "." + hint;
        }
        if (e instanceof CommandLine.OverwrittenOptionException overwritten) {
            return overwritten.getOverwritten() instanceof OptionSpec option
                    ? option.longestName() + " is given twice; give it once." + hint
                    : e.getMessage() + "." + hint;
        }
        return e.getMessage() + "." + hint;
    }

    private static String nearestOption(CommandSpec spec, String name) {
        var known = new ArrayList<String>();
        for (OptionSpec option : spec.options()) {
            known.add(option.longestName());
        }
        return Nearest.question(name, known);
    }

    /// What was given at each level: of the program, of the group, of the command.
    private record Levels(List<ParseResult> results) implements Arguments {
        /// Reads the options before the next word.
        ///
        /// @return that word and everything after it
        List<String> read(List<String> words, List<Option> options, List<String> args)
                throws CommandException {
            int end = leading(options, args);
            if (end > 0) { // a parser for nothing costs time at every start
                readAll(words, options, Optional.empty(), args.subList(0, end));
            }
            return args.subList(end, args.size());
        }

        /// How many of the arguments are options and their values.
        private static int leading(List<Option> options, List<String> args) {
            int end = 0;
            while (end < args.size() && args.get(end).startsWith("-")) {
                String name = args.get(end);
                boolean two =
                        options.stream().anyMatch(o -> o.takesValue() && o.name().equals(name));
                end += two ? 2 : 1;
            }
            return Math.min(end, args.size());
        }

        /// Reads all that is left.
        void readAll(
                List<String> words,
                List<Option> options,
                Optional<Operand> operand,
                List<String> args)
                throws CommandException {
            CommandSpec spec = CommandSpec.wrapWithoutInspection(words);
            addOptions(spec, options);
            operand.ifPresent(some -> spec.addPositional(positional(some)));
            CommandLine line = new CommandLine(spec);
            line.setExpandAtFiles(false);
            line.setInterpolateVariables(false);
            line.setPosixClusteredShortOptionsAllowed(false);
            try {
                results.add(line.parseArgs(args.toArray(String[]::new)));
            } catch (CommandLine.ParameterException e) {
                throw CommandException.usage(message(e, words));
            }
        }

        private static PositionalParamSpec positional(Operand operand) {
            return PositionalParamSpec.builder()
                    .paramLabel(operand.label())
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .arity("0..*")
                    .build();
        }

        @Override
        public boolean has(Option option) {
            return results.stream().anyMatch(level -> level.hasMatchedOption(option.name()));
        }

        @Override
        public Optional<String> text(Option option) {
            List<String> all = texts(option);
            return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
        }

        @Override
        public List<String> texts(Option option) {
            var values = new ArrayList<String>();
            for (ParseResult level : results) {
                @Nullable OptionSpec matched = level.matchedOption(option.name());
                if (matched != null) {
                    values.addAll(matched.stringValues());
                }
            }
            return values;
        }

        @Override
        public List<String> operands() {
            var values = new ArrayList<String>();
            for (PositionalParamSpec positional : results.getLast().matchedPositionals()) {
                values.addAll(positional.stringValues());
            }
            return values;
        }
    }
}
