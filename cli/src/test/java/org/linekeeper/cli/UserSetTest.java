package org.linekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.AuthorizationEntry.Unreadable;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.InMemoryAccountStore;

class UserSetTest {
    private final InMemoryAccountStore store = SampleAccounts.store();
    private final CliRun cli = new CliRun(store);
    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void setsAndClearsEveryTextOfAUser(TextField field) {
        if (!field.appliesTo(AccountKind.USER)) {
            return;
        }
        String text = field == TextField.IDENTITY ? "sip:zz@example.net" : "0800 17";

        CliRun.Done set = cli.run("user", "set", "ford", "--" + field.key(), text);
        assertThat(set.code()).as(set.err() + set.out()).isEqualTo(ExitCode.DONE);
        assertThat(ford().texts().text(field)).contains(text);

        if (field != TextField.DISPLAY_NAME) { // a user that is set up needs one
            CliRun.Done cleared = cli.run("user", "set", "ford", "--" + field.key(), "");
            assertThat(cleared.code()).as(cleared.err()).isEqualTo(ExitCode.DONE);
            assertThat(ford().texts().text(field)).isEmpty();
        }
    }

    @Test
    void grantsAndRevokesByName() {
        cli.run("user", "set", "ford", "--grant", "send-sms,audio-chat", "--revoke", "start-chat");
        assertThat(ford().services().rights())
                .containsExactly(
                        ServiceRight.SEND_SMS, ServiceRight.CTI_LINES, ServiceRight.AUDIO_CHAT);
    }

    @Test
    void keepsBitsWithoutAName() {
        cli.run("user", "set", "arthur", "--grant", "send-sms");
        assertThat(arthur().services().unknownBits()).isEqualTo(0x8000_0000L);
    }

    @Test
    void namesTheNearestServiceAndAllOthers() {
        CliRun.Done done = cli.run("user", "set", "ford", "--grant", "strat-chat");
        assertThat(done.code()).isEqualTo(ExitCode.USAGE);
        assertThat(done.err())
                .contains("--grant 'strat-chat'", "Did you mean start-chat", "video-chat");
    }

    @Test
    void setsLinesAndTheirAccessExactly() {
        cli.run("user", "set", "arthur", "--lines", "+491,+492", "--line-access", "make-calls");
        assertThat(arthur().additionalLines().lines()).containsExactly("+491", "+492");
        assertThat(arthur().additionalLines().access().rights())
                .containsExactly(LineAccess.MAKE_CALLS);

        cli.run("user", "set", "arthur", "--lines", "", "--line-access", "");
        assertThat(arthur().additionalLines().lines()).isEmpty();
        assertThat(arthur().additionalLines().access().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "zaphod=personal, zaphod, 0x88033, 0x307, 0x307",
        "zaphod@example.org=TEAM, zaphod, 0x48023, 0x207, 0x7",
        "'CN=Zaphod,OU=Ships,OU=Company,DC=example,DC=org=public', zaphod, 0x18001, 0, 0",
        "zaphod=0x00048023/0x207/0x7, zaphod, 0x48023, 0x207, 0x7",
        "zaphod=1/ffffffff/0, zaphod, 0x1, -1, 0",
        "zaphod=blocked, zaphod, 0, 0, 0",
    })
    void authorizesByLevelAndByExactBits(
            String given, String grantee, String presence, String line1, String line2) {
        CliRun.Done done = cli.run("user", "set", "ford", "--authorize", given);

        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        Authorization entry = ford().readableAuthorizations().getFirst();
        assertThat(entry.grantee().stored()).isEqualTo(grantee);
        assertThat(entry.rights())
                .isEqualTo(
                        AuthorizationRights.ofBits(
                                Integer.decode(presence),
                                Integer.decode(line1),
                                Integer.decode(line2)));
    }

    @Test
    void replacesTheAuthorizationOfAGranteeAndLeavesTheOthers() {
        cli.run("user", "set", "arthur", "--authorize", "FORD=public");

        assertThat(arthur().readableAuthorizations())
                .extracting(a -> a.grantee().stored() + " " + a.rights().level())
                .containsExactlyInAnyOrder(
                        "ford " + Optional.of(AuthorizationLevel.PUBLIC),
                        "marvin " + Optional.empty());
        assertThat(arthur().authorizations()).contains(new Unreadable("\"broken"));
    }

    @Test
    void writesNothingWhenTheGranteeHasTheLevelAlready() {
        CliRun.Done done = cli.run("user", "set", "arthur", "--authorize", "ford=team");
        assertThat(done.out()).contains("arthur: unchanged");
    }

    @Test
    void takesAuthorizationsOfPeopleWhoAreGone() {
        cli.run("user", "set", "arthur", "--unauthorize", "marvin", "--unauthorize", "ford");
        assertThat(arthur().readableAuthorizations()).isEmpty();
    }

    @Test
    void refusesGranteesThatDoNotExist() {
        CliRun.Done done =
                cli.run("user", "set", "ford", "--authorize", "nobody=team", "--property", "=x");

        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(done.err())
                .contains("[name-not-found] authorize 'nobody'", "[property-malformed]");
        assertThat(ford()).isEqualTo(SampleAccounts.ford());
    }

    @ParameterizedTest
    @CsvSource({"ford", "ford=", "ford=frend", "ford=1/2", "=team", "ford=1/2/zz"})
    void refusesAuthorizationsThatCannotBeRead(String given) {
        CliRun.Done done = cli.run("user", "set", "arthur", "--authorize", given);
        assertThat(done.code()).isEqualTo(ExitCode.USAGE);
        assertThat(done.err()).contains("--authorize '");
    }

    @Test
    void setsAndUnsetsPropertiesAndKeepsForeignItems() {
        cli.run(
                "user",
                "set",
                "arthur",
                "--property",
                "towel=yes=no",
                "--unset-property",
                "desk",
                "--property",
                "empty=");
        assertThat(arthur().properties().items()).containsExactly("tea", "towel=yes=no", "empty=");
    }

    @Test
    void scalesThePhotoAndClearsIt() throws Exception {
        Path photo = folder.resolve("photo.png");
        ImageIO.write(
                new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());

        CliRun.Done done = cli.run("user", "set", "ford", "--photo", photo.toString());
        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        byte[] stored = ford().photo().orElseThrow().bytes();
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(stored));
        assertThat(read.getWidth()).isEqualTo(96);

        cli.run("user", "set", "ford", "--photo", "");
        assertThat(ford().photo()).isEmpty();
    }

    @Test
    void refusesAPhotoThatIsNone() throws Exception {
        Path text = Files.writeString(folder.resolve("photo.txt"), "no picture");
        CliRun.Done done = cli.run("user", "set", "ford", "--photo", text.toString());
        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(done.err()).contains("[photo-unreadable]", text.toString());
    }

    @Test
    void readsThePasswordFromAFileAndNeverShowsIt() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "s3cret\nsecond line\n");
        CliRun.Done done = cli.run("user", "set", "ford", "--password-from", file.toString());

        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        assertThat(ford().password()).isEqualTo(Password.stored("$argon2id$v=19$hash-of-6"));
        assertThat(done.out() + done.err()).doesNotContain("s3cret", "argon2id");

        cli.run("user", "set", "ford", "--password-from", "");
        assertThat(ford().password().isSet()).isFalse();
    }

    @Test
    void readsThePasswordFromTheStandardInput() {
        cli.input("12345678\r\n").run("user", "set", "ford", "--password-from", "-");
        assertThat(ford().password()).isEqualTo(Password.stored("$argon2id$v=19$hash-of-8"));
    }

    @Test
    void asksForThePasswordTwice() {
        cli.prompt(CliRun.answering("abc", "abc")).run("user", "set", "ford", "--password-prompt");
        assertThat(ford().password()).isEqualTo(Password.stored("$argon2id$v=19$hash-of-3"));

        CliRun.Done differ =
                cli.prompt(CliRun.answering("abc", "abd"))
                        .run("user", "set", "ford", "--password-prompt");
        assertThat(differ.code()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void hasNoOptionForThePasswordItself() {
        CliRun.Done done = cli.run("user", "set", "ford", "--password", "x");
        assertThat(done.code()).isEqualTo(ExitCode.USAGE);
        assertThat(done.err()).contains("--password-from");
    }

    @Test
    void needsSomethingToSet() {
        CliRun.Done done = cli.run("user", "set", "ford");
        assertThat(done.code()).isEqualTo(ExitCode.USAGE);
        assertThat(done.err()).contains("nothing to set");
    }

    @Test
    void onlySaysWhatItWouldWriteInADryRun() {
        CliRun.Done done = cli.run("user", "set", "ford", "--mobile", "0170", "--dry-run");
        assertThat(done.out()).contains("ford: would change", "+ mobile: 0170");
        assertThat(
                        cli.run(
                                        "user",
                                        "set",
                                        "arthur",
                                        "--grant",
                                        "send-sms",
                                        "--revoke",
                                        "cti-lines",
                                        "--authorize",
                                        "ford=public",
                                        "--dry-run")
                                .out())
                .contains("services: +send-sms -cti-lines")
                .contains("authorization: -ford=team", "authorization: +ford=public");
        assertThat(ford()).isEqualTo(SampleAccounts.ford());
    }

    @Test
    void refusesOneRightInGrantAndRevoke() {
        CliRun.Done done =
                cli.run("user", "set", "ford", "--grant", "send-sms", "--revoke", "SEND-SMS");
        assertThat(done.code()).isEqualTo(ExitCode.USAGE);
        assertThat(done.err()).contains("both name send-sms");
    }

    private UserAccount ford() {
        return (UserAccount) store.account(SampleAccounts.ford().head().id());
    }

    private UserAccount arthur() {
        return (UserAccount) store.account(SampleAccounts.arthur().head().id());
    }

    @Test
    void appliesOneChangeToManyNames() throws Exception {
        Path names =
                Files.writeString(
                        folder.resolve("names"),
                        "\ufeff# the crew\nford\n\n  arthur@example.org  \nford\n#zaphod\n");
        CliRun.Done done =
                cli.run("user", "set", "zaphod", "--from", names.toString(), "--company", "HoG");

        assertThat(done.code()).isEqualTo(ExitCode.DONE);
        assertThat(done.err()).contains("3 accounts: 3 saved");
        assertThat(List.of(ford(), arthur()))
                .allMatch(user -> user.texts().textOrEmpty(TextField.COMPANY).equals("HoG"));
    }
}
