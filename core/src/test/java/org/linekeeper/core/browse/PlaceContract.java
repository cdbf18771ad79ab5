package org.linekeeper.core.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linekeeper.core.browse.BrowseScene.fresh;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;

/// The tree.
public interface PlaceContract {
    /// The fixture, the same within one test.
    BrowseFixture fixture();

    /// Short words.
    private BrowseScene scene() {
        return new BrowseScene(fixture());
    }

    @Test
    default void theTopOfTheTreeIsTheDomain() throws DirectoryException {
        List<Place> roots = fixture().browser().roots();
        assertThat(roots).extracting(Place::kind).containsExactly(Place.Kind.DOMAIN);
        assertThat(scene().container()).endsWith("," + roots.getFirst().dn());
        assertThat(roots.getFirst().mayHaveChildren()).isTrue();
    }

    @Test
    default void unitsAreListedInTheirParentByName() throws DirectoryException {
        String middle = fixture().createUnit(scene().container(), fresh("Middle "));
        fixture().createUnit(middle, "Zurich");
        fixture().createUnit(middle, "amsterdam");
        fixture().createUnit(middle, "Berlin");
        Place parent = scene().place(middle);
        assertThat(scene().browser().children(parent.id(), BrowseView.STANDARD))
                .extracting(Place::name)
                .containsExactly("amsterdam", "Berlin", "Zurich");
        assertThat(scene().browser().children(parent.id(), BrowseView.STANDARD))
                .extracting(Place::kind)
                .containsOnly(Place.Kind.OU);
    }

    @Test
    default void accountsAreNoPlaces() throws DirectoryException {
        String unit = fixture().createUnit(scene().container(), fresh("Unit "));
        scene().user(fresh("user"));
        assertThat(
                        scene().browser()
                                .children(
                                        scene().place(scene().container()).id(),
                                        BrowseView.ADVANCED))
                .extracting(Place::dn)
                .contains(unit)
                .allMatch(dn -> dn.startsWith("OU="));
    }

    @Test
    default void whatIsForAdvancedUsersIsShownOnlyToThem() throws DirectoryException {
        String middle = fixture().createUnit(scene().container(), fresh("Middle "));
        fixture().markAdvanced(fixture().createUnit(middle, "Hidden"));
        fixture().createUnit(middle, "Open");
        PlaceId parent = scene().place(middle).id();
        assertThat(scene().browser().children(parent, BrowseView.STANDARD))
                .extracting(Place::name)
                .containsExactly("Open");
        assertThat(scene().browser().children(parent, BrowseView.ADVANCED))
                .extracting(Place::name)
                .containsExactly("Hidden", "Open");
    }

    @Test
    default void thePathLeadsFromTheDomainToThePlace() throws DirectoryException {
        String middle = fixture().createUnit(scene().container(), fresh("Middle "));
        String inner = fixture().createUnit(middle, "Inner");
        List<Place> path = scene().browser().pathTo("CN=Somebody," + inner);
        assertThat(path)
                .extracting(Place::dn)
                .containsExactly(
                        fixture().browser().roots().getFirst().dn(),
                        scene().container(),
                        middle,
                        inner);
        assertThat(path.get(2).id()).isEqualTo(scene().place(middle).id());
        assertThat(scene().browser().children(path.get(2).id(), BrowseView.STANDARD))
                .extracting(Place::id)
                .containsExactly(path.getLast().id());
    }

    @Test
    default void noPathLeadsOutOfTheTree() throws DirectoryException {
        assertThat(scene().browser().pathTo("CN=Somebody,DC=elsewhere,DC=invalid")).isEmpty();
    }

    @Test
    default void aPlaceThatIsGoneIsNotThere() {
        var gone = new PlaceId(UUID.fromString("00000000-0000-4000-8000-00000000dead"));
        assertThatThrownBy(() -> scene().browser().children(gone, BrowseView.STANDARD))
                .isInstanceOfSatisfying(
                        DirectoryRefusedException.class,
                        refused ->
                                assertThat(refused.category())
                                        .isEqualTo(
                                                DirectoryRefusedException.Category.NO_SUCH_ENTRY))
                .hasMessageContaining(gone.toString());
        assertThatThrownBy(() -> scene().browser().objects(ObjectQuery.in(gone, 10)))
                .isInstanceOf(DirectoryRefusedException.class)
                .hasMessageContaining(gone.toString());
    }
}
