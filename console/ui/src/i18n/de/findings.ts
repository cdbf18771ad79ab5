export default {
  'finding.emergency-number': 'Eine Notrufnummer ist als Telefonnummer von jemandem gespeichert.',
  'finding.line-contested':
    'Mehrere Benutzer beanspruchen dieselbe Leitung, daher erhält sie niemand.',
  'finding.phone-without-line':
    'Ein von Hand zugewiesenes Telefon ist keine Leitung der Telefonanlage.',
  'finding.lines-unreadable': 'Die Liste der Leitungen oder eine Zeile davon ist nicht lesbar.',
  'finding.line-not-understood': 'Die Nummer einer Leitung wird nicht verstanden.',
  'finding.line-repeated': 'Zwei Leitungen haben dieselbe Nummer.',
  'finding.identity-taken': 'Mehrere Konten haben dieselbe Identität.',
  'finding.identity-malformed': 'Die Identität lautet nicht sip: + Benutzer + @ + Domäne.',
  'finding.identity-domain-unknown': 'Die Domäne der Identität ist keine Präsenzdomäne.',
  'finding.display-name-missing': 'Ein Benutzer ist ohne angezeigten Namen für UC eingerichtet.',
  'finding.value-part-missing': 'Ein Teil eines in Teilen gespeicherten Werts fehlt.',
  'finding.value-unreadable': 'Ein gespeicherter Wert ist nicht lesbar.',
  'finding.number-without-line': 'Eine Nummer, die eine Leitung binden soll, findet keine.',
  'finding.number-not-understood':
    'Ein Text in einem Nummernfeld ist keine Nummer, die ein Standort versteht.',
  'finding.number-shared': 'Mehrere Benutzer haben dieselbe Nummer.',
  'finding.service-number':
    'Eine öffentliche Servicenummer oder ein Wählcode ist als Nummer von jemandem gespeichert.',
  'finding.additional-line-unknown':
    'Eine zusätzliche Leitung oder eine Leitung eines Computers gibt es nicht.',
  'finding.reference-unresolved': 'Ein gespeicherter Name führt zu keinem Konto oder zu mehreren.',
  'finding.account-disabled': 'Das Verzeichniskonto ist deaktiviert und noch für UC eingerichtet.',
  'finding.identity-missing': 'Ein Benutzer ist ohne Identität für UC eingerichtet.',
  'finding.identity-not-in-addresses': 'Die Identität fehlt in den proxyAddresses des Kontos.',
  'finding.mail-missing':
    'Ein Dienst, der E-Mail sendet, ist gewährt, und der Benutzer hat keine E-Mail-Adresse.',
  'finding.client-right-missing':
    'Ein Benutzer ist für UC eingerichtet und darf den Client nicht benutzen oder hat keine Präsenz.',
  'finding.cti-right-missing':
    'Ein Telefon ist einem Benutzer zugewiesen, der keine Leitungen benutzen darf.',
  'finding.right-without-effect': 'Ein Recht ist dort gespeichert, wo es keine Wirkung hat.',
  'finding.leader-not-set-up':
    'Leiter oder Stellvertreter einer Gruppe ist nicht für UC eingerichtet.',
  'finding.lines-unknown': 'Es ist keine Liste der Leitungen bekannt.',
  'finding.line-switched-off': 'Die eigene Leitung von jemandem ist abgeschaltet.',
  'finding.identity-unlike-mail': 'Identität und E-Mail-Adresse unterscheiden sich.',
  'finding.other-address':
    'Die proxyAddresses enthalten eine SIP-Adresse, die nicht die Identität ist.',
  'finding.right-redundant': 'Ein Recht ist gewährt, das eine andere Quelle ohnehin gibt.',
  'finding.right-implied': 'Ein Recht ist ohne das kleinere gewährt, das es einschließt.',
  'finding.authorization-redundant':
    'Eine Berechtigung gibt nichts, was der andere nicht ohnehin hat.',
  'finding.authorization-unused':
    'Eine Berechtigung gilt jemandem, der nicht für UC eingerichtet ist, oder dem Besitzer selbst.',
  'finding.additional-line-own': 'Eine zusätzliche Leitung ist die eigene Leitung des Benutzers.',
  'finding.leader-without-rights': 'Eine Gruppe hat einen Leiter, und der Leiter hat keine Rechte.',
  'finding.group-without-members':
    'Eine Gruppe ist für UC eingerichtet und hat keinen Benutzer als Mitglied.',
  'finding.group-without-grants': 'Eine Gruppe ist für UC eingerichtet und gewährt nichts.',
  'finding.computer-without-lines':
    'Ein Computer ist für UC eingerichtet und hat weder Telefone noch Leitungen.',
  'finding.switched-off': 'Etwas ist gewährt, das die Konfiguration für alle abschaltet.',
  'why.emergency-number':
    'Hilferufe würden als Anrufe bei einem Kollegen angezeigt und könnten umgeleitet werden.',
  'why.line-contested':
    'Keiner von ihnen kann die Leitung benutzen, und niemand sieht, wer darauf anruft.',
  'why.phone-without-line': 'Wer es eintrug, wollte genau diese Leitung, und es gibt sie nicht.',
  'why.lines-unreadable': 'Leitungen, die nicht bekannt sind, gehören niemandem.',
  'why.line-not-understood': 'An die Leitung kann nichts gebunden werden.',
  'why.line-repeated': 'Nur die erste wird benutzt; wer das andere Telefon hat, hat keine Leitung.',
  'why.identity-taken':
    'Chats, Präsenz und Anrufe an diese Identität erreichen einen von ihnen, und niemand weiß, wen.',
  'why.identity-malformed': 'Unter ihr ist niemand zu erreichen.',
  'why.identity-domain-unknown':
    'Der Server ist für diese Domäne nicht zuständig, daher erreicht von außen niemand die Identität.',
  'why.display-name-missing': 'Der Server nimmt einen solchen Benutzer nicht an.',
  'why.value-part-missing':
    'Die Einstellung gilt als nicht gesetzt, obwohl das meiste davon da ist.',
  'why.value-unreadable': 'Er hat keine Wirkung, sollte aber vielleicht eine haben.',
  'why.number-without-line':
    'Der Benutzer hat durch diese Nummer keine Leitung und damit keine Telefonfunktionen.',
  'why.number-not-understood':
    'Er kann nicht gewählt, gefunden oder an eine Leitung gebunden werden.',
  'why.number-shared':
    'Sobald es eine Leitung mit dieser Nummer gibt, erhält sie keiner von ihnen.',
  'why.service-number':
    'Sie wird nie zu einer Leitung, und Anrufe bei ihr erscheinen als Anrufe bei einem Kollegen.',
  'why.additional-line-unknown': 'Für sie wird nichts angezeigt.',
  'why.reference-unresolved':
    'Was gewährt wurde, erreicht niemanden und würde den erreichen, der den Namen als Nächster erhält.',
  'why.account-disabled': 'Es behält Leitung und Lizenz, und Kollegen sehen es noch.',
  'why.identity-missing':
    'Niemand kann diesem Benutzer von außen einen Chat senden oder seine Präsenz sehen.',
  'why.identity-not-in-addresses':
    'Andere Programme suchen die Adresse dort, und ein anderes Konto kann sie unbemerkt belegen.',
  'why.mail-missing': 'Verpasste Anrufe und Aufzeichnungen werden niemandem gesendet.',
  'why.client-right-missing':
    'Beides sollte immer gewährt sein; ohne sie kann der Benutzer gar nichts tun.',
  'why.cti-right-missing': 'Die Leitung gehört dem Benutzer, und er kann nichts mit ihr tun.',
  'why.right-without-effect': 'Jemand glaubt, dass es wirkt.',
  'why.leader-not-set-up': 'Die Rechte der Leitung erreichen niemanden.',
  'why.lines-unknown':
    'Über Leitungen lässt sich nichts sagen, daher wird an ihnen nichts geprüft.',
  'why.line-switched-off': 'Der Benutzer kann sie nicht benutzen, bis sie eingeschaltet wird.',
  'why.identity-unlike-mail': 'Man schließt von der einen auf die andere; sie sollten gleich sein.',
  'why.other-address':
    'Sie kann eine alte Identität sein, die sonst niemand erhalten kann, oder zu einem anderen Programm gehören.',
  'why.right-redundant': 'Es hier wegzunehmen ändert nichts, was später überrascht.',
  'why.right-implied': 'Es sieht aus, als wäre das kleinere weggenommen, und es wirkt doch.',
  'why.authorization-redundant': 'Sie wegzunehmen ändert nichts, was später überrascht.',
  'why.authorization-unused':
    'Sie wirkt jetzt nicht und wird unbemerkt wirksam, wenn der andere für UC eingerichtet wird.',
  'why.additional-line-own': 'Sie wird zweimal angezeigt.',
  'why.leader-without-rights': 'Leiter zu sein sagt für sich allein nichts.',
  'why.group-without-members': 'Was sie gewährt, erreicht niemanden.',
  'why.group-without-grants': 'Sie hat keinerlei Wirkung.',
  'why.computer-without-lines': 'Er hat keinerlei Wirkung.',
  'why.switched-off': 'Wer ein Konto ansieht, glaubt, dass es wirkt.',
  'refusal.empty': 'Enthält keine Ziffer',
  'refusal.text-too-long': 'Zu lang',
  'refusal.strange-character': 'Ein Zeichen ohne Bedeutung in einer Nummer',
  'refusal.letters': 'Buchstaben werden hier nicht verstanden',
  'refusal.several-numbers': 'Sieht nach mehr als einer Nummer aus',
  'refusal.brackets': 'Die Klammern passen nicht',
  'refusal.plus-inside': 'Ein + steht nur ganz vorn',
  'refusal.reordered': 'Die Teile stehen in ungewohnter Reihenfolge',
  'refusal.incomplete': 'Am Ende fehlt etwas',
  'refusal.code-inside': '* und # stehen nur in Wählcodes',
  'refusal.unknown-country': 'Kein Land hat diese Vorwahl',
  'refusal.zero-after-country': 'Eine Null nach der Landesvorwahl',
  'refusal.service-with-country': 'Eine Servicenummer hat keine Landesvorwahl',
  'refusal.not-in-plan': 'Keine Nummer des Landes beginnt so',
  'refusal.too-short': 'Zu kurz',
  'refusal.too-long': 'Zu viele Ziffern',
  'refusal.no-local-numbers': 'Die Ortsvorwahl fehlt',
  'refusal.plus-missing': 'Das + fehlt',
  'refusal.not-an-extension': 'Keine Nebenstelle dieses Standorts',
  'refusal.extension-unclear': 'Die Nebenstelle ist nicht eindeutig',
  'refusal.rule-result': 'Eine Regel des Standorts verdirbt sie',
  'refusal.no-line-rule': 'Keine Regel des Standorts passt',
  'refusal.connected-number-ignored': 'Der Standort ignoriert sie',
  'refusal.several-locations': 'Die Standorte lesen sie verschieden',
};
