package org.linekeeper.core.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountReader;
import org.linekeeper.core.store.Edit;

/// What a change that nobody has made would do to a roster.
public final class Foreseen {
    private Foreseen() {}

    /// The edits that make a roster what it will be after the change.
    ///
    /// @param reader asked for the members of a group that the change sets up for UC: a roster need
    ///   not know the members of groups that are not
    /// @throws DirectoryException when they cannot be read
    public static List<RosterEdit> of(Edit<? extends Account> edit, AccountReader reader)
            throws DirectoryException {
        AccountId id = edit.edited().head().id();
        var edits = new ArrayList<RosterEdit>();
        edits.add(new RosterEdit.Put(edit.edited()));
        if (edit.edited() instanceof GroupAccount group
                && group.head().enabled()
                && !edit.opened().account().head().enabled()) {
            var members = new HashSet<AccountId>();
            reader.members(id, member -> members.add(member.id()));
            edits.add(new RosterEdit.Members(id, members));
        }
        for (AccountRef.Target member : edit.members().added()) {
            edits.add(new RosterEdit.AddMember(id, member.id()));
        }
        for (AccountRef.Target member : edit.members().removed()) {
            edits.add(new RosterEdit.RemoveMember(id, member.id()));
        }
        return edits;
    }
}
