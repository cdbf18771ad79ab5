import type { Phrases } from '../../phrases';

/** How numbers are read and refused. */
export default [
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
] as const satisfies Phrases;
