package org.linekeeper.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What only the source shows: sizes, catch clauses, literals, documentation.
final class SourceRulesTest {
    private static final int FILE_LINES = 500;
    private static final int METHOD_LINES = 70;

    /// Exceptions to the sizes: path, or path and method, with the reason. Empty, and meant to stay
    /// so.
    private static final Map<String, String> ALLOWED_SIZES = Map.of();

    /// `catch (Exception e)` hides the bug that nobody thought of.
    private static final Set<String> TOO_WIDE =
            Set.of("Exception", "RuntimeException", "Throwable", "Error");

    private static final Pattern PREFIX_LITERAL = Pattern.compile("\"[^\"\\n]*ectisrv3");

    private static final Findings FOUND = new Findings();

    @BeforeAll
    static void parseEverything() {
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler()
                        .getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> sources =
                    SourceTree.javaSources().stream().map(SourceTree.root()::resolve).toList();
            JavacTask task =
                    (JavacTask)
                            ToolProvider.getSystemJavaCompiler()
                                    .getTask(
                                            null,
                                            files,
                                            null,
                                            List.of("--release", "25", "-proc:none"),
                                            null,
                                            files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                FOUND.look(unit, docs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void filesAndMethodsAreShort() {
        List<String> tooLong = new ArrayList<>(FOUND.longMethods);
        for (Path source : SourceTree.javaSources()) {
            long lines = SourceTree.text(source).lines().count();
            if (lines > FILE_LINES && !ALLOWED_SIZES.containsKey(source.toString())) {
                tooLong.add(source + ": " + lines + " lines, at most " + FILE_LINES);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void nobodyCatchesEverything() {
        assertThat(FOUND.wideCatches).isEmpty();
    }

    @Test
    void publicTypesAndPortMethodsAreDocumented() {
        assertThat(FOUND.undocumented).isEmpty();
    }

    /// The spelling of the stored attributes is known to one table; everything else asks it.
    @Test
    void attributeNamesAreWrittenInOnePlace() {
        List<String> elsewhere =
                SourceTree.productionSources().stream()
                        .filter(source -> !source.toString().contains("/directory/attribute/"))
                        .filter(source -> PREFIX_LITERAL.matcher(SourceTree.text(source)).find())
                        .map(Path::toString)
                        .toList();
        assertThat(elsewhere).isEmpty();
    }

    /// Collects while it walks; one pass over all sources is enough for all rules.
    private static final class Findings {
        final List<String> longMethods = new ArrayList<>();
        final List<String> wideCatches = new ArrayList<>();
        final List<String> undocumented = new ArrayList<>();

        void look(CompilationUnitTree unit, DocTrees docs) {
            String file =
                    SourceTree.root().relativize(Path.of(unit.getSourceFile().toUri())).toString();
            new TreePathScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                    long lines = line(end(method)) - line(start(method)) + 1;
                    String where = file + " " + method.getName();
                    if (lines > METHOD_LINES && !ALLOWED_SIZES.containsKey(where)) {
                        longMethods.add(where + ": " + lines + " lines, at most " + METHOD_LINES);
                    }
                    if (isPort(method) && docs.getDocCommentTree(getCurrentPath()) == null) {
                        undocumented.add(where);
                    }
                    return super.visitMethod(method, null);
                }

                @Override
                public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                    if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                            && file.contains("/src/main/")
                            && docs.getDocCommentTree(getCurrentPath()) == null) {
                        undocumented.add(file + " " + type.getSimpleName());
                    }
                    return super.visitClass(type, null);
                }

                @Override
                public @Nullable Void visitCatch(CatchTree clause, @Nullable Void nothing) {
                    String caught = clause.getParameter().getType().toString();
                    if (TOO_WIDE.contains(caught) && file.contains("/src/main/")) {
                        wideCatches.add(file + ":" + line(start(clause)) + " catches " + caught);
                    }
                    return super.visitCatch(clause, null);
                }

                private boolean isPort(MethodTree method) {
                    return file.startsWith("core/src/main/")
                            && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                            && type.getKind() == Tree.Kind.INTERFACE
                            && type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                            && !method.getModifiers().getFlags().contains(Modifier.PRIVATE)
                            && method.getModifiers().getAnnotations().isEmpty();
                }

                private long start(Tree tree) {
                    return docs.getSourcePositions().getStartPosition(unit, tree);
                }

                private long end(Tree tree) {
                    return docs.getSourcePositions().getEndPosition(unit, tree);
                }

                private long line(long position) {
                    return unit.getLineMap().getLineNumber(position);
                }
            }.scan(unit, null);
        }
    }
}
