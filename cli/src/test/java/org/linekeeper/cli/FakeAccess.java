package org.linekeeper.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.check.AccessCheck;
import org.linekeeper.core.check.AccessReport;
import org.linekeeper.core.check.Person;
import org.linekeeper.core.check.PlaceAccess;
import org.linekeeper.core.check.PlaceAccess.Grant;
import org.linekeeper.core.check.PlaceAccess.MissingRight;
import org.linekeeper.core.check.PlaceAccess.Right;
import org.linekeeper.core.check.PlaceAccess.Tool;
import org.linekeeper.core.setup.SchemaStatus;
import org.linekeeper.core.store.StorageMode;

/// Access to one container, complete or with rights missing.
public final class FakeAccess implements AccessCheck {
    private final List<MissingRight> missing = new ArrayList<>();

    /// The bases that were asked for.
    final List<Optional<String>> asked = new ArrayList<>();

    public FakeAccess withoutWriting(String attribute) {
        missing.add(new MissingRight(Right.WRITE, attribute));
        return this;
    }

    @Override
    public Person person() {
        return new Person("EXAMPLE\\helpdesk", Optional.empty());
    }

    @Override
    public boolean mayChangeOthers() {
        return missing.isEmpty();
    }

    @Override
    public AccessReport check(Optional<String> base, Consumer<PlaceAccess> seen) {
        asked.add(base);
        var place =
                new PlaceAccess(
                        "OU=Ships,OU=Company,DC=example,DC=org",
                        AccountKind.USER,
                        "CN=Ford Prefect,OU=Ships,OU=Company,DC=example,DC=org",
                        List.of("mail", "mobile"),
                        List.of("mail"),
                        missing,
                        missing.isEmpty()
                                ? List.of()
                                : List.of(new Grant(Tool.DSACLS, "dsacls OU=Ships /G ...")));
        seen.accept(place);
        return new AccessReport(
                "EXAMPLE\\helpdesk",
                "dc1.example.org",
                StorageMode.SCHEMA,
                true,
                SchemaStatus.State.INSTALLED,
                List.of(place),
                List.of());
    }
}
