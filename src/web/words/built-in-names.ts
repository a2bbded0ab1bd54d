import { type Language, texts } from '../../api/language.ts'

/** The role that holds every right and never changes; `src/users/bootstrap.ts` makes it. */
export const ADMINISTRATOR_ROLE = 'administrator'

/** What the product makes itself is named in the language of who reads it, until somebody gives it a name of their own. */
const ADMINISTRATOR = texts('Administrador', 'Administrator', 'Administrador')

/** The name that the administrator's role is made with; `src/users/bootstrap.ts`. */
const MADE_ROLE = 'Administrator'

/** The name and login of the first user; `src/cli/start.ts`. */
const MADE_USER = 'admin'

/** A role's name as it is read. */
export function roleName(role: { readonly id: string; readonly name: string }, language: Language): string {
  return role.id === ADMINISTRATOR_ROLE && role.name === MADE_ROLE ? ADMINISTRATOR[language] : role.name
}

/** A user's name as it is read. */
export function userName(
  user: { readonly name: string; readonly login: string | null },
  language: Language,
): string {
  return user.name === MADE_USER && user.login === MADE_USER ? ADMINISTRATOR[language] : user.name
}
