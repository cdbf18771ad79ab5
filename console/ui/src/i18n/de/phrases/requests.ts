import type { Phrases } from '../../phrases';

/** Refusals of requests. */
export default [
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
  [
    'No user, group or computer has this name, or this account may not see it',
    'Kein Benutzer, keine Gruppe und kein Computer heißt so, oder dieses Konto darf es nicht sehen',
  ],
  [
    'Give the number under which the account is called',
    'Tragen Sie die Nummer ein, unter der das Konto angerufen wird',
  ],
] as const satisfies Phrases;
