import type { Phrases } from '../../phrases';

const DELEGATION = [
  " Let the console's service account act in people's names: in Active Directory Users and Computers, Delegation, trust it for delegation to the service ldap of the domain controllers (or to any service); the person's account must not be marked as sensitive and that it cannot be delegated, nor be in Protected Users. With delegation to any service the browser has to hand on the ticket, too: policy AuthNegotiateDelegateAllowlist.",
  ' Lassen Sie das Dienstkonto der Konsole im Namen von Personen handeln: in Active Directory-Benutzer und -Computer, Delegierung, für die Delegierung an den Dienst ldap der Domänencontroller (oder an jeden Dienst); das Konto der Person darf nicht als vertraulich und nicht delegierbar markiert sein und nicht zu Protected Users gehören. Bei Delegierung an jeden Dienst muss auch der Browser das Ticket weitergeben: Richtlinie AuthNegotiateDelegateAllowlist.',
] as const;

/** Why nobody was logged on by single sign-on, or by password, and what to do. */
export default [
  [
    'Single sign-on is not configured here (console.keytab). Log on with user name and password.',
    'Einmaliges Anmelden ist hier nicht eingerichtet (console.keytab). Melden Sie sich mit Benutzername und Kennwort an.',
  ],
  [
    'Use single sign-on from a machine of the domain (console.password-logon is false).',
    'Melden Sie sich mit dem Windows-Konto an, von einem Computer der Domäne aus (console.password-logon ist false).',
  ],
  [
    "It needs a machine of the domain, the console's address in the policy AuthServerAllowlist (Firefox: network.negotiate-auth.trusted-uris), and a ticket of the domain.",
    'Nötig sind ein Computer der Domäne, die Adresse der Konsole in der Richtlinie AuthServerAllowlist (Firefox: network.negotiate-auth.trusted-uris) und ein Ticket der Domäne.',
  ],
  [
    'The directory does not let this account in; the log tells more.',
    'Das Verzeichnis lässt dieses Konto nicht ein; mehr steht im Protokoll.',
  ],
  [
    'What the browser sent is not Base64, and so no token.',
    'Was der Browser geschickt hat, ist nicht Base64 und damit kein Token.',
  ],
  [
    'The browser sent NTLM, not Kerberos. It does so when it has no ticket for this address: open the console by the name for which the service principal name is registered (setspn -Q HTTP/name), not by an IP address, on a machine of the domain.',
    'Der Browser hat NTLM geschickt, nicht Kerberos. Das tut er, wenn er für diese Adresse kein Ticket hat: Öffnen Sie die Konsole unter dem Namen, für den der Dienstprinzipalname eingetragen ist (setspn -Q HTTP/name), nicht unter einer IP-Adresse, auf einem Computer der Domäne.',
  ],
  [
    `The ticket was not handed on, so the console cannot act in your name.${DELEGATION[0]}`,
    `Das Ticket wurde nicht weitergegeben; die Konsole kann deshalb nicht in Ihrem Namen handeln.${DELEGATION[1]}`,
  ],
  [
    `The domain controller does not let the console act in the name of {}.${DELEGATION[0]}`,
    `Der Domänencontroller lässt die Konsole nicht im Namen von {1} handeln.${DELEGATION[1]}`,
  ],
  [
    'The clocks of this machine and of the domain differ by more than five minutes. Set them right.',
    'Die Uhren dieses Computers und der Domäne weichen um mehr als fünf Minuten voneinander ab. Stellen Sie sie richtig.',
  ],
  [
    'The token was used before. Load the page again.',
    'Das Token wurde schon einmal benutzt. Laden Sie die Seite neu.',
  ],
  [
    'The ticket has ended. Lock and unlock the desktop, or log on to the domain again.',
    'Das Ticket ist abgelaufen. Sperren und entsperren Sie den Bildschirm, oder melden Sie sich neu an der Domäne an.',
  ],
  [
    'The ticket is encrypted with an algorithm that is no longer used (RC4, DES). Switch AES on for the service account (msDS-SupportedEncryptionTypes 24), and export its keys anew.',
    'Das Ticket ist mit einem Verfahren verschlüsselt, das nicht mehr benutzt wird (RC4, DES). Schalten Sie für das Dienstkonto AES ein (msDS-SupportedEncryptionTypes 24), und führen Sie seine Schlüssel neu aus.',
  ],
  [
    "The token does not open with the console's keys: it is no Kerberos token, it is for another server or realm, or the service account's password has changed since the keys were exported. The log tells more.",
    'Das Token lässt sich mit den Schlüsseln der Konsole nicht öffnen: Es ist kein Kerberos-Token, es ist für einen anderen Server oder Realm, oder das Kennwort des Dienstkontos hat sich geändert, seit die Schlüssel ausgeführt wurden. Mehr steht im Protokoll.',
  ],
  [
    'Check both, and whether the account is locked or its password has expired.',
    'Prüfen Sie beides, und ob das Konto gesperrt oder sein Kennwort abgelaufen ist.',
  ],
  [
    'The logon is more than {} minutes ago. Log on again, then repeat what you asked for.',
    'Die Anmeldung liegt mehr als {1} Minuten zurück. Melden Sie sich neu an, und wiederholen Sie, was Sie wollten.',
  ],
  ['Log on again to go on where you were. {}', 'Melden Sie sich neu an, um weiterzumachen. {1}'],
] as const satisfies Phrases;
