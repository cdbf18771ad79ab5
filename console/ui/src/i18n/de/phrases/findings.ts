import type { Phrases } from '../../phrases';

/** What single findings say. */
export default [
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
] as const satisfies Phrases;
