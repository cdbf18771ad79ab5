import type { Phrases } from '../../phrases';

/** What the directory refuses, whatever was asked; the first value is what was tried. */
const REFUSALS = [
  [
    "{}: the server's certificate was not accepted ({}). Use the name that the certificate has, and --ca-file with the certificate authority that signed it.",
    '{1}: Das Zertifikat des Servers wurde nicht angenommen ({2}). Verwenden Sie den Namen, auf den es lautet, und directory.ca-file mit der Stelle, die es unterschrieben hat.',
  ],
  [
    '{}: no answer from the directory ({}). Check address, network and server, then try again.',
    '{1}: Das Verzeichnis antwortet nicht ({2}). Prüfen Sie Adresse, Netz und Server, und versuchen Sie es noch einmal.',
  ],
  ['{}: the logon was refused: {}', '{1}: Die Anmeldung wurde abgelehnt: {2}'],
  [
    '{}: the server wants an encrypted connection. Use ldaps://, or ldap:// with StartTLS (the default).',
    '{1}: Der Server verlangt eine verschlüsselte Verbindung. Verwenden Sie ldaps:// oder ldap:// mit StartTLS (die Vorgabe).',
  ],
  [
    '{}: the account in use lacks the right. Run `check` to see which right is missing where. The server says: {}',
    '{1}: Ihrem Konto fehlt das Recht dazu. Welches wo fehlt, zeigt die Prüfung der Rechte in der Ansicht Einrichtung. Der Server sagt: {2}',
  ],
  ['{}: there is no such entry (any more).', '{1}: Diesen Eintrag gibt es nicht (mehr).'],
  ['{}: it is there already. {}', '{1}: Das gibt es schon. {2}'],
  [
    '{}: a value is not what it was when it was read. Read again. The server says: {}',
    '{1}: Ein Wert ist nicht mehr, was er beim Lesen war. Lesen Sie neu. Der Server sagt: {2}',
  ],
  [
    "{}: the directory's schema does not take the value. The server says: {}",
    '{1}: Das Schema des Verzeichnisses nimmt den Wert nicht an. Der Server sagt: {2}',
  ],
  [
    '{}: a limit of the server was reached ({}). Narrow the request.',
    '{1}: Eine Grenze des Servers ist erreicht ({2}). Fragen Sie nach weniger.',
  ],
  [
    '{}: the server refuses with result {}. The server says: {}',
    '{1}: Der Server lehnt mit Ergebnis {2} ab. Der Server sagt: {3}',
  ],
] as const satisfies Phrases;

/** The same where the entry concerned stands behind what was tried. */
const ofEntry = ([english, german]: readonly [string, string]) =>
  [
    english.replace('{}', '{} ({})'),
    german
      .replace(/\{([2-9])\}/g, (_, at: string) => `{${Number(at) + 1}}`)
      .replace('{1}', '{1} ({2})'),
  ] as const;

const PARTS = [
  // what was tried
  ['schema set-up', 'Einrichtung des Schemas'],
  ['reading the display specifiers', 'Lesen der Anzeigespezifizierer'],
  ['registering the menu item', 'Eintragen des Menüpunkts'],
  ['checking access rights', 'Prüfen der Zugriffsrechte'],
  ['asking who is logged on', 'Fragen, wer angemeldet ist'],
  ['looking for accounts to change', 'Suchen nach änderbaren Konten'],
  ['looking for stored UC settings', 'Suchen nach gespeicherten UC-Einstellungen'],
  // why a logon was refused
  ['no such user.', 'diesen Benutzer gibt es nicht.'],
  ['user name or password is wrong.', 'Benutzername oder Kennwort ist falsch.'],
  [
    'the account may not log on at this time.',
    'das Konto darf sich zu dieser Zeit nicht anmelden.',
  ],
  [
    'the account may not log on from this computer.',
    'das Konto darf sich von diesem Computer aus nicht anmelden.',
  ],
  [
    'the password has expired; change it first.',
    'das Kennwort ist abgelaufen; ändern Sie es zuerst.',
  ],
  ['the account is disabled.', 'das Konto ist deaktiviert.'],
  ['the account has expired.', 'das Konto ist abgelaufen.'],
  ['the password must be changed first.', 'das Kennwort muss zuerst geändert werden.'],
  ['the account is locked out.', 'das Konto ist gesperrt.'],
] as const satisfies Phrases;

export default [...REFUSALS.map(ofEntry), ...REFUSALS, ...PARTS] as const satisfies Phrases;
