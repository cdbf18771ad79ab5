package org.linekeeper.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExtendedNameTest {
    private static final UUID ID = UUID.fromString("18223b1a-61fc-456c-a265-d837b7050591");

    @Test
    void takesTheIdOffTheName() {
        String sid = "<SID=S-1-5-21-1250485698-1280871100-329830908-1103>";
        assertThat(ExtendedName.parse("<GUID=" + ID + ">;" + sid + ";CN=a,DC=b"))
                .isEqualTo(new ExtendedName(Optional.of(ID), "CN=a,DC=b"));
        assertThat(ExtendedName.parse("<GUID=" + ID + ">;OU=a,DC=b").dn()).isEqualTo("OU=a,DC=b");
    }

    @Test
    void leavesAPlainNameAsItIs() {
        assertThat(ExtendedName.parse("CN=<GUID=1>,DC=b"))
                .isEqualTo(new ExtendedName(Optional.empty(), "CN=<GUID=1>,DC=b"));
    }
}
