package org.linekeeper.core.roster;

import java.util.Locale;
import org.linekeeper.core.rights.ServiceRight;

/// Server-wide switches that win over every grant. The published interface names them
/// (`bInternalChatDisabled` and so on); that they win is the only sensible reading of "disabled".
public enum KillSwitch {
    /// No presence: nobody sees or sets anybody's presence or appointments.
    PRESENCE(ServiceRight.PRESENCE.mask(), "presence is switched off for everybody"),
    /// No text chat.
    CHAT(ServiceRight.START_CHAT.mask(), "chat is switched off for everybody"),
    /// No audio chat.
    AUDIO_CHAT(ServiceRight.AUDIO_CHAT.mask(), "audio chat is switched off for everybody"),
    /// No video chat.
    VIDEO_CHAT(ServiceRight.VIDEO_CHAT.mask(), "video chat is switched off for everybody"),
    /// No desktop sharing across the federation.
    FEDERATED_SCREEN_SHARING(
            ServiceRight.FEDERATED_SCREEN_SHARING.mask(),
            "screen sharing across the federation is switched off"),
    /// What users granted each other one by one does not count; global and group grants do.
    USER_AUTHORIZATIONS(0, "authorizations that users gave each other do not count");

    private final long services;
    private final String effect;

    KillSwitch(long services, String effect) {
        this.services = services;
        this.effect = effect;
    }

    /// The service rights it takes from everybody, as bits.
    long services() {
        return services;
    }

    /// What it does, as a clause.
    public String effect() {
        return effect;
    }

    /// The name in the configuration: `audio-chat`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
