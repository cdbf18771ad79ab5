package org.linekeeper.app.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /// The value of one key.
    ///
    /// @param line where it is, from 1
    /// @param texts one text, or those of a list
    /// @param sections those of a list of sections
    record Value(int line, List<String> texts, List<Section> sections) {
        Value {
            texts = List.copyOf(texts);
            sections = List.copyOf(sections);
        }
    }

    /// Keys with values: the whole file, or one section in a list.
    ///
    /// @param line where it begins, from 1
    /// @param values by the key's path
    record Section(int line, Map<String, Value> values) {
        Section {
            values = Map.copyOf(values);
        }
    }

    private final List<ConfigKey> known;
    private final List<String> findings = new ArrayList<>();
    private Section root = new Section(1, Map.of());

    private ConfigText(List<ConfigKey> known) {
        this.known = known;
    }

    /// Reads YAML.
    static ConfigText of(String yaml, List<ConfigKey> known) {
        var text = new ConfigText(known);
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

    /// The whole file.
    Section root() {
        return root;
    }

    List<String> findings() {
        return findings;
    }

    private void readRoot(Node node) {
        if (isNull(node)) {
            return; // a file with nothing but comments
        }
        if (node instanceof MappingNode mapping) {
            root = new Mapping(known).section("", mapping);
        } else {
            finding(node, "must be keys with values.");
        }
    }

    private void finding(Node node, String rule) {
        findings.add("line " + line(node) + ": " + rule);
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /// Reads a mapping and those in it, in which the same keys may stand.
    private final class Mapping {
        private final List<ConfigKey> keys;
        private final Map<String, Value> values = new HashMap<>();
        private final Set<String> names = new HashSet<>();

        Mapping(List<ConfigKey> keys) {
            this.keys = keys;
        }

        Section section(String prefix, MappingNode mapping) {
            read(prefix, mapping);
            return new Section(line(mapping), values);
        }

        private void read(String prefix, MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                Node name = entry.getKeyNode();
                if (!(name instanceof ScalarNode scalar)) {
                    finding(name, "a key must be a text.");
                    continue;
                }
                String path = prefix + scalar.getValue();
                if (!names.add(path)) {
                    finding(name, path + " is there twice.");
                }
                Optional<ConfigKey> key = ConfigTable.at(keys, path);
                if (key.isPresent()) {
                    value(key.get(), name, entry.getValueNode());
                } else if (ConfigTable.isSection(keys, path)) {
                    subsection(path, entry.getValueNode());
                } else {
                    finding(
                            name,
                            "unknown key '"
                                    + path
                                    + "'."
                                    + Nearest.question(path, ConfigTable.candidates(keys, path)));
                }
            }
        }

        private void subsection(String path, Node node) {
            if (node instanceof MappingNode mapping) {
                read(path + ".", mapping);
            } else if (!isNull(node)) {
                finding(node, path + " must hold keys with values.");
            }
        }

        private void value(ConfigKey key, Node name, Node node) {
            if (isNull(node)) {
                return;
            }
            Optional<Value> value =
                    key.form() == ConfigKey.Form.SECTIONS
                            ? sections(key, line(name), node)
                            : texts(key, line(name), node);
            value.ifPresentOrElse(
                    there -> values.put(key.key(), there),
                    () -> finding(name, key.key() + " must be a " + form(key) + "."));
        }

        private Optional<Value> texts(ConfigKey key, int line, Node node) {
            if (node instanceof ScalarNode scalar) {
                return Optional.of(new Value(line, List.of(scalar.getValue()), List.of()));
            }
            boolean isList =
                    key.form() == ConfigKey.Form.LIST
                            && node instanceof SequenceNode sequence
                            && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance);
            if (!isList) {
                return Optional.empty();
            }
            List<String> texts =
                    ((SequenceNode) node)
                            .getValue().stream()
                                    .map(item -> ((ScalarNode) item).getValue())
                                    .toList();
            return Optional.of(new Value(line, texts, List.of()));
        }

        private Optional<Value> sections(ConfigKey key, int line, Node node) {
            if (!(node instanceof SequenceNode sequence)
                    || !sequence.getValue().stream().allMatch(MappingNode.class::isInstance)) {
                return Optional.empty();
            }
            var sections = new ArrayList<Section>();
            for (Node item : sequence.getValue()) {
                sections.add(
                        new Mapping(key.items()).section(key.itemPrefix(), (MappingNode) item));
            }
            return Optional.of(new Value(line, List.of(), sections));
        }

        private static String form(ConfigKey key) {
            return key.form() == ConfigKey.Form.SECTIONS
                    ? "list of sections ('- ' in front of the first key of each)"
                    : key.form().description();
        }
    }
}
