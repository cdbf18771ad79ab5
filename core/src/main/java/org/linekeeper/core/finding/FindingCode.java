package org.linekeeper.core.finding;

import static org.linekeeper.core.problem.Severity.ERROR;
import static org.linekeeper.core.problem.Severity.NOTE;
import static org.linekeeper.core.problem.Severity.WARNING;

import java.util.Locale;
import java.util.Optional;
import org.linekeeper.core.problem.Severity;

/// The kinds of findings, gravest first. The key (`name-with-hyphens`) is stable: scripts may rely
/// on it. Where it is also the key of a [org.linekeeper.core.problem.ProblemCode], both mean the
/// same rule: the one is told when a change is saved, the other when everything is looked at.
///
/// An error does not work as it is set, or is dangerous. A warning works, but hardly as somebody
/// meant it. A note is worth a look when there is time.
public enum FindingCode {
    EMERGENCY_NUMBER(
            ERROR,
            "An emergency number is stored as somebody's telephone number.",
            "Calls for help would be shown, and could be diverted, as calls to a colleague.",
            "Clear the field, or write the number that was meant in full."),
    LINE_CONTESTED(
            ERROR,
            "Several users claim the same line, so nobody gets it.",
            "None of them can use the line, and nobody sees who is calling on it.",
            "Decide whose line it is, and take the number from the others (user set NAME"
                    + " --first-phone '')."),
    PHONE_WITHOUT_LINE(
            ERROR,
            "A telephone that was given by hand is no line of the telephone system.",
            "Whoever set it wanted this very line to be used, and it does not exist.",
            "Correct the number, or put the line on the list of lines."),
    LINES_UNREADABLE(
            ERROR,
            "The list of lines, or a row of it, cannot be read.",
            "Lines that are not known belong to nobody.",
            "Correct the file; the finding names the row."),
    LINE_NOT_UNDERSTOOD(
            ERROR,
            "The number of a line is not understood.",
            "Nothing can be bound to the line.",
            "Correct the number in the list of lines, or the rules of its location."),
    LINE_REPEATED(
            ERROR,
            "Two lines have the same number.",
            "Only the first of them is used; whoever has the other telephone has no line.",
            "Give one of them a postfix (a small letter behind the number), or take it out."),
    IDENTITY_TAKEN(
            ERROR,
            "Several accounts have the same identity.",
            "Chats, presence and calls to this identity reach one of them, and nobody can say"
                    + " whom.",
            "Give all but one of them another identity (user set NAME --identity ...)."),
    IDENTITY_MALFORMED(
            ERROR,
            "The identity is not sip: + user + @ + domain.",
            "Nobody can be reached under it.",
            "Set it in the form sip:arthur.dent@example.org."),
    IDENTITY_DOMAIN_UNKNOWN(
            ERROR,
            "The identity's domain is not one of the presence domains.",
            "The server does not answer for this domain, so nobody outside reaches the identity.",
            "Use one of the presence domains, or add the domain to the configuration."),
    DISPLAY_NAME_MISSING(
            ERROR,
            "A user is set up for UC without a display name.",
            "The server does not accept such a user.",
            "Set a display name (user set NAME --display-name ...)."),
    VALUE_PART_MISSING(
            ERROR,
            "A part of a value that is stored in several parts is missing.",
            "The setting counts as not set, although most of it is there.",
            "Set it again; what is left of it is kept until then."),
    VALUE_UNREADABLE(
            ERROR,
            "A stored value cannot be read.",
            "It has no effect, and perhaps it was meant to have one.",
            "Set it again, or leave it: Linekeeper keeps it as it is."),
    NUMBER_WITHOUT_LINE(
            WARNING,
            "A number that should bind a line finds none.",
            "The user has no line by this number, so no telephone functions.",
            "Correct the number, put the line on the list of lines, or switch automatic binding of"
                    + " this field off (configuration)."),
    NUMBER_NOT_UNDERSTOOD(
            WARNING,
            "A text in a number field is not a number that any location understands.",
            "It cannot be dialed, found or bound to a line.",
            "Write it as +country area number; 'number parse TEXT --trace' tells what is read."),
    NUMBER_SHARED(
            WARNING,
            "Several users have the same number.",
            "As soon as there is a line with this number, none of them gets it.",
            "Give each their own, or keep the number in one account."),
    SERVICE_NUMBER(
            WARNING,
            "A public service number or a dialing code is stored as somebody's number.",
            "It never becomes anybody's line, and calls to it are shown as calls to a colleague.",
            "Clear the field, or write the number that was meant in full."),
    ADDITIONAL_LINE_UNKNOWN(
            WARNING,
            "An additional line, or a line on a computer's list, does not exist.",
            "Nothing is shown for it.",
            "Correct the number, or take it off the list."),
    REFERENCE_UNRESOLVED(
            WARNING,
            "A stored name (grantee, head, deputy) leads to no account, or to several.",
            "What was granted reaches nobody, and would reach whoever gets the name next.",
            "Take it out, or name somebody else."),
    ACCOUNT_DISABLED(
            WARNING,
            "The directory account is disabled and still set up for UC.",
            "It keeps its line and its licence, and colleagues still see it.",
            "If the person has left, switch UC off; settings stay stored."),
    IDENTITY_MISSING(
            WARNING,
            "A user is set up for UC without an identity.",
            "Nobody can send this user a chat or see the user's presence from outside.",
            "Set one, best the mail address (user set NAME --identity sip:...)."),
    IDENTITY_NOT_IN_ADDRESSES(
            WARNING,
            "The identity is not among the account's proxyAddresses.",
            "Other programs look there for the address, and another account may take it unseen.",
            "State the identity again; that puts it there."),
    MAIL_MISSING(
            WARNING,
            "A service that sends mail is granted, and the user has no mail address.",
            "Missed calls and recordings are mailed to nobody.",
            "Set a mail address (user set NAME --mail ...), or take the right away."),
    CLIENT_RIGHT_MISSING(
            WARNING,
            "A user is set up for UC and may not use the client, or has no presence.",
            "The vendor's interface says that both should always be granted; without them the user"
                    + " can do nothing at all.",
            "Grant them, or switch UC off for this user."),
    CTI_RIGHT_MISSING(
            WARNING,
            "A telephone was given by hand to a user who may not use lines.",
            "The line is the user's, and nothing can be done with it.",
            "Grant cti-lines, or take the telephone away."),
    RIGHT_WITHOUT_EFFECT(
            WARNING,
            "A right is stored where it has no effect.",
            "Somebody believes that it works.",
            "Grant it where it works, or take it out."),
    LEADER_NOT_SET_UP(
            WARNING,
            "The head or deputy of a group is not set up for UC.",
            "The rights of the head reach nobody.",
            "Set the person up for UC, or name somebody else."),
    LINES_UNKNOWN(
            NOTE,
            "No list of lines is known.",
            "Nothing can be said about lines, so nothing is checked about them.",
            "Name the file in lines.file of the configuration, or give --line-file."),
    LINE_SWITCHED_OFF(
            NOTE,
            "Somebody's own line is switched off.",
            "The user cannot use it until it is switched on.",
            "Switch it on in the telephone system, or take it from the user."),
    IDENTITY_UNLIKE_MAIL(
            NOTE,
            "Identity and mail address differ.",
            "People guess one from the other; the vendor recommends that they are the same.",
            "Before changing an identity, tell those who have it among their contacts."),
    OTHER_ADDRESS(
            NOTE,
            "proxyAddresses hold a SIP address that is not the identity.",
            "It may be an old identity, which nobody else can get; or another program's.",
            "If nothing uses it, take it out with the directory's own tools."),
    RIGHT_REDUNDANT(
            NOTE,
            "A right is granted that another grant gives anyway.",
            "Taking it away here will change nothing, which surprises later on.",
            "Take it out here, if the other grant is meant to stay."),
    RIGHT_IMPLIED(
            NOTE,
            "A right is granted without the smaller one that it includes.",
            "It looks as if the smaller one had been taken away, and it works all the same.",
            "Grant the smaller one too, so that what is stored says what works."),
    AUTHORIZATION_REDUNDANT(
            NOTE,
            "An authorization gives nothing that the other does not have anyway.",
            "Taking it away will change nothing, which surprises later on.",
            "Take it out, if the other grants are meant to stay."),
    AUTHORIZATION_UNUSED(
            NOTE,
            "An authorization is for somebody who is not set up for UC, or for the owner.",
            "It has no effect now, and takes effect unnoticed when the other is set up for UC.",
            "Take it out, unless the other is about to be set up."),
    ADDITIONAL_LINE_OWN(
            NOTE,
            "An additional line is the user's own line.",
            "It is shown twice.",
            "Take it off the list."),
    LEADER_WITHOUT_RIGHTS(
            NOTE,
            "A group has a head, and the head has no rights.",
            "Being head says nothing by itself.",
            "Set --leader-authorization or grant journal-visible-to-leader, if it was forgotten."),
    GROUP_WITHOUT_MEMBERS(
            NOTE,
            "A group is set up for UC and has no member that is a user.",
            "What it grants reaches nobody.",
            "Add members, or switch UC off for the group."),
    GROUP_WITHOUT_GRANTS(
            NOTE,
            "A group is set up for UC and grants nothing.",
            "It has no effect at all.",
            "Grant something, or switch UC off for the group."),
    COMPUTER_WITHOUT_LINES(
            NOTE,
            "A computer is set up for UC and has neither telephones nor lines.",
            "It has no effect at all.",
            "Give it a telephone, or switch UC off for the computer."),
    SWITCHED_OFF(
            NOTE,
            "Something is granted that the configuration switches off for everybody.",
            "Whoever looks at an account believes that it works.",
            "Switch it on again in everybody.disabled, or leave it if the grants shall wait.");

    private final Severity severity;
    private final String rule;
    private final String why;
    private final String nextStep;

    FindingCode(Severity severity, String rule, String why, String nextStep) {
        this.severity = severity;
        this.rule = rule;
        this.why = why;
        this.nextStep = nextStep;
    }

    /// The stable key, for example `line-contested`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// How much it matters.
    public Severity severity() {
        return severity;
    }

    /// What is found, as a sentence.
    public String rule() {
        return rule;
    }

    /// Why it matters, as a sentence.
    public String why() {
        return why;
    }

    /// What to do about it where the finding itself does not say, as a sentence.
    public String nextStep() {
        return nextStep;
    }

    /// The code with that key.
    public static Optional<FindingCode> named(String key) {
        for (FindingCode code : values()) {
            if (code.key().equals(key)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
