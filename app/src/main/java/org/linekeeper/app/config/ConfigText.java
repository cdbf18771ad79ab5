package org.linekeeper.app.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linekeeper.cli.grammar.Nearest;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// The texts of a configuration file by key, before anybody asks what they mean, and what is wrong
/// with the file's form.
final class ConfigText {
    /// The texts of one key.
    ///
    /// @param line where it is, from 1
    /// @param texts one text, or those of a list
    record Value(int line, List<String> texts) {
        Value {
            texts = List.copyOf(texts);
        }
    }

    private final Map<ConfigKey, Value> values = new EnumMap<>(ConfigKey.class);
    private final List<String> findings = new ArrayList<>();

    private ConfigText() {}

    /// Reads YAML.
    static ConfigText of(String yaml) {
        var text = new ConfigText();
        LoadSettings settings = LoadSettings.builder().build();
        try {
            Optional<Node> root = new Compose(settings).composeString(yaml);
            root.ifPresent(text::readRoot);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            text.findings.add("line " + line + ": not YAML: " + e.getProblem() + ".");
        } catch (YamlEngineException e) {
            text.findings.add("not YAML: " + e.getMessage() + ".");
        }
        return text;
    }

    Map<ConfigKey, Value> values() {
        return values;
    }

    List<String> findings() {
        return findings;
    }

    private void readRoot(Node root) {
        if (isNull(root)) {
            return; // a file with nothing but comments
        }
        if (root instanceof MappingNode mapping) {
            read("", mapping);
        } else {
            findings.add("line " + line(root) + ": must be keys with values.");
        }
    }

    private void read(String prefix, MappingNode mapping) {
        var names = new HashSet<String>();
        for (NodeTuple entry : mapping.getValue()) {
            Node name = entry.getKeyNode();
            if (!(name instanceof ScalarNode scalar)) {
                findings.add("line " + line(name) + ": a key must be a text.");
                continue;
            }
            String path = prefix + scalar.getValue();
            if (!names.add(path)) {
                findings.add("line " + line(name) + ": " + path + " is there twice.");
            }
            Optional<ConfigKey> key = ConfigKey.at(path);
            if (key.isPresent()) {
                value(key.get(), line(name), entry.getValueNode());
            } else if (isSection(path)) {
                section(path, entry.getValueNode());
            } else {
                unknown(path, line(name));
            }
        }
    }

    private void section(String path, Node node) {
        if (node instanceof MappingNode mapping) {
            read(path + ".", mapping);
        } else if (!isNull(node)) {
            findings.add("line " + line(node) + ": " + path + " must hold keys with values.");
        }
    }

    private void value(ConfigKey key, int line, Node node) {
        if (isNull(node)) {
            return;
        }
        boolean list = key.form() == ConfigKey.Form.LIST;
        if (node instanceof ScalarNode scalar) {
            values.put(key, new Value(line, List.of(scalar.getValue())));
        } else if (list
                && node instanceof SequenceNode sequence
                && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            values.put(
                    key,
                    new Value(
                            line,
                            sequence.getValue().stream()
                                    .map(item -> ((ScalarNode) item).getValue())
                                    .toList()));
        } else {
            findings.add(
                    "line "
                            + line
                            + ": "
                            + key.key()
                            + " must be a "
                            + key.form().description()
                            + ".");
        }
    }

    private void unknown(String path, int line) {
        List<String> known =
                Stream.concat(
                                Stream.of(ConfigKey.values()).map(ConfigKey::key),
                                Stream.of(ConfigKey.values()).map(ConfigText::sectionOf))
                        .distinct()
                        .toList();
        findings.add(
                "line " + line + ": unknown key '" + path + "'." + Nearest.question(path, known));
    }

    private static boolean isSection(String path) {
        return Stream.of(ConfigKey.values()).anyMatch(key -> key.key().startsWith(path + "."));
    }

    private static String sectionOf(ConfigKey key) {
        return key.key().substring(0, key.key().lastIndexOf('.'));
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
