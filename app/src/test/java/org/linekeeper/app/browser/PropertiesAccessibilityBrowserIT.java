package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// axe-core finds nothing on any page of the Properties and of one's own settings and what opens
/// over them, neither light nor dark.
class PropertiesAccessibilityBrowserIT {
    @RegisterExtension static final BrowsedDemonstration DEMO = new BrowsedDemonstration();
    @RegisterExtension static final AxeLooks LOOKS = new AxeLooks(DEMO);

    @Test
    void onEveryPageOfEveryKind() {
        ConsolePage console = LOOKS.entered();
        for (String name : List.of("Ada Brinkmann", "fertigung", "BER-PC05")) {
            console.openProperties(name);
            Locator tabs = console.dialog().getByRole(AriaRole.TAB);
            for (int at = 0; at < tabs.count(); at++) {
                tabs.nth(at).click();
                assertThat(console.page().getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
                LOOKS.at(console, name + ", " + tabs.nth(at).textContent());
            }
            console.button("Cancel").click();
            assertThat(console.dialog()).hasCount(0);
        }
    }

    @Test
    void onWhatPropertiesOpen() {
        ConsolePage console = LOOKS.entered();
        Page page = console.page();
        console.openProperties("Claudia Schönfeld");
        console.tab("Telephone numbers");
        console.button("Choose a line for Business").click();
        assertThat(page.getByRole(AriaRole.LISTITEM).first()).isVisible();
        LOOKS.at(console, "list of lines");
        page.getByRole(AriaRole.SEARCHBOX).last().fill("nothing-like-this");
        assertThat(page.getByText("No line found")).isVisible();
        LOOKS.at(console, "no such line");
        page.getByRole(AriaRole.SEARCHBOX).last().fill(""); // the Escape key would only clear it
        page.keyboard().press("Escape");
        console.field("Private").fill("nothing");
        assertThat(page.getByRole(AriaRole.TABPANEL)).containsText("at least one digit");
        LOOKS.at(console, "wrong number");
        console.field("Private").fill("030 1234");
        console.tab("Authorizations");
        console.picker("Add a person").fill("sab");
        assertThat(console.option("Sabine")).isVisible();
        LOOKS.at(console, "choice of a user");
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Single rights of"))
                .first()
                .click();
        LOOKS.at(console, "single rights");
        console.tab("Contact address");
        console.field("Office").fill("C 1.01");
        console.button("Preview changes").click();
        assertThat(console.button("Save now")).isVisible();
        LOOKS.at(console, "preview");
        console.button("Back to the settings").click();
        DEMO.running().change("user", "set", "c.schoenfeld", "--office", "C 9");
        console.answerTo(() -> console.button("Apply").click());
        assertThat(console.button("Go on")).isVisible();
        LOOKS.at(console, "conflict");
        console.button("All mine").click();
        console.button("Go on").click();
        console.button("Cancel").click();
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).isVisible();
        LOOKS.at(console, "discard");
        console.button("Discard").click();
    }

    @Test
    void onHowANumberWasReadAndOnANewPicture() throws Exception {
        ConsolePage console = LOOKS.entered();
        Page page = console.page();
        console.openProperties("Ada Brinkmann");
        console.tab("Telephone numbers");
        page.getByTitle("How \"").first().click();
        assertThat(column(page, "Step")).isVisible();
        LOOKS.at(console, "how a number was read");
        page.keyboard().press("Escape");
        console.tab("Contact address");
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png", bytes);
        console.dialog()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("new.png", "image/png", bytes.toByteArray()));
        assertThat(console.dialog().getByLabel("Enlarge")).isVisible();
        LOOKS.at(console, "new picture");
    }

    @Test
    void onMembersAndUsableLines() {
        ConsolePage console = LOOKS.entered();
        Page page = console.page();
        console.openProperties("fertigung");
        console.tab("Members");
        console.pick("Add a member", "Annika");
        console.dialog().getByRole(AriaRole.ROW).nth(1).getByRole(AriaRole.BUTTON).click();
        LOOKS.at(console, "members to come and to go");
        console.button("Cancel").click();
        console.button("Discard").click();
        console.openProperties("BER-PC05");
        console.tab("Multiline TAPI");
        console.pick("Choose who logs on", "Claudia");
        assertThat(column(page, "May dial")).isVisible();
        LOOKS.at(console, "usable lines");
    }

    private static Locator column(Page page, String name) {
        return page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    @Test
    void onWhatIsSaidAboutAChange() {
        ConsolePage console = LOOKS.entered();
        Page page = console.page();
        console.openProperties("Luis Steinberger");
        console.tab("General");
        console.field("Identity").fill("sip:ada.brinkmann@morgentau.example");
        console.answerTo(() -> console.button("Apply").click());
        assertThat(page.getByRole(AriaRole.TABPANEL)).containsText("belongs to one account only");
        LOOKS.at(console, "identity of somebody else");
        console.tab("Object");
        console.field("New password").fill("Rather-secret-2");
        console.field("Key").fill("floor=");
        LOOKS.at(console, "new password and wrong key");
        console.field("Key").fill("floor");
        console.field("Value").fill("3");
        console.button("Add").click();
        LOOKS.at(console, "new property");
        DEMO.running().change("user", "set", "l.steinberger", "--title", "Chef");
        assertThat(console.button("Take over")).isVisible();
        LOOKS.at(console, "changed elsewhere");
        page.route("**/api/v1/objects/*", Route::abort);
        console.button("OK").click();
        assertThat(console.dialog()).containsText("Nothing you typed is lost");
        LOOKS.at(console, "change that does not get through");
        page.unroute("**/api/v1/objects/*");
        console.button("Cancel").click();
        console.button("Discard").click();
        console.openProperties("Amadou Diallo");
        LOOKS.at(console, "nobody yet");
        console.box("User is set up for UC").check();
        LOOKS.at(console, "set up for UC");
        console.button("OK").click();
        assertThat(page.getByRole(AriaRole.STATUS).getByText(": saved")).isVisible();
        LOOKS.at(console, "notice");
    }

    @Test
    void onPropertiesThatMayOnlyBeReadAndThoseOfADisabledUser() {
        ConsolePage console = LOOKS.entered();
        String objects = "**/api/v1/objects/*";
        console.answerWith(objects, "\"mayWrite\"\\s*:\\s*true", "\"mayWrite\":false");
        console.openProperties("Ada Brinkmann");
        assertThat(console.dialog()).containsText("You see it as it is");
        for (String tab : List.of("General", "Contact address", "Services", "Authorizations")) {
            console.tab(tab);
            LOOKS.at(console, "locked " + tab);
        }
        console.button("Cancel").click();
        console.page().unroute(objects);
        console.answerWith(
                objects, "\"disabledInDirectory\"\\s*:\\s*false", "\"disabledInDirectory\":true");
        console.openProperties("Tina Vogt");
        assertThat(console.dialog()).containsText("This user cannot log on");
        LOOKS.at(console, "disabled user");
        console.page().unroute(objects);
    }

    @Test
    void onOnesOwnSettings() throws Exception {
        ConsolePage self = DEMO.person("CN=Elif Demir,OU=Entwicklung,OU=Berlin", "e.demir");
        self.page().getByLabel("Mobile").first().fill("nothing");
        LOOKS.at(self, "own settings");
        ConsolePage only = DEMO.person("CN=Sophie Lefèvre,OU=Vertrieb,OU=Berlin", "s.lefevre");
        assertThat(only.page().getByText("Only an administrator changes")).isVisible();
        LOOKS.at(only, "own settings that are locked");
    }
}
