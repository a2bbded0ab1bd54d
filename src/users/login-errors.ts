import type { InputError } from '../api/input-errors.ts'
import { passwordError } from './password-rules.ts'

/** What is wrong with a login, empty where it is none at all, and with a password that somebody else gives; null for none. */
export function loginErrors(user: {
  readonly name: string
  readonly kind: string
  readonly login: string | null
  readonly password?: string | undefined
}): readonly InputError[] {
  const { name, kind, login, password } = user
  const wrong = (code: InputError['code']): InputError => ({ field: 'login', in: 'body', code })
  if (login === null) return password === undefined ? [] : [wrong('required')]
  const error = password === undefined ? null : passwordError(password, { login, name })
  return [
    ...(kind === 'person' ? [] : [wrong('loginOfPerson')]),
    ...(login === '' ? [wrong('login')] : []),
    ...(error ? [error] : []),
  ]
}
