package org.linekeeper.console.setting;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// Where the console answers.
///
/// @param host name or address of this machine to listen on
/// @param port TCP port, 1 to 65535; 0 takes any free one
/// @param certificate for HTTPS; empty for plain HTTP, which only a loopback address may have
public record Listen(String host, int port, Optional<ServerCertificate> certificate) {
    private static final int MAX_PORT = 65_535;

    public Listen {
        requireNonNull(host, "host");
        requireNonNull(certificate, "certificate");
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port " + port);
        }
        if (certificate.isEmpty() && !isLoopback(host)) {
            throw new IllegalArgumentException(
                    "plain HTTP at '" + host + "', which is no loopback address");
        }
    }

    /// Plain HTTP for people on this machine.
    public static Listen onLoopback(int port) {
        return new Listen("127.0.0.1", port, Optional.empty());
    }

    /// Whether only this machine reaches it.
    public boolean onlyLoopback() {
        return isLoopback(host);
    }

    /// Whether a host name or address stands for this machine itself.
    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
