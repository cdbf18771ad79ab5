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

/// Reads a command line. Builds the parser's model only for the words that occur in it, because the
/// model of everything costs time at every start.
public final class ArgumentParser {
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
        CommandLine line = new CommandLine(rootSpec(args));
        line.setExpandAtFiles(false);
        line.setInterpolateVariables(false);
        line.setPosixClusteredShortOptionsAllowed(false);
        ParseResult root;
        try {
            root = line.parseArgs(args.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            throw CommandException.usage(message(e));
        }
        return parsed(root);
    }

    private Parsed parsed(ParseResult root) {
        var levels = new ArrayList<ParseResult>();
        ParseResult level = root;
        levels.add(level);
        while (level.hasSubcommand()) {
            level = level.subcommand();
            levels.add(level);
        }
        boolean help = levels.stream().anyMatch(l -> l.hasMatchedOption(HELP.name()));
        Object leaf = level.commandSpec().userObject();
        if (root.hasMatchedOption(VERSION.name())) {
            return new Parsed.Version();
        }
        if (leaf instanceof CommandTree.Path path) {
            return help
                    ? new Parsed.CommandHelp(path)
                    : new Parsed.Call(path, new ParsedArguments(levels));
        }
        return new Parsed.GroupHelp(
                leaf instanceof CommandGroup group ? Optional.of(group) : Optional.empty(), help);
    }

    private CommandSpec rootSpec(List<String> args) {
        CommandSpec root = CommandSpec.wrapWithoutInspection(tree);
        root.name(tree.name());
        addOptions(root, List.of(HELP, VERSION));
        addOptions(root, tree.globalOptions());
        for (CommandGroup group : tree.groups()) {
            CommandSpec spec = CommandSpec.wrapWithoutInspection(group);
            spec.name(group.name());
            if (args.contains(group.name())) {
                addOptions(spec, List.of(HELP));
                addOptions(spec, tree.globalOptions());
                for (Command command : group.commands()) {
                    List<String> words = List.of(tree.name(), group.name(), command.name());
                    spec.addSubcommand(command.name(), leaf(words, command, args));
                }
            }
            root.addSubcommand(group.name(), spec);
        }
        for (Command command : tree.commands()) {
            List<String> words = List.of(tree.name(), command.name());
            root.addSubcommand(command.name(), leaf(words, command, args));
        }
        return root;
    }

    private CommandSpec leaf(List<String> words, Command command, List<String> args) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(new CommandTree.Path(words, command));
        spec.name(command.name());
        if (!args.contains(command.name())) {
            return spec; // known by name, for the one that was probably meant
        }
        addOptions(spec, List.of(HELP));
        addOptions(spec, tree.globalOptions());
        for (OptionSection section : command.sections()) {
            addOptions(spec, section.options());
        }
        command.operand()
                .ifPresent(operand ->
                        spec.addPositional(
                                PositionalParamSpec.builder()
                                        .paramLabel(operand.label())
                                        .type(List.class)
                                        .auxiliaryTypes(String.class)
                                        .arity("0..*")
                                        .build()));
        return spec;
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

    private String message(CommandLine.ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        String hint = " See '" + spec.qualifiedName() + " --help'.";
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            if (word.startsWith("-") && word.length() > 1) {
                String name = word.split("=", 2)[0];
                return "unknown option '" + name + "'." + nearestOption(spec, name) + hint;
            }
            List<String> known = List.copyOf(spec.subcommands().keySet());
            return known.isEmpty()
                    ? "unexpected '" + word + "'." + hint
                    : "unknown command '" + word + "'." + Nearest.question(word, known) + hint;
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

    /// The options and operands that the levels of the parse result hold.
    private record ParsedArguments(List<ParseResult> levels) implements Arguments {
        @Override
        public boolean has(Option option) {
            return levels.stream().anyMatch(level -> level.hasMatchedOption(option.name()));
        }

        @Override
        public Optional<String> text(Option option) {
            List<String> all = texts(option);
            return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
        }

        @Override
        public List<String> texts(Option option) {
            var values = new ArrayList<String>();
            for (ParseResult level : levels) {
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
            for (PositionalParamSpec positional : levels.getLast().matchedPositionals()) {
                values.addAll(positional.stringValues());
            }
            return values;
        }
    }
}
