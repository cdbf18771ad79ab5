import type { Phrases } from '../phrases';

/** What the server says, in German. The more special stands before the more general. */
export default [
  // what to do about findings
  [
    'Clear the field, or write the number that was meant in full.',
    'Leeren Sie das Feld, oder schreiben Sie die gemeinte Nummer vollständig.',
  ],
  [
    "Decide whose line it is, and take the number from the others (user set NAME --first-phone '').",
    'Entscheiden Sie, wem die Leitung gehört, und entfernen Sie die Nummer bei den anderen.',
  ],
  [
    'Correct the number, or put the line on the list of lines.',
    'Berichtigen Sie die Nummer, oder nehmen Sie die Leitung in die Leitungsliste auf.',
  ],
  [
    'Correct the file; the finding names the row.',
    'Berichtigen Sie die Datei; die Zeile ist genannt.',
  ],
  [
    'Correct the number in the list of lines, or the rules of its location.',
    'Berichtigen Sie die Nummer in der Leitungsliste oder die Regeln ihres Standorts.',
  ],
  [
    'Give one of them a postfix (a small letter behind the number), or take it out.',
    'Geben Sie einer davon ein Postfix (einen kleinen Buchstaben hinter der Nummer), oder entfernen Sie sie.',
  ],
  [
    'Give it a postfix (a small letter behind the number), or take it out.',
    'Geben Sie ihr ein Postfix (einen kleinen Buchstaben hinter der Nummer), oder entfernen Sie sie.',
  ],
  [
    'Give all but one of them another identity (user set NAME --identity ...).',
    'Geben Sie allen bis auf einem eine andere Identität.',
  ],
  [
    'Set it in the form sip:arthur.dent@example.org.',
    'Setzen Sie sie in der Form sip:arthur.dent@example.org.',
  ],
  [
    'Give it in the form sip:arthur.dent@example.org.',
    'Geben Sie sie in der Form sip:arthur.dent@example.org an.',
  ],
  [
    'Use one of the presence domains, or add the domain to the configuration.',
    'Verwenden Sie eine der Präsenzdomänen, oder nehmen Sie die Domäne in die Konfiguration auf.',
  ],
  [
    'Use one of them, or add the domain to the configuration.',
    'Verwenden Sie eine davon, oder nehmen Sie die Domäne in die Konfiguration auf.',
  ],
  ['Set a display name (user set NAME --display-name ...).', 'Setzen Sie einen angezeigten Namen.'],
  [
    'Set it again; what is left of it is kept until then.',
    'Setzen Sie die Einstellung neu; was von ihr übrig ist, bleibt bis dahin erhalten.',
  ],
  [
    'Set it again, or leave it: Linekeeper keeps it as it is.',
    'Setzen Sie sie neu, oder lassen Sie sie: Linekeeper behält sie, wie sie ist.',
  ],
  [
    'Correct the number, put the line on the list of lines, or switch automatic binding of this field off (configuration).',
    'Berichtigen Sie die Nummer, nehmen Sie die Leitung in die Leitungsliste auf, oder schalten Sie die automatische Zuordnung dieses Feldes ab (Konfiguration).',
  ],
  [
    "Write it as +country area number; 'number parse TEXT --trace' tells what is read.",
    'Schreiben Sie sie als +Land Vorwahl Nummer; ein Klick auf die gelesene Nummer zeigt jeden Schritt.',
  ],
  [
    'Give each their own, or keep the number in one account.',
    'Geben Sie jedem eine eigene, oder lassen Sie die Nummer in nur einem Konto.',
  ],
  [
    'Correct the number, or take it off the list.',
    'Berichtigen Sie die Nummer, oder nehmen Sie sie von der Liste.',
  ],
  [
    'Take it out, or name somebody else.',
    'Entfernen Sie den Eintrag, oder nennen Sie jemand anderen.',
  ],
  [
    'If the person has left, switch UC off; settings stay stored.',
    'Wenn die Person ausgeschieden ist, schalten Sie UC ab; die Einstellungen bleiben gespeichert.',
  ],
  [
    'Set one, best the mail address (user set NAME --identity sip:...).',
    'Setzen Sie eine, am besten die E-Mail-Adresse.',
  ],
  [
    'State the identity again; that puts it there.',
    'Geben Sie die Identität noch einmal an; dadurch wird sie eingetragen.',
  ],
  [
    'Set a mail address (user set NAME --mail ...), or take the right away.',
    'Setzen Sie eine E-Mail-Adresse, oder entziehen Sie das Recht.',
  ],
  [
    'Grant them, or switch UC off for this user.',
    'Erteilen Sie sie, oder schalten Sie UC für diesen Benutzer ab.',
  ],
  [
    'Grant cti-lines, or take the telephone away.',
    'Erteilen Sie „CTI-Leitungen“, oder entfernen Sie das Telefon.',
  ],
  [
    'Grant it where it works, or take it out.',
    'Erteilen Sie es dort, wo es wirkt, oder entfernen Sie es.',
  ],
  [
    'Set the person up for UC, or name somebody else.',
    'Richten Sie die Person für UC ein, oder nennen Sie jemand anderen.',
  ],
  [
    'Name the file in lines.file of the configuration, or give --line-file.',
    'Nennen Sie die Datei in lines.file der Konfiguration.',
  ],
  [
    'Switch it on in the telephone system, or take it from the user.',
    'Schalten Sie sie in der Telefonanlage ein, oder entziehen Sie sie dem Benutzer.',
  ],
  [
    'Before changing an identity, tell those who have it among their contacts.',
    'Bevor Sie eine Identität ändern, sagen Sie es denen, die sie als Kontakt haben.',
  ],
  [
    "If nothing uses it, take it out with the directory's own tools.",
    'Wenn nichts sie verwendet, entfernen Sie sie mit den Werkzeugen des Verzeichnisses.',
  ],
  [
    'Take it out here, if the other grant is meant to stay.',
    'Entfernen Sie es hier, wenn die andere Vergabe bleiben soll.',
  ],
  [
    'Grant the smaller one too, so that what is stored says what works.',
    'Erteilen Sie auch das kleinere, damit gespeichert ist, was wirkt.',
  ],
  [
    'Take it out, if the other grants are meant to stay.',
    'Entfernen Sie ihn, wenn die anderen Vergaben bleiben sollen.',
  ],
  [
    'Take it out, unless the other is about to be set up.',
    'Entfernen Sie ihn, außer der andere wird gerade eingerichtet.',
  ],
  ['Take it off the list.', 'Nehmen Sie sie von der Liste.'],
  [
    'Set --leader-authorization or grant journal-visible-to-leader, if it was forgotten.',
    'Geben Sie der Leitung Rechte oder Einblick ins Journal, falls es vergessen wurde.',
  ],
  [
    'Add members, or switch UC off for the group.',
    'Fügen Sie Mitglieder hinzu, oder schalten Sie UC für die Gruppe ab.',
  ],
  [
    'Grant something, or switch UC off for the group.',
    'Erteilen Sie etwas, oder schalten Sie UC für die Gruppe ab.',
  ],
  [
    'Give it a telephone, or switch UC off for the computer.',
    'Geben Sie ihm ein Telefon, oder schalten Sie UC für den Computer ab.',
  ],
  [
    'Switch it on again in everybody.disabled, or leave it if the grants shall wait.',
    'Schalten Sie es in everybody.disabled wieder ein, oder lassen Sie es, wenn die Vergaben warten sollen.',
  ],
  // what single findings say
  ['claimed by {}', 'beansprucht von {1}'],
  ['it is also held by {}', 'auch bei {1}'],
  ['held by {}', 'bei {1}'],
  ['it is not of the form sip:name@domain', 'nicht in der Form sip:Name@Domäne'],
  ['no display name is set', 'kein angezeigter Name gesetzt'],
  ['no identity is set', 'keine Identität gesetzt'],
  [
    'the stored value does not have the form of this setting; it is kept as it is',
    'der gespeicherte Wert hat nicht die Form dieser Einstellung; er bleibt, wie er ist',
  ],
  ['no line has the number {}', 'keine Leitung hat die Nummer {1}'],
  ['there is no such line', 'diese Leitung gibt es nicht'],
  ['the line {} is switched off', 'Leitung {1} ist abgeschaltet'],
  [
    'still set up for UC, and owns line {}',
    'noch für UC eingerichtet und Besitzer der Leitung {1}',
  ],
  [
    'still set up for UC, and owns lines {}',
    'noch für UC eingerichtet und Besitzer der Leitungen {1}',
  ],
  ['still set up for UC', 'noch für UC eingerichtet'],
  ['no SIP address is listed there', 'dort steht keine SIP-Adresse'],
  ['listed is {}', 'dort steht {1}'],
  ['the identity is {}', 'die Identität ist {1}'],
  ['the mail address is {}', 'die E-Mail-Adresse ist {1}'],
  ['{} is granted by {}', '{1} ist erteilt durch {2}'],
  ['not granted: {}', 'nicht erteilt: {1}'],
  ['cti-lines is not granted', '„CTI-Leitungen“ ist nicht erteilt'],
  ['given anyway by {}', 'ohnehin gegeben durch {1}'],
  [
    '{} works, because a greater right includes it',
    '{1} wirkt, weil ein größeres Recht es enthält',
  ],
  ['works on a group only', 'wirkt nur an einer Gruppe'],
  ["it is the user's own name", 'es ist der eigene Name des Benutzers'],
  ["it is the user's own", 'es ist die eigene Leitung'],
  ['no user has this name', 'kein Benutzer hat diesen Namen'],
  ['{} users have this name', '{1} Benutzer haben diesen Namen'],
  ['{} is not set up for UC', '{1} ist nicht für UC eingerichtet'],
  ['{} is disabled in the directory', '{1} ist im Verzeichnis deaktiviert'],
  [
    'head and deputy may see and do nothing more than members',
    'Leiter und Stellvertreter dürfen nicht mehr als Mitglieder',
  ],
  ['the group has neither head nor deputy', 'die Gruppe hat weder Leiter noch Stellvertreter'],
  [
    "members do not see each other's journal (journal-visible-to-members)",
    'die Mitglieder sehen das Journal der anderen nicht',
  ],
  ['no user is a direct member', 'kein Benutzer ist direktes Mitglied'],
  ['no user is a member', 'kein Benutzer ist Mitglied'],
  ['neither services nor authorizations', 'weder Dienste noch Berechtigungen'],
  ['neither telephones nor lines', 'weder Telefone noch Leitungen'],
  [
    "it limits the lines on the computer's list, and there are none",
    'es beschränkt die Leitungen der Liste, und dort stehen keine',
  ],
  ['numbers were not compared with lines', 'Nummern wurden nicht mit Leitungen verglichen'],
  [
    "it has the same number as the line '{}' above it, and only that one is used",
    'dieselbe Nummer wie die Leitung „{1}“ darüber; nur jene wird benutzt',
  ],
  // what values of other phrases are made of
  ['leading group {}', 'Leitung der Gruppe {1}'],
  ['group {}', 'Gruppe {1}'],
  ['additional line {}', 'zusätzliche Leitung {1}'],
  ["the user's own settings", 'eigene Einstellungen'],
  ['everybody.services (configuration)', 'Vorgabe für alle (Konfiguration)'],
  ['everybody.authorization (configuration)', 'Vorgabe für alle (Konfiguration)'],
  ['{} by first phone', '{1} (Erstes Telefon)'],
  ['{} by second phone', '{1} (Zweites Telefon)'],
  ['{} by business', '{1} (Geschäftlich)'],
  ['{} by business 2', '{1} (Geschäftlich 2)'],
  ['business', 'Geschäftlich'],
  ['business 2', 'Geschäftlich 2'],
  ['first phone', 'Erstes Telefon'],
  ['second phone', 'Zweites Telefon'],
  ['{} and {} more', '{1} und {2} weitere'],
  // refusals while editing
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
  // how numbers are refused
  ['There is no digit in it', 'Darin steht keine Ziffer'],
  [
    'Write a number, or leave the field empty',
    'Schreiben Sie eine Nummer, oder lassen Sie das Feld leer',
  ],
  ['It is longer than a telephone number can be written', 'Das ist länger als jede Telefonnummer'],
  ['Write one number, without remarks', 'Schreiben Sie nur eine Nummer, ohne Bemerkungen'],
  [
    'The character {} has no meaning in a telephone number',
    'Das Zeichen {1} hat in einer Telefonnummer keine Bedeutung',
  ],
  ['Take it out', 'Entfernen Sie es'],
  [
    'Letters ({}) are understood only in front of an extension ("ext 17") and behind the vanity codes of the location',
    'Buchstaben ({1}) werden nur vor einer Nebenstelle und hinter den Vanity-Vorwahlen des Standorts verstanden',
  ],
  [
    'Write digits only; remarks belong into another field',
    'Schreiben Sie nur Ziffern; Bemerkungen gehören in ein anderes Feld',
  ],
  ['It looks like more than one number ({})', 'sieht nach mehr als einer Nummer aus ({1})'],
  ['Keep one number in each field', 'Lassen Sie in jedem Feld nur eine Nummer'],
  [
    'Brackets belong around an area code or the 0 behind a country code ({})',
    'Klammern gehören um eine Vorwahl oder um die 0 hinter der Landesvorwahl ({1})',
  ],
  [
    'Write it without brackets, as +49 30 123456',
    'Schreiben Sie sie ohne Klammern, etwa +49 30 123456',
  ],
  ['A + stands only at the very front', 'Ein + steht nur ganz vorn'],
  ['Write +, country code, area code, number', 'Schreiben Sie +, Landesvorwahl, Vorwahl, Nummer'],
  ['It ends where more is to come ({})', 'endet, wo noch etwas kommen müsste ({1})'],
  ['Write the whole number', 'Schreiben Sie die ganze Nummer'],
  [
    '* and # stand only in codes that begin with them',
    '* und # stehen nur in Codes, die damit beginnen',
  ],
  ['Write digits only', 'Schreiben Sie nur Ziffern'],
  ['No country has a code that begins like {}', 'Keine Landesvorwahl beginnt wie {1}'],
  [
    'Check the digits behind the + or the international prefix',
    'Prüfen Sie die Ziffern hinter dem + oder der internationalen Vorwahl',
  ],
  [
    'Behind country code {} it cannot be told whether the 0 belongs to the number',
    'Hinter der Landesvorwahl {1} ist nicht klar, ob die 0 zur Nummer gehört',
  ],
  [
    'Write it as it is dialled from abroad, without brackets',
    'Schreiben Sie sie so, wie sie aus dem Ausland gewählt wird, ohne Klammern',
  ],
  [
    '{} is an emergency or service number and has no international form',
    '{1} ist eine Notruf- oder Servicenummer ohne internationale Form',
  ],
  [
    'Write it without country code and area code',
    'Schreiben Sie sie ohne Landesvorwahl und Vorwahl',
  ],
  ['No number of country {} begins like this', 'Keine Nummer des Landes {1} beginnt so'],
  ['Check prefix and area code', 'Prüfen Sie die Vorwahl'],
  ['Numbers of {} have more digits', 'Nummern von {1} haben mehr Ziffern'],
  ['Write the whole number, with its area code', 'Schreiben Sie die ganze Nummer mit Vorwahl'],
  ['Numbers of {} have fewer digits', 'Nummern von {1} haben weniger Ziffern'],
  [
    'Check for doubled digits; write an extension as "ext 17"',
    'Prüfen Sie auf doppelte Ziffern; schreiben Sie eine Nebenstelle als „ext 17“',
  ],
  ['Without area code it says nothing here: {}', 'Ohne Vorwahl sagt sie hier nichts: {1}'],
  [
    'Write the area code, or better + and country code',
    'Schreiben Sie die Vorwahl, besser + und Landesvorwahl',
  ],
  [
    "It begins with the location's own country and area code ({}) but without the +",
    'beginnt mit Landesvorwahl und Vorwahl des Standorts ({1}), aber ohne +',
  ],
  [
    'Write + in front, or the local number only',
    'Schreiben Sie + davor oder nur die örtliche Nummer',
  ],
  [
    "{} is no extension of this location's phone system",
    '{1} ist keine Nebenstelle der Telefonanlage dieses Standorts',
  ],
  [
    'Check the internal lengths of the location, or write the whole number',
    'Prüfen Sie die internen Längen des Standorts, oder schreiben Sie die ganze Nummer',
  ],
  [
    'It cannot be told whether the extension replaces the last 0 of {} or follows it',
    'Es ist nicht klar, ob die Nebenstelle die letzte 0 von {1} ersetzt oder ihr folgt',
  ],
  [
    'Write the whole number, as +49 30 12345-17',
    'Schreiben Sie die ganze Nummer, etwa +49 30 12345-17',
  ],
  [
    'A rule of the location turned it into {}, which is no number',
    'Eine Regel des Standorts macht daraus {1}, und das ist keine Nummer',
  ],
  [
    'Mend the rule; a trace of the number names it',
    'Berichtigen Sie die Regel; der Weg der Nummer nennt sie',
  ],
  ['The locations read it differently ({})', 'Die Standorte lesen sie verschieden ({1})'],
  [
    'Write it with + and country code; with several locations only that is safe',
    'Schreiben Sie sie mit + und Landesvorwahl; bei mehreren Standorten ist nur das sicher',
  ],
  ['number of {}', 'Nummer in {1}'],
  ['service number of {}', 'Servicenummer in {1}'],
  ['emergency number of {}', 'Notruf in {1}'],
  ['{} taken off: outside', '{1} entfernt: nach draußen'],
  // refusals of requests
  [
    'Nothing was saved. Compare both versions and save again',
    'Nichts wurde gespeichert. Vergleichen Sie beide Fassungen, und speichern Sie erneut',
  ],
  ['It was taken back already', 'Es wurde bereits zurückgenommen'],
  [
    'Wait until one of yours has ended, or cancel it',
    'Warten Sie, bis einer Ihrer Aufträge fertig ist, oder brechen Sie ihn ab',
  ],
  [
    'Look at the new plan and confirm it',
    'Sehen Sie sich den neuen Plan an, und bestätigen Sie ihn',
  ],
  [
    'This console was started without one; lines and effective rights need it',
    'Diese Konsole läuft ohne Überblick über alle Konten; Leitungen und wirksame Rechte brauchen ihn',
  ],
  ['Open one of them by its DN', 'Öffnen Sie eines davon über seinen DN'],
  ['Try again in {} seconds', 'Versuchen Sie es in {1} Sekunden noch einmal'],
  ['Try again in a few minutes', 'Versuchen Sie es in einigen Minuten noch einmal'],
] as const satisfies Phrases;
