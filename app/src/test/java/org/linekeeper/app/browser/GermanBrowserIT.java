package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.MouseButton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whoever speaks German reads no English, on no view and in no dialog: neither a phrase of the
/// English dictionary, nor the key of one, nor a sentence of the server's that has no German.
class GermanBrowserIT {
    @RegisterExtension static final BrowsedDemonstration DEMO = new BrowsedDemonstration();

    private static final Phrases GERMAN = Phrases.of("de");
    private static final Phrases ENGLISH = Phrases.of("en");

    /// Words that hardly an English sentence does without, and no German one has.
    private static final Pattern ENGLISH_WORD =
            Pattern.compile(
                    "(?<![\\w-])(the|and|is|are|of|with|not|this|that|has|have|had|cannot|from|your|you"
                            + "|by|to|or|no|it|be|been|for|does|may|must|only|already)"
                            + "(?![\\w-])");

    /// What the sample company and Active Directory call a line and a container.
    private static final Set<String> NAMES = Set.of("Personal", "Computers", "Users");

    private static ConsolePage administrator;

    private final Set<String> found = new HashSet<>();

    @BeforeAll
    static void enter() {
        administrator = DEMO.lasting(new Browser.NewContextOptions().setLocale("de-DE"));
    }

    @AfterEach
    void nothingIsEnglish() {
        assertThat(found).isEmpty();
    }

    private static ConsolePage opened(String path) {
        administrator.open(path);
        assertThat(administrator.page().getByRole(AriaRole.BANNER)).isVisible();
        return administrator;
    }

    private static String said(String key, String... values) {
        return GERMAN.of(key, values);
    }

    private void read(ConsolePage console, String where) {
        console.settle(Duration.ofMillis(100));
        Object texts = console.page().evaluate(EVERYTHING_WRITTEN);
        for (Object text : (List<?>) texts) {
            if (isEnglish(String.valueOf(text))) {
                found.add(where + ": " + text);
            }
        }
    }

    private static boolean isEnglish(String text) {
        if (NAMES.contains(text)) {
            return false;
        }
        boolean phrase = ENGLISH.texts().containsValue(text) && !GERMAN.texts().containsValue(text);
        return phrase || ENGLISH.texts().containsKey(text) || ENGLISH_WORD.matcher(text).find();
    }

    /// Texts, labels and hints that can be read or heard. What is sent to a directory or typed into
    /// a shell has no language, the remarks in it apart; containers have the names that Active
    /// Directory gave them, and languages their own. The hint of a message is what the server said,
    /// in its own words, for whoever looks for them.
    private static final String EVERYTHING_WRITTEN =
            """
            () => {
              const texts = new Set();
              const add = (one, text) => {
                if (text && one.checkVisibility() && !one.closest('[lang=en], [role=tree], pre, script, noscript')) {
                  const remarks = text.split('\\n').filter(line => line.startsWith('# '));
                  const sent = /^(dn|changetype|[a-zA-Z]+): /m.test(text) && text.includes('\\n');
                  (sent ? remarks : [text.trim()]).forEach(line => texts.add(line));
                }
              };
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                add(walker.currentNode.parentElement, walker.currentNode.data);
              }
              for (const one of document.querySelectorAll('*')) {
                for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
                  if (name !== 'title' || !one.matches('.fui-MessageBar')) {
                    add(one, one.getAttribute(name));
                  }
                }
              }
              return [...texts, document.title];
            }
            """;

    @Test
    void onTheWayIn() {
        ConsolePage console = DEMO.visit("de-DE");
        console.offerSingleSignOn();
        console.open("/");
        assertThat(console.page().locator("input[name=user]")).isVisible();
        read(console, "logon");
        console.logOn("nobody", "wrong");
        assertThat(console.page().getByRole(AriaRole.ALERT)).isVisible();
        read(console, "refused logon");
    }

    @Test
    void onTheListAndItsMenus() {
        ConsolePage console = opened("/");
        Page page = console.page();
        console.row("Annika Lindqvist").click();
        read(console, "list");
        page.keyboard().press("Shift+F10");
        menu(console, "context menu");
        assertThat(page.getByRole(AriaRole.MENU)).hasCount(0);
        page.getByRole(AriaRole.TREE)
                .getByText("Computers")
                .click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        menu(console, "menu of a place");
        console.button(said("filter.title")).click();
        menu(console, "filter");
        console.button(said("browse.columns")).click();
        menu(console, "columns");
        console.person().click();
        menu(console, "menu of the person");
        page.getByRole(AriaRole.COMBOBOX).first().fill("nobody at all");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
        read(console, "search");
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.SEARCHBOX).fill("nobody is called that");
        assertThat(page.getByText(said("browse.noMatch.hint"))).isVisible();
        read(console, "empty list");
        console.open("/open?class=user&path=CN%3DNobody,DC%3Dexample");
        assertThat(console.dialog().getByRole(AriaRole.ALERT)).isVisible();
        read(console, "deep link to nothing");
    }

    private void menu(ConsolePage console, String where) {
        assertThat(console.page().getByRole(AriaRole.MENU)).isVisible();
        read(console, where);
        console.page().keyboard().press("Escape");
        assertThat(console.page().getByRole(AriaRole.MENU)).hasCount(0);
    }

    @Test
    void onEveryPageOfEveryKind() {
        DEMO.running().change("user", "set", "t.vogt", "--revoke", "cti-lines");
        ConsolePage console = opened("/");
        for (String name : List.of("Ada Brinkmann", "Tina Vogt", "fertigung", "BER-PC05")) {
            console.openProperties(name);
            Locator tabs = console.dialog().getByRole(AriaRole.TAB);
            for (int at = 0; at < tabs.count(); at++) {
                tabs.nth(at).click();
                read(console, name + ", " + tabs.nth(at).textContent());
            }
            console.button(said("action.cancel")).click();
            assertThat(console.dialog()).hasCount(0);
        }
    }

    @Test
    void onWhatPropertiesSayAndOpen() {
        ConsolePage console = opened("/");
        Page page = console.page();
        console.openProperties("Claudia Schönfeld");
        console.tab(said("page.numbers"));
        page.getByTitle("Wie „").first().click();
        assertThat(page.getByRole(AriaRole.COLUMNHEADER).first()).isVisible();
        read(console, "how a number was read");
        page.keyboard().press("Escape");
        console.field(said("field.numbers.private")).fill("nothing");
        read(console, "wrong number");
        console.field(said("field.numbers.private")).fill("110");
        read(console, "emergency number");
        console.tab(said("page.general"));
        console.field(said("field.identity")).fill("sip:ada.brinkmann@morgentau.example");
        console.answerTo(() -> console.button(said("action.apply")).click());
        read(console, "identity of somebody else");
        console.field(said("field.identity")).fill("claudia");
        read(console, "wrong identity");
        console.field(said("field.identity")).fill("sip:c.s@morgentau.example");
        console.button(said("properties.preview")).click();
        assertThat(console.button(said("preview.save"))).isVisible();
        read(console, "preview");
        page.keyboard().press("Escape");
        DEMO.running()
                .change("user", "set", "c.schoenfeld", "--identity", "sip:x@morgentau.example");
        console.answerTo(() -> console.button(said("action.apply")).click());
        assertThat(console.dialog().getByRole(AriaRole.TABLE).first()).isVisible();
        read(console, "conflict");
        console.button(said("action.cancel")).click();
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).isVisible();
        read(console, "discard");
        console.button(said("properties.discard.yes")).click();
    }

    @Test
    void onManyAtOnceAndOnWhatWasDone() {
        ConsolePage console = opened("/");
        console.row("Anton Brandstätter").click();
        console.row("Barbara Wöhrl")
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
        console.button(said("action.editTogether")).click();
        Locator tabs = console.dialog().getByRole(AriaRole.TAB);
        for (int at = 0; at < tabs.count(); at++) {
            tabs.nth(at).click();
            read(console, "many, " + tabs.nth(at).textContent());
        }
        console.tab(said("page.contact"));
        console.field(said("field.contact.office")).fill("Labor");
        console.button(said("properties.preview")).click();
        assertThat(console.button(said("bulk.apply"))).isEnabled();
        read(console, "preview of many");
        console.button(said("bulk.apply")).click();
        assertThat(console.button(said("activity.undo"))).isVisible();
        read(console, "result of many");
        console.button(said("action.close")).click();
        console.open("/activity");
        console.button(said("job.show")).first().click();
        read(console, "activity");
        console.button(said("activity.undo")).first().click();
        assertThat(console.dialog()).isVisible();
        read(console, "undo");
    }

    @Test
    void onLinesAndFindings() {
        ConsolePage console = opened("/lines");
        for (String filter : List.of("all", "owned", "free", "contested", "unmatched")) {
            console.tab(said("lines.filter." + filter));
            read(console, filter + " lines");
        }
        console.open("/check");
        assertThat(console.button(said("check.mend")).first()).isVisible();
        read(console, "check");
        console.button(said("check.mend")).first().click();
        assertThat(console.dialog().getByRole(AriaRole.TABLE).first()).isVisible();
        read(console, "mend");
        console.button(said("action.cancel")).click();
        console.button(said("contested.action")).first().click();
        assertThat(console.dialog()).isVisible();
        read(console, "contested line");
    }

    @Test
    void onRights() {
        ConsolePage console = opened("/rights");
        read(console, "rights of nobody yet");
        console.pick(said("rights.user"), "Claudia");
        assertThat(console.page().getByRole(AriaRole.TABLE)).isVisible();
        read(console, "explained rights");
        Locator tabs = console.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.TAB);
        for (int at = 1; at < tabs.count(); at++) {
            tabs.nth(at).click();
            read(console, "rights, " + tabs.nth(at).textContent());
        }
    }

    @Test
    void onSetUp() {
        ConsolePage console = opened("/setup");
        console.button(said("setup.access.check")).click();
        assertThat(console.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.TABLE)).isVisible();
        read(console, "set-up");
        for (String plan : List.of("setup.do.remove", "setup.do.add")) {
            console.button(said(plan)).first().click();
            assertThat(console.dialog().getByRole(AriaRole.LISTITEM).first()).isVisible();
            read(console, plan);
            console.button(said("action.cancel")).click();
            assertThat(console.dialog()).hasCount(0);
        }
    }

    @Test
    void onOnesSessionsAndItsEnd() {
        ConsolePage console = opened("/");
        DEMO.entered();
        console.choose(AriaRole.MENUITEM, said("person.sessions"));
        assertThat(console.dialog().getByRole(AriaRole.ROW).nth(1)).isVisible();
        read(console, "other sessions");
        console.button(said("action.close")).click();
        console.page().context().clearCookies();
        console.page().keyboard().press("F5");
        assertThat(console.page().getByRole(AriaRole.ALERTDIALOG)).isVisible();
        read(console, "log on again");
        console.logOnAgain();
    }
}
