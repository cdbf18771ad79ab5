package org.linekeeper.directory.embedded;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.linekeeper.directory.embedded.log.DataFolder;
import org.linekeeper.directory.embedded.operation.ServerLimits;
import org.linekeeper.directory.embedded.sample.SampleCompany;

/// How to open an embedded directory.
///
/// @param folder where it is kept; empty to keep it in memory only, and lose it on closing
/// @param port loopback port of the LDAP server, 0 for any free one
/// @param domain DNS name of the domain, such as `office.example`; only for a new directory,
///   ignored when the folder holds one
/// @param extendedSchema true when the schema has the attributes of UC settings; false for a
///   directory in which only the reserved field can hold them. Only for a new directory
/// @param sampleCompany true to fill a new directory with the sample company
/// @param limits administrative limits of the server
/// @param announced whether other processes find it by its folder ([EmbeddedDirectory#runningAt]);
///   false for a short visit, for which they had better wait
/// @param compactAt size in bytes of the log of changes at which a new snapshot is written
/// @param clock what the directory takes the time from
public record EmbeddedOptions(
        Optional<Path> folder,
        int port,
        String domain,
        boolean extendedSchema,
        boolean sampleCompany,
        ServerLimits limits,
        boolean announced,
        long compactAt,
        Clock clock) {

    /// Domain of a directory that nobody gave a name. The top-level domain is set aside for private
    /// use.
    public static final String DEFAULT_DOMAIN = "linekeeper.internal";

    /// Checks port and domain.
    public EmbeddedOptions {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("A port is between 0 and 65535, not " + port);
        }
        if (sampleCompany && !domain.equals(SampleCompany.DOMAIN)) {
            throw new IllegalArgumentException(
                    "The sample company is at home in "
                            + SampleCompany.DOMAIN
                            + ", not in "
                            + domain);
        }
    }

    /// An empty directory with the extended schema, in memory only, on any free port.
    public static EmbeddedOptions inMemory() {
        return new EmbeddedOptions(
                Optional.empty(),
                0,
                DEFAULT_DOMAIN,
                true,
                false,
                ServerLimits.NONE,
                true,
                DataFolder.COMPACT_AT,
                Clock.systemUTC());
    }

    /// The directory in that folder; a new, empty one with the extended schema when there is none.
    public static EmbeddedOptions inFolder(Path folder) {
        var memory = inMemory();
        return new EmbeddedOptions(
                Optional.of(folder),
                0,
                memory.domain,
                memory.extendedSchema,
                memory.sampleCompany,
                memory.limits,
                memory.announced,
                memory.compactAt,
                memory.clock);
    }

    /// The same on another port.
    public EmbeddedOptions withPort(int newPort) {
        return new EmbeddedOptions(
                folder,
                newPort,
                domain,
                extendedSchema,
                sampleCompany,
                limits,
                announced,
                compactAt,
                clock);
    }

    /// The same for another domain.
    public EmbeddedOptions withDomain(String newDomain) {
        return new EmbeddedOptions(
                folder,
                port,
                newDomain,
                extendedSchema,
                sampleCompany,
                limits,
                announced,
                compactAt,
                clock);
    }

    /// The same with or without the attributes of UC settings.
    public EmbeddedOptions withExtendedSchema(boolean extended) {
        return new EmbeddedOptions(
                folder, port, domain, extended, sampleCompany, limits, announced, compactAt, clock);
    }

    /// The same with the sample company, in its own domain.
    public EmbeddedOptions withSampleCompany() {
        return new EmbeddedOptions(
                folder,
                port,
                SampleCompany.DOMAIN,
                extendedSchema,
                true,
                limits,
                announced,
                compactAt,
                clock);
    }

    /// The same with other limits.
    public EmbeddedOptions withLimits(ServerLimits newLimits) {
        return new EmbeddedOptions(
                folder,
                port,
                domain,
                extendedSchema,
                sampleCompany,
                newLimits,
                announced,
                compactAt,
                clock);
    }

    /// The same, without telling other processes where it answers: for a short visit.
    public EmbeddedOptions unannounced() {
        return new EmbeddedOptions(
                folder,
                port,
                domain,
                extendedSchema,
                sampleCompany,
                limits,
                false,
                compactAt,
                clock);
    }

    /// The same with another size of the log at which a new snapshot is written.
    public EmbeddedOptions withCompactAt(long bytes) {
        return new EmbeddedOptions(
                folder,
                port,
                domain,
                extendedSchema,
                sampleCompany,
                limits,
                announced,
                bytes,
                clock);
    }

    /// The same with another clock.
    public EmbeddedOptions withClock(Clock newClock) {
        return new EmbeddedOptions(
                folder,
                port,
                domain,
                extendedSchema,
                sampleCompany,
                limits,
                announced,
                compactAt,
                newClock);
    }
}
