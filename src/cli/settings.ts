import { resolve } from 'node:path'
import { chooseLanguage, fillIn, type Language, type Texts, texts } from '../api/language.ts'
import type { Environment } from './environment.ts'

/** What an operator sets by variables of the environment. */
export type Settings = Pick<
  Environment,
  'databaseUrl' | 'dataFolder' | 'host' | 'port' | 'trustProxy' | 'language'
>

type Variables = Readonly<Record<string, string | undefined>>

/** The language of messages, which is known before all else is read. */
export function languageOf(variables: Variables): Language {
  return chooseLanguage(variables.COMANDA_LANGUAGE || variables.LC_ALL || variables.LANG)
}

/** Reads the variables; one that is empty counts as none. Throws, with one sentence, where one says what cannot be. */
export function readSettings(variables: Variables): Settings {
  const language = languageOf(variables)
  return {
    databaseUrl: variables.DATABASE_URL || undefined,
    dataFolder: resolve(variables.COMANDA_DATA || 'data'),
    host: variables.COMANDA_HOST || '127.0.0.1',
    port: readPort(variables.COMANDA_PORT || '3000', language),
    trustProxy: readSwitch('COMANDA_TRUST_PROXY', variables.COMANDA_TRUST_PROXY || '0', language),
    language,
  }
}

/** Of 0 the system makes any free one. */
function readPort(given: string, language: Language): number {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.POSITIVE_INFINITY
  if (port <= 65_535) return port
  throw wrong('port', language, { name: 'COMANDA_PORT', given })
}

function readSwitch(name: string, given: string, language: Language): boolean {
  if (/^(1|true|yes|on)$/i.test(given)) return true
  if (/^(0|false|no|off)$/i.test(given)) return false
  throw wrong('switch', language, { name, given })
}

function wrong(
  what: keyof typeof WRONG,
  language: Language,
  facts: { readonly name: string; readonly given: string },
): Error {
  return new Error(fillIn(WRONG[what][language], facts))
}

const WRONG = {
  port: texts(
    '{name} deve ser uma porta de 0 a 65535 (0 é qualquer uma livre), e é {given}.',
    '{name} must be a port from 0 to 65535 (0 is any free one), and is {given}.',
    '{name} debe ser un puerto de 0 a 65535 (0 es cualquiera libre), y es {given}.',
  ),
  switch: texts(
    '{name} deve ser 1 ou 0 (ou true, false, yes, no, on, off), e é {given}.',
    '{name} must be 1 or 0 (or true, false, yes, no, on, off), and is {given}.',
    '{name} debe ser 1 o 0 (o true, false, yes, no, on, off), y es {given}.',
  ),
} as const satisfies Record<string, Texts>
