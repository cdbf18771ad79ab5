export default {
  'failure.unreachable': 'Der Server antwortet nicht.',
  'failure.unreachable.next':
    'Nichts von Ihren Eingaben geht verloren. Versuchen Sie es gleich noch einmal.',
  'failure.unexpected': 'Etwas ist schiefgegangen.',
  'failure.directory-unavailable':
    'Das Verzeichnis ist nicht erreichbar. Nichts von Ihren Eingaben geht verloren.',
  'failure.session-ended': 'Die Sitzung ist beendet.',
  'failure.status.400': 'Der Server hat die Anfrage nicht verstanden.',
  'failure.status.401': 'Sie sind nicht angemeldet.',
  'failure.status.403': 'Das Verzeichnis erlaubt das nicht.',
  'failure.status.404': 'Dieses Objekt gibt es nicht (mehr).',
  'failure.status.409': 'Das ist im Moment nicht möglich.',
  'failure.status.412': 'Jemand anderes hat dies inzwischen geändert.',
  'failure.status.413': 'Das ist zu groß.',
  'failure.status.422': 'Einige Werte sind nicht gültig.',
  'failure.status.429': 'Zu viele Versuche. Warten Sie einen Moment.',
  'failure.status.500': 'Der Server konnte das nicht ausführen.',
  'failure.status.503': 'Das Verzeichnis ist nicht erreichbar.',
  'failure.negotiate': 'Dieser Browser meldet sich hier nicht von selbst an.',
  'failure.not-delegated': 'Das Verzeichnis lässt die Konsole nicht in Ihrem Namen handeln.',
  'failure.ntlm-refused': 'Der Browser bot NTLM an; angenommen wird nur Kerberos.',
  'failure.sign-on-refused': 'Das Ticket dieses Browsers wurde nicht angenommen.',
  'failure.password-logon-off': 'Die Anmeldung mit Kennwort ist abgeschaltet.',
  'failure.logon-again':
    'Dafür ist eine frische Anmeldung nötig: Geben Sie das Kennwort noch einmal an, und drücken Sie erneut.',
};
