package org.linekeeper.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyBagTest {
    private static final PropertyBag FOREIGN =
            new PropertyBag(List.of("room=4", "no equals", "=no key", "room=5", "empty=", "a=b=c"));

    @Test
    void findsTheFirstItemOfAKey() {
        assertThat(FOREIGN.value("room")).contains("4");
        assertThat(FOREIGN.value("empty")).contains("");
        assertThat(FOREIGN.value("a")).contains("b=c");
        assertThat(FOREIGN.value("roo")).isEmpty();
        assertThat(FOREIGN.value("Room")).isEmpty();
        assertThat(FOREIGN.value("no equals")).isEmpty();
    }

    @Test
    void listsReadableItemsInOrderAndTheFirstOfRepeatedKeys() {
        assertThat(FOREIGN.entries().sequencedKeySet()).containsExactly("room", "empty", "a");
        assertThat(FOREIGN.entries()).containsEntry("room", "4").containsEntry("a", "b=c");
    }

    @Test
    void setsAKeyInItsPlaceAndKeepsEverythingElse() {
        assertThat(FOREIGN.with("room", "6").items())
                .containsExactly("room=6", "no equals", "=no key", "room=5", "empty=", "a=b=c");
    }

    @Test
    void setsANewKeyAtTheEnd() {
        assertThat(FOREIGN.with("floor", "").items())
                .containsExactly(
                        "room=4", "no equals", "=no key", "room=5", "empty=", "a=b=c", "floor=");
    }

    @Test
    void removesEveryItemOfAKeyAndKeepsEverythingElse() {
        assertThat(FOREIGN.without("room").items())
                .containsExactly("no equals", "=no key", "empty=", "a=b=c");
        assertThat(FOREIGN.without("none")).isEqualTo(FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "="})
    void refusesAKeyThatCouldNotBeReadBack(String key) {
        assertThatThrownBy(() -> PropertyBag.empty().with(key, "value"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + key + "'");
    }

    @Test
    void isNotChangedFromOutside() {
        var items = new ArrayList<>(List.of("a=1"));
        var bag = new PropertyBag(items);
        items.add("b=2");
        assertThat(bag.items()).containsExactly("a=1");
        assertThatThrownBy(() -> bag.items().add("c=3"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
