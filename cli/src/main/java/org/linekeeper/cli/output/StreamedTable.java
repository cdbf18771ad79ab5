package org.linekeeper.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// A table that is printed while its rows arrive: the first rows decide how wide the columns are.
/// On a screen cells that are too long are cut; elsewhere nothing is lost.
public final class StreamedTable implements AutoCloseable {
    private static final int ROWS_TO_MEASURE = 250;
    private static final String GAP = "  ";

    private final Terminal terminal;
    private final List<String> headings;
    private final String withoutRows;
    private final List<List<String>> waiting = new ArrayList<>();
    private int[] widths = new int[0];
    private boolean measured;

    public StreamedTable(Terminal terminal, List<String> headings) {
        this(terminal, headings, "");
    }

    /// @param withoutRows what to say if no row comes; nothing if it is empty
    public StreamedTable(Terminal terminal, List<String> headings, String withoutRows) {
        this.terminal = terminal;
        this.headings = List.copyOf(headings);
        this.withoutRows = withoutRows;
    }

    /// Adds a row with a cell for each heading.
    public void add(List<String> row) {
        List<String> cells = row.stream().map(Columns::printable).toList();
        if (measured) {
            print(cells);
            return;
        }
        waiting.add(cells);
        if (waiting.size() == ROWS_TO_MEASURE) {
            printWaiting();
        }
    }

    /// Prints what still waits.
    @Override
    public void close() {
        if (!measured) {
            printWaiting();
        }
        terminal.out().flush();
    }

    private void printWaiting() {
        measured = true;
        if (waiting.isEmpty()) {
            if (!withoutRows.isEmpty()) {
                terminal.out().println(withoutRows);
            }
            return;
        }
        widths = measure();
        terminal.out().println(terminal.style().bold(line(headings)));
        waiting.forEach(this::print);
        waiting.clear();
    }

    private int[] measure() {
        int[] found = headings.stream().mapToInt(Columns::width).toArray();
        for (List<String> row : waiting) {
            for (int i = 0; i < found.length; i++) {
                found[i] = Math.max(found[i], Columns.width(row.get(i)));
            }
        }
        if (terminal.outIsTerminal()) {
            fit(found);
        }
        return found;
    }

    /// Takes from the widest column until the table fits or nothing sensible is left to take.
    private void fit(int[] found) {
        int least = 8;
        while (total(found) > terminal.width()) {
            int widest = 0;
            for (int i = 1; i < found.length; i++) {
                widest = found[i] > found[widest] ? i : widest;
            }
            if (found[widest] <= least) {
                return;
            }
            found[widest]--;
        }
    }

    private static int total(int[] widths) {
        int sum = (widths.length - 1) * GAP.length();
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }

    private void print(List<String> row) {
        PrintWriter out = terminal.out();
        out.println(line(row));
    }

    private String line(List<String> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell =
                    terminal.outIsTerminal() ? Columns.cut(cells.get(i), widths[i]) : cells.get(i);
            line.append(i == 0 ? "" : GAP).append(Columns.padded(cell, widths[i]));
        }
        return line.toString().stripTrailing();
    }
}
