import type { Phrases } from '../../phrases';

/** Refusals while editing. */
export default [
  [
    'the domain must be one of the presence domains: {}',
    'die Domäne muss eine der Präsenzdomänen sein: {1}',
  ],
  [
    "an identity is 'sip:', a user name, '@' and a presence domain; {}",
    'eine Identität ist „sip:“, ein Benutzername, „@“ und eine Präsenzdomäne',
  ],
  [
    'no such account, or the account in use may not see it',
    'dieses Konto gibt es nicht, oder Ihr Konto darf es nicht sehen',
  ],
  [
    'no account, or more than one, has this name, or the account in use may not see it',
    'kein Konto oder mehrere haben diesen Namen, oder Ihr Konto darf es nicht sehen',
  ],
  [
    'no account, or more than one, has this name; the text is kept as it is',
    'kein Konto oder mehrere haben diesen Namen; der Text bleibt, wie er ist',
  ],
  ['several accounts have this name: {}', 'mehrere Konten haben diesen Namen: {1}'],
  ['Give the DN of the one that is meant', 'Geben Sie den DN des gemeinten an'],
  [
    'Give a login, user principal name, SIP address, DN or GUID; {}',
    'Geben Sie Anmeldename, UPN, SIP-Adresse, DN oder GUID an',
  ],
  [
    'Give a login, user principal name, SIP address, DN or GUID',
    'Geben Sie Anmeldename, UPN, SIP-Adresse, DN oder GUID an',
  ],
  ["Give the grantee's login name", 'Geben Sie den Anmeldenamen an'],
  [
    'Give the login of an existing account, or take the entry out',
    'Geben Sie den Anmeldenamen eines vorhandenen Kontos an, oder entfernen Sie den Eintrag',
  ],
  [
    'this field is switched off (directory.hidden-fields)',
    'dieses Feld ist abgeschaltet (directory.hidden-fields)',
  ],
  [
    'Take it out of that list, or leave the field alone',
    'Nehmen Sie es aus dieser Liste, oder lassen Sie das Feld unberührt',
  ],
  [
    'the directory takes at most {} characters, this has {}',
    'das Verzeichnis fasst höchstens {1} Zeichen, dies sind {2}',
  ],
  ['the directory takes at most {} bytes', 'das Verzeichnis fasst höchstens {1} Byte'],
  ['Shorten it', 'Kürzen Sie den Text'],
  ['Give a smaller picture', 'Nehmen Sie ein kleineres Bild'],
  ['Make it smaller first', 'Verkleinern Sie es zuerst'],
  [
    '{} pixels are more than the {} that are unpacked',
    '{1} Bildpunkte sind mehr als die {2}, die entpackt werden',
  ],
  ['this is not a picture that can be read', 'dieses Bild ist nicht lesbar'],
  ['Give a JPEG, PNG, GIF or BMP file', 'Nehmen Sie eine JPEG-, PNG-, GIF- oder BMP-Datei'],
  ['a telephone number has at least one digit', 'eine Telefonnummer hat mindestens eine Ziffer'],
  [
    'Give a number as it is dialed or as +country area number',
    'Geben Sie die Nummer so an, wie sie gewählt wird, oder als +Land Vorwahl Nummer',
  ],
  [
    '{} are not written because write-back is off',
    '{1} werden nicht geschrieben, weil Rückschreiben aus ist',
  ],
  [
    "Change it with the directory's own tools, or switch write-back on",
    'Ändern Sie es mit den Werkzeugen des Verzeichnisses, oder schalten Sie Rückschreiben ein',
  ],
  [
    'the sign § (U+00A7) separates stored items and cannot be part of one',
    'das Zeichen § trennt gespeicherte Einträge und kann in keinem stehen',
  ],
  ['Leave the sign out', 'Lassen Sie das Zeichen weg'],
  [
    'a user that is set up for UC needs a display name',
    'ein für UC eingerichteter Benutzer braucht einen angezeigten Namen',
  ],
  ['Set one, for example {}', 'Setzen Sie einen, zum Beispiel {1}'],
  ['Set one', 'Setzen Sie einen'],
  ['Set one with --mail', 'Setzen Sie eine E-Mail-Adresse'],
  [
    'this right says something about a group; on a user it has no effect',
    'dieses Recht sagt etwas über eine Gruppe; an einem Benutzer wirkt es nicht',
  ],
  ['Grant it to a group the user belongs to', 'Erteilen Sie es einer Gruppe des Benutzers'],
  [
    'this service sends mail, and the user has no mail address',
    'dieser Dienst sendet E-Mail, und der Benutzer hat keine Adresse',
  ],
  [
    'a grantee\'s name is not empty and has none of § " ; and no control characters',
    'der Name ist nicht leer und enthält weder § " ; noch Steuerzeichen',
  ],
  [
    'an identity belongs to one account only, and {} has it',
    'eine Identität gehört nur einem Konto, und {1} hat sie',
  ],
  [
    'Choose another one, or clear it there first',
    'Wählen Sie eine andere, oder leeren Sie sie zuerst dort',
  ],
  ['{} has the same number', '{1} hat dieselbe Nummer'],
  [
    'A line has one owner: give one of them another number',
    'Eine Leitung hat nur einen Besitzer: Geben Sie einem eine andere Nummer',
  ],
  [
    "a property's key is not empty and has no '='",
    'der Schlüssel ist nicht leer und enthält kein „=“',
  ],
  ['Give another key', 'Geben Sie einen anderen Schlüssel an'],
] as const satisfies Phrases;
