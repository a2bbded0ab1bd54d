import { texts } from '../../api/language.ts'

/** What ends, as it would open more than who made it holds. */
export const endedWords = {
  keyEnds: texts(
    'A chave “{label}” de {user} deixa de valer: foi criada por {maker}, que não tem todos esses direitos.',
    'The key “{label}” of {user} ends: it was made by {maker}, who does not hold all of these rights.',
    'La clave “{label}” de {user} deja de valer: la creó {maker}, que no tiene todos esos derechos.',
  ),
  keyEnded: texts(
    'A chave “{label}” de {user}, criada por {maker}, deixou de valer.',
    'The key “{label}” of {user}, made by {maker}, has ended.',
    'La clave “{label}” de {user}, creada por {maker}, dejó de valer.',
  ),
  passwordEnds: texts(
    'A senha provisória de {user} deixa de abrir: foi dada por {maker}, que não tem todos esses direitos. Dê outra depois.',
    'The first password of {user} opens nothing any more: it was given by {maker}, who does not hold all of these rights. Give another one afterwards.',
    'La contraseña provisoria de {user} deja de abrir: la dio {maker}, que no tiene todos esos derechos. Dé otra después.',
  ),
  passwordEnded: texts(
    'A senha provisória de {user}, dada por {maker}, não abre mais: dê outra.',
    'The first password of {user}, given by {maker}, opens nothing any more: give another one.',
    'La contraseña provisoria de {user}, dada por {maker}, ya no abre: dé otra.',
  ),
} as const
