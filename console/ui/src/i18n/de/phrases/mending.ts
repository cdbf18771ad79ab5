import type { Phrases } from '../../phrases';

/** What to do about findings. */
export default [
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
] as const satisfies Phrases;
