package org.linekeeper.bench;

import java.lang.management.ManagementFactory;
import org.linekeeper.core.roster.Roster;

/// How long it takes to build a roster from decoded accounts on one core, and how much heap it holds over the texts.
///
/// usage: RosterSize USERS GROUPS COMPUTERS LINES [streamed]
///
/// With `streamed` the decoded accounts are let go of one by one, as a loader does, so that the heap limit of the JVM
/// (`-Xmx2g`) limits the roster and what building it needs.
public final class RosterSize {
    private static final int RUNS = 7;

    private RosterSize() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 4) {
            streamed(arguments);
            return;
        }
        var organisation =
                new BigOrganisation(
                        Integer.parseInt(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]));
        var cpu = ManagementFactory.getThreadMXBean();
        double first = 0;
        double best = Double.MAX_VALUE;
        Roster roster = null;
        for (int i = 0; i < RUNS; i++) {
            roster = null; // one at a time
            long before = cpu.getCurrentThreadCpuTime();
            roster = organisation.roster();
            double seconds = (cpu.getCurrentThreadCpuTime() - before) / 1e9;
            first = i == 0 ? seconds : first;
            best = Math.min(best, seconds);
        }
        int accounts = organisation.accounts();
        long texts = organisation.textBytes;
        organisation = null;
        long with = used();
        if (roster.users().isEmpty()) {
            throw new IllegalStateException("no users");
        }
        roster = null;
        long without = used();
        System.out.printf(
                "%,d accounts: built in %.3f s at first, %.3f s at best (CPU); heap %,d MB in all, %d bytes an account,"
                        + " %d over the texts%n",
                accounts,
                first,
                best,
                (with - without) >> 20,
                (with - without) / accounts,
                (with - without - texts) / accounts);
    }

    private static void streamed(String[] arguments) throws InterruptedException {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Roster roster =
                BigOrganisation.streamed(
                        Integer.parseInt(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]));
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        long with = used();
        System.out.printf(
                "%,d users, accounts made on the way: %.1f s (CPU), heap %,d MB with texts and lines, limit %,d MB%n",
                roster.users().size(),
                seconds,
                with >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static long used() throws InterruptedException {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(100);
            used = Math.min(used, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return used;
    }
}
