package org.linekeeper.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.GSSName;
import org.ietf.jgss.Oid;
import org.linekeeper.directory.testing.SambaDomain;

/// What the browser of somebody at a desk of the domain sends: a token of SPNEGO for a console,
/// with the ticket handed on or not. Made in a process of its own, because a Java runtime reads one
/// `krb5.conf` in its life.
public final class DeskToken {
    private static final String SPNEGO = "1.3.6.1.5.5.2";
    private static final String KERBEROS = "1.2.840.113554.1.2.2";

    private DeskToken() {}

    /// Logs somebody on to the domain, as a desktop does.
    ///
    /// @param lifetime of the ticket, as `kinit -l` takes it
    static void kinit(
            SambaDomain domain, String login, String password, String lifetime, Path cache)
            throws Exception {
        var builder =
                new ProcessBuilder(
                        "kinit",
                        "-f",
                        "-l",
                        lifetime,
                        "-c",
                        cache.toString(),
                        login + "@" + domain.realm());
        builder.environment().put("KRB5_CONFIG", domain.krb5Conf().toString());
        assertThat(output(builder, password + "\n")).contains("Password for");
    }

    /// The token for a host, in Base64.
    ///
    /// @param cache where the ticket is
    /// @param handedOn whether the ticket goes along
    static String of(SambaDomain domain, Path cache, String host, boolean handedOn)
            throws Exception {
        Path desk = // desks of the domain ask for tickets that can be handed on
                Files.writeString(
                        cache.resolveSibling("desk.conf"),
                        Files.readString(domain.krb5Conf())
                                .replace("[libdefaults]", "[libdefaults]\n\tforwardable = true"));
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.security.krb5.conf=" + desk,
                        "-cp",
                        classes(),
                        DeskToken.class.getName(),
                        cache.toString(),
                        host,
                        String.valueOf(handedOn));
        String token = output(builder, "").strip();
        assertThat(token).matches("[A-Za-z0-9+/]+=*");
        return token;
    }

    private static String classes() throws URISyntaxException {
        return Path.of(DeskToken.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static String output(ProcessBuilder builder, String input)
            throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        try (var in = process.outputWriter()) {
            in.write(input);
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    /// Prints the token.
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options =
                Map.of(
                        "useTicketCache",
                        "true",
                        "ticketCache",
                        arguments[0],
                        "doNotPrompt",
                        "true");
        var login =
                new LoginContext(
                        "desk",
                        new Subject(),
                        null,
                        new Configuration() {
                            @Override
                            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                                return List.of(
                                                new AppConfigurationEntry(
                                                        "com.sun.security.auth.module.Krb5LoginModule",
                                                        LoginModuleControlFlag.REQUIRED,
                                                        options))
                                        .toArray(new AppConfigurationEntry[0]);
                            }
                        });
        login.login();
        byte[] token =
                Subject.callAs(
                        login.getSubject(),
                        () -> token(arguments[1], Boolean.parseBoolean(arguments[2])));
        System.out.println(Base64.getEncoder().encodeToString(token));
    }

    private static byte[] token(String host, boolean handedOn) throws Exception {
        GSSManager manager = GSSManager.getInstance();
        var mechanisms = new Oid[] {new Oid(SPNEGO), new Oid(KERBEROS)};
        GSSCredential credential =
                manager.createCredential(
                        null,
                        GSSCredential.DEFAULT_LIFETIME,
                        mechanisms,
                        GSSCredential.INITIATE_ONLY);
        GSSContext context =
                manager.createContext(
                        manager.createName("HTTP@" + host, GSSName.NT_HOSTBASED_SERVICE),
                        mechanisms[0],
                        credential,
                        GSSContext.DEFAULT_LIFETIME);
        context.requestMutualAuth(true);
        context.requestCredDeleg(handedOn);
        return context.initSecContext(new byte[0], 0, 0);
    }
}
