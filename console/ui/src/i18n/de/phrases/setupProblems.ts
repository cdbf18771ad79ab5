import type { Phrases } from '../../phrases';

/** What is in the way of a set-up, what it cannot take back, and what rights are missing. */
export default [
  // the schema as it is
  [
    'A class of this name is in the schema, but it is not an auxiliary class (objectClassCategory 3 is needed).',
    'Eine Klasse dieses Namens ist im Schema, aber keine Hilfsklasse (nötig ist objectClassCategory 3).',
  ],
  [
    'Use the reserved field in this forest (--storage reserved), or find out which product made that class.',
    'Verwenden Sie in dieser Gesamtstruktur das reservierte Feld, oder finden Sie heraus, welches Produkt diese Klasse angelegt hat.',
  ],
  [
    'Use the reserved field in this forest (--storage reserved), or find out what that object is for.',
    'Verwenden Sie in dieser Gesamtstruktur das reservierte Feld, oder finden Sie heraus, wofür dieses Objekt da ist.',
  ],
  [
    'Use the reserved field in this forest (--storage reserved), or find out which product made {}.',
    'Verwenden Sie in dieser Gesamtstruktur das reservierte Feld, oder finden Sie heraus, welches Produkt {1} angelegt hat.',
  ],
  ['The schema {} has no class of this name.', 'Das Schema {1} hat keine Klasse dieses Namens.'],
  [
    'Check that the server is an Active Directory domain controller.',
    'Prüfen Sie, ob der Server ein Domänencontroller von Active Directory ist.',
  ],
  [
    'This attribute was not made by Linekeeper (its OID differs), so it stays in use.',
    'Dieses Attribut stammt nicht von Linekeeper (es hat eine andere OID) und bleibt deshalb in Gebrauch.',
  ],
  [
    'This attribute stays in use, because these classes contain it.',
    'Dieses Attribut bleibt in Gebrauch, weil diese Klassen es enthalten.',
  ],
  [
    'Remove it from their mayContain first if it shall go.',
    'Soll es weg, entfernen Sie es zuerst aus deren mayContain.',
  ],
  [
    "The attribute is there under another OID than Linekeeper's; it is used as it is.",
    'Das Attribut ist unter einer anderen OID als der von Linekeeper da; es wird benutzt, wie es ist.',
  ],
  [
    'The attribute is not confidential: whoever may read accounts can read the password verifiers.',
    'Das Attribut ist nicht vertraulich: Wer Konten lesen darf, kann die Prüfwerte der Kennwörter lesen.',
  ],
  [
    'Have a schema administrator set bit 128 in searchFlags of {}.',
    'Lassen Sie einen Schema-Administrator Bit 128 in searchFlags von {1} setzen.',
  ],
  [
    'The attribute is not indexed: searching for it is slow.',
    'Das Attribut ist nicht indiziert: Danach zu suchen dauert lange.',
  ],
  [
    'Have a schema administrator set bit 1 in searchFlags.',
    'Lassen Sie einen Schema-Administrator Bit 1 in searchFlags setzen.',
  ],
  [
    'The attribute is not in the global catalog: uniqueness is only checked within one domain.',
    'Das Attribut ist nicht im globalen Katalog: Eindeutigkeit wird nur innerhalb einer Domäne geprüft.',
  ],
  [
    'Have a schema administrator set isMemberOfPartialAttributeSet to TRUE.',
    'Lassen Sie einen Schema-Administrator isMemberOfPartialAttributeSet auf TRUE setzen.',
  ],
  [
    'The attribute has an upper limit; the directory refuses what exceeds it.',
    'Das Attribut hat eine Obergrenze; was darüber liegt, weist das Verzeichnis ab.',
  ],
  [
    'Have a schema administrator delete rangeUpper of {} if that happens.',
    'Lassen Sie einen Schema-Administrator rangeUpper von {1} löschen, wenn das vorkommt.',
  ],
  [
    "The attribute is not in the property set '{}'; access to it has to be granted by its own entry.",
    'Das Attribut gehört nicht zum Eigenschaftensatz „{1}“; der Zugriff darauf ist einzeln zu erteilen.',
  ],
  [
    'Another schema object has the place or the OID {} of this one.',
    'Ein anderes Schema-Objekt hat dessen Platz oder dessen OID {1}.',
  ],
  [
    'The attribute is in the schema with another syntax or cardinality than needed: {} ({}). Neither can be changed.',
    'Das Attribut ist mit anderer Syntax oder Anzahl von Werten im Schema als nötig: {1} ({2}). Beides ist nicht zu ändern.',
  ],
  ['multi-valued', 'mehrere Werte'],
  ['single-valued', 'ein Wert'],
  // what is stored
  [
    'Entries still hold UC settings; without the schema nobody could read them any more, and the entries themselves could become impossible to change.',
    'In Einträgen stehen noch UC-Einstellungen; ohne das Schema könnte sie niemand mehr lesen, und die Einträge selbst ließen sich womöglich nicht mehr ändern.',
  ],
  [
    'Move the settings elsewhere first, or have them deleted for good (schema remove --clear-settings).',
    'Bringen Sie die Einstellungen zuerst anderswo unter, oder lassen Sie sie endgültig löschen (auf der Befehlszeile: schema remove --clear-settings).',
  ],
  [
    'settings are kept in the reserved field here. Nothing of them is lost, but with an extended schema Linekeeper looks there only when told to.',
    'hier stehen Einstellungen im reservierten Feld. Nichts davon geht verloren, aber mit erweitertem Schema sieht Linekeeper dort nur nach, wenn man es verlangt.',
  ],
  [
    'Until they are set anew in the extended schema, read and write them with --storage reserved.',
    'Lesen und schreiben Sie sie mit --storage reserved, bis sie im erweiterten Schema neu gesetzt sind.',
  ],
  [
    'in every entry of the forest that has one of them, all values of:',
    'in jedem Eintrag der Gesamtstruktur, der eines davon hat, alle Werte von:',
  ],
  // rights
  [
    'The account in use may not change the schema; missing: {}.',
    'Ihr Konto darf das Schema nicht ändern; es fehlt: {1}.',
  ],
  [
    "Use an account that is a member of the group Schema Admins of {} (membership counts from the next logon), or hand the output of 'schema export' to somebody who is.",
    'Verwenden Sie ein Konto der Gruppe Schema-Admins von {1} (die Mitgliedschaft zählt ab der nächsten Anmeldung), oder geben Sie die ausgeführte LDIF-Datei jemandem, der darin ist.',
  ],
  [
    'The account in use may not change the configuration partition, where property sets are kept; missing: {}.',
    'Ihr Konto darf die Konfigurationspartition nicht ändern, in der Eigenschaftensätze liegen; es fehlt: {1}.',
  ],
  [
    'Use an account that is also a member of the group Enterprise Admins of {}, or have the right to create controlAccessRight entries granted on {}.',
    'Verwenden Sie ein Konto, das auch zur Gruppe Organisations-Admins von {1} gehört, oder lassen Sie das Recht erteilen, in {2} Einträge der Klasse controlAccessRight anzulegen.',
  ],
  ['create {} in {}', '{1} anlegen in {2}'],
  ['write {} of {}', '{1} schreiben an {2}'],
  ['The account in use may not write {} of {}.', 'Ihr Konto darf {1} nicht schreiben an: {2}.'],
  [
    'Use an account that is a member of Enterprise Admins, or of Domain Admins of {} (membership counts from the next logon).',
    'Verwenden Sie ein Konto der Organisations-Admins oder der Domänen-Admins von {1} (die Mitgliedschaft zählt ab der nächsten Anmeldung).',
  ],
  ['The schema extension is not complete.', 'Die Schemaerweiterung ist unvollständig.'],
  [
    "See 'schema status', then run 'schema install'.",
    'Installieren Sie sie in der Ansicht Einrichtung zu Ende.',
  ],
  [
    'The account in use may not read the access list of {} sample accounts, so what it may read of them is not known.',
    'Ihr Konto darf die Zugriffsliste von {1} Beispielkonten nicht lesen; was es an ihnen lesen darf, ist deshalb nicht bekannt.',
  ],
  [
    'Check as an account that may (right: read permissions).',
    'Prüfen Sie mit einem Konto, das es darf (Recht: Berechtigungen lesen).',
  ],
  [
    'This directory shows no access lists, so only the right to write was looked at, and rights cannot be granted one by one.',
    'Dieses Verzeichnis zeigt keine Zugriffslisten; geprüft ist nur das Recht zu schreiben, und Rechte lassen sich nicht einzeln erteilen.',
  ],
  [
    "So many users are, or were, members of administrators' groups. The directory resets their access lists every hour (AdminSDHolder), so what is granted on a container does not reach them.",
    'So viele Benutzer gehören oder gehörten zu Gruppen von Administratoren. Das Verzeichnis setzt deren Zugriffslisten stündlich zurück (AdminSDHolder); was an einem Container erteilt ist, erreicht sie nicht.',
  ],
  [
    'Change their settings as a member of Domain Admins.',
    'Ändern Sie deren Einstellungen als Mitglied der Domänen-Admins.',
  ],
  [
    'The account in use may not list deleted entries; a program that follows changes does not learn of deletions.',
    'Ihr Konto darf gelöschte Einträge nicht auflisten; ein Programm, das Änderungen verfolgt, erfährt nichts von Löschungen.',
  ],
  [
    'As Domain Admin on Windows: dsacls "{}" /takeownership, then dsacls "{}" /G "{}" (Microsoft, article 892806).',
    'Als Domänen-Admin unter Windows: dsacls "{1}" /takeownership, dann dsacls "{2}" /G "{3}" (Microsoft, Artikel 892806).',
  ],
  // the menu item
  [
    'the directory has no display specifiers (or this account may not see them), so its tools have no menus to add to.',
    'das Verzeichnis hat keine Anzeigespezifizierer (oder Ihr Konto darf sie nicht sehen); seine Werkzeuge haben also keine Menüs, die zu ergänzen wären.',
  ],
  [
    'Use this on an Active Directory domain.',
    'Wenden Sie dies auf eine Domäne von Active Directory an.',
  ],
  [
    'the program is empty, or begins or ends with blanks.',
    'das Programm ist leer, oder es beginnt oder endet mit Leerzeichen.',
  ],
  [
    'the program must not contain quotation marks or control characters.',
    'das Programm darf keine Anführungs- und Steuerzeichen enthalten.',
  ],
  [
    "Active Directory's tools do not take arguments after the program.",
    'Die Werkzeuge von Active Directory nehmen hinter dem Programm keine Argumente an.',
  ],
  [
    "Give the full path of linekeeper-open.cmd as administrators' computers see it, for example {}.",
    'Geben Sie den vollen Pfad von linekeeper-open.cmd an, wie ihn die Computer der Administratoren sehen, zum Beispiel {1}.',
  ],
  // while it is done
  [
    'The directory has changed since the plan was made; it would now also be necessary to: {}. Nothing was done. Make a new plan and look at it.',
    'Das Verzeichnis hat sich seit dem Plan geändert; jetzt wäre auch nötig: {1}. Nichts wurde getan. Machen Sie einen neuen Plan, und sehen Sie ihn sich an.',
  ],
  [
    'All steps were accepted, but the schema master still lacks: {}. Make a new plan and look at it.',
    'Alle Schritte wurden angenommen, aber dem Schemamaster fehlt noch: {1}. Machen Sie einen neuen Plan, und sehen Sie ihn sich an.',
  ],
  [
    'All steps were accepted, but something is still to be done: {}. Make a new plan and look at it.',
    'Alle Schritte wurden angenommen, aber etwas ist noch zu tun: {1}. Machen Sie einen neuen Plan, und sehen Sie ihn sich an.',
  ],
  [
    "The name {} leads to another server than the schema master ({} answers there). Correct the DNS, or give the schema master's own address with --url.",
    'Der Name {1} führt zu einem anderen Server als dem Schemamaster (dort antwortet {2}). Berichtigen Sie das DNS, oder nennen Sie in directory.urls die eigene Adresse des Schemamasters.',
  ],
  [
    'Schema changes are only accepted by the schema master, {}, and it cannot be reached from here. If the name is not known here, give its address with --url instead. {}',
    'Schemaänderungen nimmt nur der Schemamaster {1} an, und er ist von hier aus nicht erreichbar. Ist der Name hier nicht bekannt, nennen Sie in directory.urls seine Adresse. {2}',
  ],
  [
    "The schema master cannot be told: {}. See who holds the role with 'netdom query fsmo' (Windows) or 'samba-tool fsmo show' (Samba), and seize it if that server is gone.",
    'Der Schemamaster ist nicht zu ermitteln: {1}. Sehen Sie mit „netdom query fsmo“ (Windows) oder „samba-tool fsmo show“ (Samba) nach, wer die Rolle hat, und übernehmen Sie sie, wenn es den Server nicht mehr gibt.',
  ],
  [
    'the schema container names no owner of the role (fSMORoleOwner)',
    'der Schema-Container nennt keinen Inhaber der Rolle (fSMORoleOwner)',
  ],
  [
    "'{}' is not the name of a server's settings",
    '„{1}“ ist nicht der Name der Einstellungen eines Servers',
  ],
  [
    "the server '{}' has no dNSHostName (has it been removed?)",
    'der Server „{1}“ hat keinen dNSHostName (wurde er entfernt?)',
  ],
  [
    'The root DSE has no {}, so this is no Active Directory domain controller, and its schema cannot be extended in this way.',
    'Der Wurzel-DSE hat kein {1}; dies ist also kein Domänencontroller von Active Directory, und sein Schema lässt sich so nicht erweitern.',
  ],
  [
    "step {} of {} ({}); the steps before it are done, and a new plan begins here. Set 'dsdb:schema update allowed = yes' in the smb.conf of the schema master and restart Samba first",
    'Schritt {1} von {2} ({3}); die Schritte davor sind getan, und ein neuer Plan beginnt hier. Setzen Sie zuerst „dsdb:schema update allowed = yes“ in der smb.conf des Schemamasters, und starten Sie Samba neu',
  ],
  [
    'step {} of {} ({}); the steps before it are done, and a new plan begins here',
    'Schritt {1} von {2} ({3}); die Schritte davor sind getan, und ein neuer Plan beginnt hier',
  ],
] as const satisfies Phrases;
