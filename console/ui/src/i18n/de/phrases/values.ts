import type { Phrases } from '../../phrases';

/** What values of other phrases are made of. */
export default [
  ['leading group {}', 'Leitung der Gruppe {1}'],
  ['group {}', 'Gruppe {1}'],
  ['additional line {}', 'zusätzliche Leitung {1}'],
  ["the user's own settings", 'eigene Einstellungen'],
  ['everybody.services (configuration)', 'Vorgabe für alle (Konfiguration)'],
  ['everybody.authorization (configuration)', 'Vorgabe für alle (Konfiguration)'],
  ['{} by {} and second phone', '{1} ({2} und Zweites Telefon)'],
  ['{} by {} and business', '{1} ({2} und Geschäftlich)'],
  ['{} by {} and business 2', '{1} ({2} und Geschäftlich 2)'],
  ['{} by first phone', '{1} (Erstes Telefon)'],
  ['{} by second phone', '{1} (Zweites Telefon)'],
  ['{} by business', '{1} (Geschäftlich)'],
  ['{} by business 2', '{1} (Geschäftlich 2)'],
  ['business', 'Geschäftlich'],
  ['business 2', 'Geschäftlich 2'],
  ['first phone', 'Erstes Telefon'],
  ['second phone', 'Zweites Telefon'],
  ['{} and {} more', '{1} und {2} weitere'],
] as const satisfies Phrases;
