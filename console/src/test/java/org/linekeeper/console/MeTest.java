package org.linekeeper.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.TestAccounts;

/// One's own settings.
final class MeTest {
    private final ConsoleScene scene = new ConsoleScene();

    MeTest() {
        put(true);
    }

    private void put(boolean right) {
        UserAccount arthur = TestAccounts.user("arthur");
        scene.directory.store.put(
                arthur.withHead(arthur.head().withEnabled(true))
                        .withServices(
                                right
                                        ? RightSet.of(ServiceRight.CONFIGURE_OWN_PROFILE)
                                        : RightSet.none(ServiceRight.class)));
    }

    @AfterEach
    void end() {
        scene.close();
    }

    private String text(TextField field) {
        return scene.directory.store.account(TestAccounts.id("arthur")).texts().textOrEmpty(field);
    }

    @Test
    void readsAndChangesWhatPeopleMayThemselves() {
        Visitor arthur = scene.loggedOn("arthur");
        Answer me = arthur.get("me").expect(200);
        assertThat(me.json().at("/editable/fields").toString())
                .contains("numbers.mailbox", "contact.title", "password")
                .doesNotContain("displayName", "mail\"", "photo", "pager", "private");
        arthur.patch("me", me.header("ETag"), Map.of("numbers", Map.of("mailbox", "147")))
                .expect(200);
        assertThat(text(TextField.MAILBOX)).isEqualTo("147");
    }

    @Test
    void namesMailPictureAndTheSetUpItselfAreForAdministrators() {
        Visitor arthur = scene.loggedOn("arthur");
        String etag = arthur.get("me").header("ETag");
        for (Map<String, Object> change :
                java.util.List.<Map<String, Object>>of(
                        Map.of("displayName", "Dent"),
                        Map.of("mail", "a@example.org"),
                        Map.of("enabled", false),
                        Map.of("identity", "sip:x@example.org"),
                        Map.of("contact", Map.of("photo", Map.of("data", ""))),
                        Map.of("numbers", Map.of("pager", "1")),
                        Map.of("additionalLines", Map.of()),
                        Map.of("properties", Map.of()))) {
            assertThat(arthur.patch("me", etag, change).expect(403).problem())
                    .as(change.toString())
                    .isEqualTo("not-yourself");
        }
    }

    @Test
    void withoutWriteBackStandardFieldsAreReadOnly() {
        scene.directory.store.writeBack(false);
        Visitor arthur = scene.loggedOn("arthur");
        Answer me = arthur.get("me").expect(200);
        assertThat(me.json().at("/editable/fields").toString())
                .contains("numbers.mailbox")
                .doesNotContain("contact.title", "numbers.business");
    }

    @Test
    void withoutTheRightOneOnlyReads() {
        put(false);
        Visitor arthur = scene.loggedOn("arthur");
        Answer me = arthur.get("me").expect(200);
        assertThat(me.json().at("/editable/fields").size()).isZero();
        arthur.patch("me", me.header("ETag"), Map.of("numbers", Map.of("mailbox", "147")))
                .expect(403);
        assertThat(text(TextField.MAILBOX)).isEmpty();
    }

    @Test
    void theRightMayComeFromAGroup() {
        put(false);
        GroupAccount crew = TestAccounts.group("crew");
        scene.directory.store.put(
                crew.withHead(crew.head().withEnabled(true))
                        .withServices(RightSet.of(ServiceRight.CONFIGURE_OWN_PROFILE)));
        scene.directory.store.addMember(TestAccounts.id("crew"), TestAccounts.id("arthur"));
        Visitor arthur = scene.loggedOn("arthur");
        Answer me = arthur.get("me").expect(200);
        arthur.patch("me", me.header("ETag"), Map.of("numbers", Map.of("mailbox", "147")))
                .expect(200);
    }
}
