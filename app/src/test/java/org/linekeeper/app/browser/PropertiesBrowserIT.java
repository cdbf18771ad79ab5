package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The Properties dialog in Debian's Chromium: every page of all three kinds of objects, two people
/// at once, the picture, a server that goes, and texts that would be programs. What is saved is
/// then looked at by `ldapsearch`.
class PropertiesBrowserIT {
    @RegisterExtension static final BrowsedDemonstration DEMO = new BrowsedDemonstration();

    private static final EveryPage PAGES =
            new EveryPage(
                    "morgentau.example",
                    "Sophie",
                    "s.lefevre",
                    "CN=Sophie Lefèvre,OU=Vertrieb,OU=Berlin,OU=Morgentau,DC=morgentau,DC=example");

    @BeforeAll
    static void start() throws Exception {
        DEMO.running().addGroup("Everypage");
    }

    private static ConsolePage opened(String name) {
        ConsolePage console = DEMO.entered();
        console.openProperties(name);
        return console;
    }

    @Test
    void aUserIsSetUpFromNothingToABoundLine() throws Exception {
        ConsolePage console = opened("Amadou Diallo");
        console.box("User is set up for UC").check();
        console.tab("Telephone numbers");
        console.button("Choose a line for Business").click();
        Page page = console.page();
        page.getByRole(AriaRole.LISTITEM).first().getByRole(AriaRole.BUTTON).click();
        assertThat(console.field("Business")).not().hasValue("");
        String number = console.field("Business").inputValue();
        console.apply();
        console.tab("UCServer");
        assertThat(page.getByRole(AriaRole.TABPANEL)).containsText("CTI lines");
        assertThat(page.getByRole(AriaRole.TABPANEL)).not().containsText("No line belongs");
        assertThat(DEMO.found("a.diallo", "ectisrv3CTIEnabled", "telephoneNumber"))
                .containsExactly("ectisrv3CTIEnabled: 1", "telephoneNumber: " + number);
    }

    @Test
    void everyPageOfAUserIsSaved() throws Exception {
        ConsolePage console = opened("Josef Eder");
        PAGES.fillUser(console);
        console.apply();
        assertThat(DEMO.found("j.eder", EveryPage.USER_ATTRIBUTES))
                .containsExactlyElementsOf(PAGES.user());
        assertThat(DEMO.found("j.eder", "ectisrv3UserPassword"))
                .singleElement()
                .asString()
                .startsWith("ectisrv3UserPassword: $argon2id$");
    }

    @Test
    void everyPageOfAGroupIsSaved() throws Exception {
        ConsolePage console = opened("Everypage");
        PAGES.fillGroup(console);
        console.apply();
        assertThat(DEMO.found("Everypage", EveryPage.GROUP_ATTRIBUTES))
                .containsExactlyElementsOf(PAGES.group());
    }

    @Test
    void everyPageOfAComputerIsSaved() throws Exception {
        ConsolePage console = opened("BER-NB07");
        PAGES.fillComputer(console);
        console.apply();
        assertThat(DEMO.found("BER-NB07$", EveryPage.COMPUTER_ATTRIBUTES))
                .containsExactlyElementsOf(EveryPage.computer());
        console.tab("Multiline TAPI");
        console.box("All lines (*)").check();
        console.apply();
        assertThat(DEMO.found("BER-NB07$", "ectisrv3CTILines"))
                .containsExactly("ectisrv3CTILines: *");
    }

    @Test
    void whoIsFasterIsShownBesideWhatWasTyped() throws Exception {
        ConsolePage console = opened("Tobias Krüger");
        console.tab("Contact address");
        console.field("City").fill("Rostock");
        console.field("Office").fill("C 3.07");
        DEMO.running().change("user", "set", "t.krueger", "--city", "Schwerin", "--title", "Chef");
        Page page = console.page();
        assertThat(console.answerTo(() -> console.button("Apply").click()).status()).isEqualTo(412);
        Locator table = console.dialog().getByRole(AriaRole.TABLE);
        assertThat(table).containsText("Schwerin");
        assertThat(table).containsText("Rostock");
        assertThat(table).not().containsText("C 3.07"); // only what both changed is asked
        console.button("Go on").click();
        console.apply();
        assertThat(DEMO.found("t.krueger", "l", "physicalDeliveryOfficeName", "title"))
                .containsExactly("l: Rostock", "physicalDeliveryOfficeName: C 3.07", "title: Chef");
        assertThat(page.getByRole(AriaRole.TABPANEL)).isVisible();
    }

    @Test
    void thePictureIsCutTo96Pixels() throws Exception {
        ConsolePage console = opened("Nele Petersen");
        console.tab("Contact address");
        console.dialog()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("flag.png", "image/png", flag()));
        Locator picture = console.dialog().getByLabel("New picture; drag to move it");
        assertThat(picture).isVisible();
        console.dialog().getByLabel("Enlarge").fill("200");
        drag(console.page(), picture.boundingBox(), 400);
        console.apply();
        assertThat(colorOf(storedPicture("n.petersen"))).isEqualTo("red");

        drop(console, flag());
        assertThat(picture).isVisible();
        drag(console.page(), picture.boundingBox(), -400);
        console.apply();
        assertThat(colorOf(storedPicture("n.petersen"))).isEqualTo("blue");

        console.button("Remove the picture").click();
        console.apply();
        assertThat(DEMO.found("n.petersen", "thumbnailPhoto")).isEmpty();
    }

    @Test
    void whatIsNoPictureIsRefused() {
        ConsolePage console = opened("Nele Petersen");
        console.tab("Contact address");
        console.dialog()
                .locator("input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "flag.png",
                                "image/png",
                                "no picture".getBytes(StandardCharsets.UTF_8)));
        assertThat(console.dialog()).containsText("This file is not a picture.");
        assertThat(console.button("Apply")).isDisabled();
    }

    /// Red on the left, blue on the right.
    private static byte[] flag() throws IOException {
        var image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 300, 300);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(300, 0, 300, 300);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void drag(Page page, BoundingBox box, int distance) {
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        for (int step = 1; step <= 8; step++) {
            page.mouse().move(x + distance * step / 8.0, y);
        }
        page.mouse().up();
    }

    private static void drop(ConsolePage console, byte[] png) {
        var transfer =
                console.page()
                        .evaluateHandle(
                                """
                                base64 => {
                                  const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
                                  const transfer = new DataTransfer();
                                  transfer.items.add(new File([bytes], 'flag.png', {type: 'image/png'}));
                                  return transfer;
                                }
                                """,
                                Base64.getEncoder().encodeToString(png));
        console.dialog()
                .getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("Picture of"))
                .dispatchEvent("drop", java.util.Map.of("dataTransfer", transfer));
    }

    private static BufferedImage storedPicture(String login) throws Exception {
        byte[] stored = DEMO.running().directory().bytes(login, "thumbnailPhoto");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(stored));
        assertThat(image.getWidth()).isEqualTo(96);
        assertThat(image.getHeight()).isEqualTo(96);
        return image;
    }

    /// What the whole picture is, if it is one color.
    private static String colorOf(BufferedImage image) {
        boolean red = true;
        boolean blue = true;
        for (int x : List.of(4, 48, 91)) {
            var color = new Color(image.getRGB(x, 48));
            red &= color.getRed() > 200 && color.getBlue() < 60;
            blue &= color.getBlue() > 200 && color.getRed() < 60;
        }
        return red ? "red" : blue ? "blue" : "both";
    }

    @Test
    void whatWouldBeAProgramIsOnlyText() throws Exception {
        ConsolePage console = opened("Goran Živković");
        Page page = console.page();
        String program = "<img src=x onerror=alert(1)>'\"&amp;";
        console.tab("General");
        console.field("Displayed name").fill("<script>alert(1)</script>" + program);
        console.tab("Telephone numbers");
        console.field("Private").fill("<b onclick=alert(1)>030 1234");
        console.tab("Contact address");
        for (String label : List.of("Company", "Job title", "Office", "Street", "City", "State")) {
            console.field(label).fill(program);
        }
        console.tab("Object");
        console.field("Key").fill("<script>alert(1)</script>");
        console.field("Value").fill(program);
        console.button("Add").click();
        console.apply();
        assertThat(DEMO.found("g.zivkovic", "title")).containsExactly("title: " + program);
        page.reload();
        assertThat(console.dialog().getByRole(AriaRole.HEADING).first())
                .containsText("<script>alert(1)</script>");
        console.tab("Contact address");
        assertThat(console.field("Job title")).hasValue(program);
        console.button("Cancel").click();
        page.getByRole(AriaRole.COMBOBOX).first().fill("g.zivkovic");
        assertThat(console.option("<script>alert(1)</script>")).isVisible();
        page.keyboard().press("Escape");
        console.open("/activity");
        console.button("Show changes").first().click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(program);
        console.open("/rights");
        console.picker("Choose a user").fill("g.zivkovic");
        console.option("<script>").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Start chat");
        assertThat(page.locator("img[src=x], script:not([src])")).hasCount(0);
        assertThat(console.messageBoxes()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidBesideTheField() {
        ConsolePage console = opened("Luis Steinberger");
        console.tab("General");
        console.field("Identity").fill("luis");
        assertThat(console.dialog()).containsText("An identity is sip:name@presence-domain.");
        assertThat(console.button("OK")).isDisabled();
        console.field("Identity").fill("sip:ada.brinkmann@morgentau.example");
        console.tab("Contact address");
        assertThat(console.answerTo(() -> console.button("Apply").click()).status()).isEqualTo(422);
        assertThat(console.page().getByRole(AriaRole.TABPANEL))
                .containsText("belongs to one account only");
        assertThat(console.field("Identity")).hasValue("sip:ada.brinkmann@morgentau.example");
        console.tab("Contact address");
        console.field("City").fill("Rostock"); // the page is not turned back under one's hands
        assertThat(console.field("City")).hasValue("Rostock");
        console.button("Cancel").click();
        assertThat(console.page().getByRole(AriaRole.ALERTDIALOG)).containsText("2 changes");
        console.button("Discard").click();
        assertThat(console.dialog()).hasCount(0);
    }

    @Test
    void nothingTypedIsLostWhenTheServerGoes() throws Exception {
        ConsolePage console = opened("Irina Sokolova");
        console.tab("Contact address");
        console.field("Street").fill("Am Speicher 4");
        DEMO.running().stop();
        console.button("Apply").click();
        assertThat(console.dialog()).containsText("Nothing you typed is lost");
        assertThat(console.field("Street")).hasValue("Am Speicher 4");
        DEMO.running().startAgain();
        console.button("Apply").click();
        console.logOnAgain();
        console.apply();
        assertThat(DEMO.found("i.sokolova", "streetAddress"))
                .containsExactly("streetAddress: Am Speicher 4");
    }
}
