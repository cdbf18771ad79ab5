package org.linekeeper.cli.grammar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Known words that somebody may have meant.
public final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /// The words nearest to the one given, best first, at most three; empty when none is near. Near
    /// is: few letters wrong (one in three), or one begins with the other.
    public static List<String> to(String given, Collection<String> known) {
        record Scored(String word, int distance) {}
        String lower = given.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, lower.length() / 3);
        var near = new ArrayList<Scored>();
        for (String word : known) {
            String candidate = word.toLowerCase(Locale.ROOT);
            int distance = distance(lower, candidate);
            boolean begins =
                    lower.length() >= 3
                            && (candidate.startsWith(lower) || lower.startsWith(candidate));
            if (distance <= allowed) {
                near.add(new Scored(word, distance));
            } else if (begins || (lower.length() >= 4 && candidate.contains(lower))) {
                near.add(new Scored(word, allowed + 1));
            }
        }
        near.sort(Comparator.comparingInt(Scored::distance));
        int worst = near.isEmpty() ? 0 : near.getFirst().distance() + 1;
        return near.stream()
                .filter(scored -> scored.distance() <= worst)
                .limit(MOST)
                .map(Scored::word)
                .toList();
    }

    /// " Did you mean a or b?", or nothing.
    public static String question(String given, Collection<String> known) {
        List<String> near = to(given, known);
        return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    }

    /// Letters to insert, drop, replace or swap with their neighbor (optimal string alignment).
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replaced = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
                best = Math.min(best, cost[i - 1][j - 1] + replaced);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = best;
            }
        }
        return cost[a.length()][b.length()];
    }
}
