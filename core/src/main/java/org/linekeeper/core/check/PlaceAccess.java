package org.linekeeper.core.check;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.linekeeper.core.account.AccountKind;

/// What the account in use may do with the accounts of one kind in one container.
///
/// @param place DN of the container
/// @param kind which accounts
/// @param sample DN of the account that was looked at
/// @param readable attributes that are needed and may be read
/// @param writable attributes that are needed and may be written
/// @param missing rights that are needed and not there
/// @param grants commands that would grant them; empty if nothing is missing
public record PlaceAccess(
        String place,
        AccountKind kind,
        String sample,
        List<String> readable,
        List<String> writable,
        List<MissingRight> missing,
        List<Grant> grants) {

    /// One right on one attribute.
    ///
    /// @param right what is missing
    /// @param attribute on which attribute of the directory
    public record MissingRight(Right right, String attribute) {
        public MissingRight {
            requireNonNull(right, "right");
            requireNonNull(attribute, "attribute");
        }
    }

    /// The rights that matter.
    public enum Right {
        /// Read property.
        READ,
        /// Write property.
        WRITE,
        /// Control access: needed to read an attribute that is confidential.
        READ_CONFIDENTIAL
    }

    /// A command that grants what is missing to the account in use. Better granted to a group of
    /// which it is a member.
    ///
    /// @param tool the program and where it runs
    /// @param command the whole command line
    public record Grant(Tool tool, String command) {
        public Grant {
            requireNonNull(tool, "tool");
            requireNonNull(command, "command");
        }
    }

    /// The programs that change access rights.
    public enum Tool {
        /// On Windows with the administration tools.
        DSACLS,
        /// On a Samba domain controller.
        SAMBA_TOOL
    }

    public PlaceAccess {
        requireNonNull(place, "place");
        requireNonNull(kind, "kind");
        requireNonNull(sample, "sample");
        readable = List.copyOf(readable);
        writable = List.copyOf(writable);
        missing = List.copyOf(missing);
        grants = List.copyOf(grants);
    }

    /// Nothing is missing.
    public boolean complete() {
        return missing.isEmpty();
    }
}
