export default {
  'problem.identity-malformed': 'Die Identität lautet nicht sip:benutzer@domäne.',
  'problem.identity-domain-unknown': 'Die Domäne der Identität ist keine Präsenzdomäne.',
  'problem.identity-taken': 'Ein anderes Konto hat diese Identität schon.',
  'problem.display-name-missing':
    'Ein Benutzer braucht einen angezeigten Namen, um für UC eingerichtet zu werden.',
  'problem.mail-missing': 'Ein gewährter Dienst sendet E-Mail, und es gibt keine E-Mail-Adresse.',
  'problem.number-shared': 'Ein anderes Konto hat dieselbe Nummer.',
  'problem.number-without-line': 'Eine Nummer, die eine Leitung binden soll, findet keine.',
  'problem.line-contested':
    'Mehrere Benutzer beanspruchen dieselbe Leitung, daher erhält sie niemand.',
  'problem.line-not-understood': 'Die Nummer einer Leitung wird nicht verstanden.',
  'problem.line-repeated': 'Zwei Leitungen haben dieselbe Nummer.',
  'problem.lines-unreadable': 'Die Liste der Leitungen ist nicht lesbar.',
  'problem.number-malformed': 'Das ist keine Telefonnummer.',
  'problem.number-not-understood': 'Kein Standort versteht die Nummer; sie bindet keine Leitung.',
  'problem.number-of-a-service': 'Notruf- und Dienstenummern gehören niemandem.',
  'problem.value-too-long': 'Der Wert ist länger, als das Verzeichnis aufnimmt.',
  'problem.value-has-separator': 'Das Zeichen § trennt gespeicherte Einträge.',
  'problem.value-unreadable': 'Ein gespeicherter Wert ist nicht lesbar; er bleibt, wie er ist.',
  'problem.value-part-missing': 'Ein Teil eines gespeicherten Werts fehlt; es wird nichts geraten.',
  'problem.value-not-understood': 'Ein Wert wird nicht verstanden.',
  'problem.reference-unresolved':
    'Ein gespeicherter Name führt zu keinem Konto; er bleibt erhalten.',
  'problem.name-not-found': 'Kein Konto hat diesen Namen.',
  'problem.name-ambiguous': 'Mehrere Konten haben diesen Namen.',
  'problem.write-back-off':
    'Zurückschreiben ist aus, daher werden Standardattribute nicht geschrieben.',
  'problem.photo-unreadable': 'Das Bild ist nicht lesbar.',
  'problem.photo-too-large': 'Das Bild ist größer, als das Verzeichnis aufnimmt.',
  'problem.right-without-effect': 'Das Recht hat bei dieser Art von Objekt keine Wirkung.',
  'problem.property-malformed': 'Eine Eigenschaft lautet nicht Schlüssel=Wert.',
  'problem.right-missing': 'Ihrem Konto fehlt ein Recht im Verzeichnis.',
  'problem.schema-mismatch':
    'Das Schema des Verzeichnisses weicht von dem ab, was Linekeeper braucht.',
  'problem.account-disabled':
    'Das Verzeichniskonto ist deaktiviert, aber noch für UC eingerichtet.',
  'problem.stored-settings': 'Im Verzeichnis sind noch Einstellungen gespeichert.',
  'problem.operation-refused': 'Das Verzeichnis erlaubt das jetzt nicht.',
  'problem.field-switched-off': 'Die Konfiguration schaltet dieses Feld für alle ab.',
};
