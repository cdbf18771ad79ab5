export default {
  'logon.user': 'Benutzername',
  'logon.password': 'Kennwort',
  'logon.submit': 'Anmelden',
  'logon.refused':
    'Benutzername oder Kennwort ist falsch, oder das Konto darf sich nicht anmelden.',
  'logon.intro': 'UC-Einstellungen für Benutzer, Gruppen und Computer in {domain}.',
  'logon.rights':
    'Sie arbeiten unter Ihrem eigenen Verzeichniskonto: Das Verzeichnis entscheidet, was Sie sehen und ändern dürfen.',
  'logon.demo': 'Dies ist die Beispielfirma.',
  'logon.demo.user': 'Melden Sie sich als ihr Administrator an:',
  'logon.demo.fill': 'Eintragen',
  'logon.sso': 'Mit dem Windows-Konto anmelden',
  'logon.or': 'oder mit einem Kennwort',
  'logon.orSso': 'oder',
  'logon.ended': 'Bitte melden Sie sich erneut an',
  'logon.ended.kept':
    'Ihre Sitzung ist beendet. Alles, was Sie eingegeben haben, ist noch da und wartet hinter diesem Dialog.',
  'sessions.title': 'Ihre anderen Sitzungen',
  'sessions.intro':
    'Überall sonst, wo Sie an dieser Konsole angemeldet sind. Beenden Sie, was Sie nicht kennen oder irgendwo offen gelassen haben; war dort jemand anderes, ändern Sie zuerst Ihr Kennwort.',
  'sessions.none': 'Sie sind sonst nirgends angemeldet.',
  'sessions.program': 'Browser',
  'sessions.unknown': 'Unbekanntes Programm',
  'sessions.address': 'Adresse',
  'sessions.logon': 'Angemeldet',
  'sessions.logon.password': 'mit Kennwort',
  'sessions.logon.single-sign-on': 'mit dem Windows-Konto',
  'sessions.begun': 'Seit',
  'sessions.lastSeen': 'Zuletzt benutzt',
  'sessions.end': 'Beenden',
  'sessions.endOf': '{program} an {address} beenden',
  'sessions.endAll': 'Alle anderen beenden',
};
