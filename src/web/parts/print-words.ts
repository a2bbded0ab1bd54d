import { texts } from '../../api/language.ts'

/** What the head of a printed page says. */
export const printWords = {
  position: texts('Posição em {at}', 'As of {at}', 'Situación al {at}'),
  by: texts('Impresso por {user}', 'Printed by {user}', 'Impreso por {user}'),
}
