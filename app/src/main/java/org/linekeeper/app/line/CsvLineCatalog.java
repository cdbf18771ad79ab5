package org.linekeeper.app.line;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineCatalog;
import org.linekeeper.core.line.LineKey;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;

/// The lines of a CSV file (RFC 4180, UTF-8) that has a header. Column `number` must be there;
/// `postfix`, `name`, `location`, `enabled` and `private` may be. Columns of other names are left
/// alone, so an export of the telephone system can be used as it is once its headings are renamed.
///
/// A row that is not understood becomes a problem with its line number; the others count. The file
/// is read anew each time.
public final class CsvLineCatalog implements LineCatalog {
    private static final String NUMBER = "number";
    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("false", "no", "0");

    private final Path file;

    /// @param file need not exist yet
    public CsvLineCatalog(Path file) {
        this.file = requireNonNull(file, "file");
    }

    @Override
    public LineListing lines() {
        return read().listing();
    }

    /// What came of reading.
    ///
    /// @param whole whether the file is a list of lines from beginning to end, with a row at least;
    ///   rows that are not understood do not count against it
    record Reading(LineListing listing, boolean whole) {}

    /// Reads the file.
    Reading read() {
        boolean whole = true;
        boolean empty = true;
        var lines = new ArrayList<Line>();
        var problems = new ArrayList<Problem>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                empty = false;
                if (row.findField(NUMBER).isEmpty()) {
                    problems.add(noNumbers(row));
                    whole = false;
                    break;
                }
                read(row, lines, problems);
            }
        } catch (NoSuchFileException _) {
            whole = false;
            problems.add(unreadable("there is no such file."));
        } catch (IOException | UncheckedIOException e) {
            whole = false;
            problems.add(unreadable("cannot be read as UTF-8 text (" + e.getMessage() + ")."));
        } catch (CsvParseException e) {
            whole = false;
            problems.add(unreadable("is no CSV from some line on (" + e.getMessage() + ")."));
        }
        return new Reading(new LineListing(lines, problems), whole && !empty);
    }

    private void read(NamedCsvRecord row, List<Line> lines, List<Problem> problems) {
        String text = field(row, NUMBER);
        String postfix = field(row, "postfix");
        if (text.isEmpty()) {
            problems.add(bad(row, NUMBER, text, "a line needs a number."));
            return;
        }
        if (postfix.isEmpty()) {
            postfix = LineKey.postfixOf(text);
            text = text.substring(0, text.length() - postfix.length());
        }
        if (!postfix.matches("[a-z]*")) {
            problems.add(bad(row, "postfix", postfix, "a postfix is made of small letters."));
            return;
        }
        Optional<Boolean> enabled = truth(row, "enabled", true, problems);
        Optional<Boolean> hidden = truth(row, "private", false, problems);
        if (enabled.isPresent() && hidden.isPresent()) {
            lines.add(
                    new Line(
                            text,
                            postfix,
                            field(row, "name"),
                            Optional.of(field(row, "location")).filter(name -> !name.isEmpty()),
                            enabled.get(),
                            hidden.get()));
        }
    }

    private Optional<Boolean> truth(
            NamedCsvRecord row, String column, boolean standard, List<Problem> problems) {
        String text = field(row, column).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.of(standard);
        }
        if (YES.contains(text) || NO.contains(text)) {
            return Optional.of(YES.contains(text));
        }
        problems.add(bad(row, column, text, "it must be true or false."));
        return Optional.empty();
    }

    private static String field(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).orElse("");
    }

    private Problem bad(NamedCsvRecord row, String column, String value, String rule) {
        return Problem.error(
                ProblemCode.LINES_UNREADABLE,
                file + " line " + row.getStartingLineNumber() + ", column " + column,
                value,
                rule,
                "Correct the row; until then it is left out.");
    }

    private Problem noNumbers(NamedCsvRecord row) {
        return Problem.error(
                ProblemCode.LINES_UNREADABLE,
                file.toString(),
                String.join(",", row.getHeader()),
                "the header names no column 'number'.",
                "Name the columns in the first line: number,postfix,name,location,enabled,private;"
                        + " separate them by commas.");
    }

    private Problem unreadable(String rule) {
        return Problem.error(
                ProblemCode.LINES_UNREADABLE,
                "lines",
                file.toString(),
                rule,
                "Check the name and the contents of the file.");
    }
}
