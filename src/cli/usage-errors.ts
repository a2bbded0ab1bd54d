import type { CommanderError } from 'commander'
import { fillIn, type Language, type Texts, texts } from '../api/language.ts'

/**
 * What was wrong with a command line, in the user's language. The library says it in English only; what its sentences
 * name is taken out of them. One that is not known here is said as the library has it. Null where nothing was wrong:
 * somebody asked for the help or the version.
 */
export function usageErrorText(error: CommanderError, language: Language): string | null {
  const known = USAGE[error.code as keyof typeof USAGE]
  const facts = known?.says.exec(error.message)?.groups
  if (facts) return fillIn(known.texts[language], facts)
  return error.code.startsWith('commander.help') || error.code === 'commander.version'
    ? null
    : error.message.replace(/^error: /, '')
}

type Usage = { readonly says: RegExp; readonly texts: Texts }

const USAGE = {
  'commander.unknownCommand': usage(
    /unknown command '(?<command>[^']*)'/,
    'Comando desconhecido: {command}. Veja comanda --help.',
    'Unknown command: {command}. See comanda --help.',
    'Comando desconocido: {command}. Vea comanda --help.',
  ),
  'commander.unknownOption': usage(
    /unknown option '(?<option>[^']*)'/,
    'Opção desconhecida: {option}. Veja --help.',
    'Unknown option: {option}. See --help.',
    'Opción desconocida: {option}. Vea --help.',
  ),
  'commander.missingArgument': usage(
    /missing required argument '(?<argument>[^']*)'/,
    'Falta o argumento {argument}.',
    'The argument {argument} is missing.',
    'Falta el argumento {argument}.',
  ),
  'commander.optionMissingArgument': usage(
    /option '(?<option>[^']*)' argument missing/,
    'Falta o valor da opção {option}.',
    'The option {option} has no value.',
    'Falta el valor de la opción {option}.',
  ),
  'commander.missingMandatoryOptionValue': usage(
    /required option '(?<option>[^']*)'/,
    'Falta a opção {option}.',
    'The option {option} is missing.',
    'Falta la opción {option}.',
  ),
  'commander.conflictingOption': usage(
    /option '(?<one>[^']*)' cannot be used with option '(?<other>[^']*)'/,
    'As opções {one} e {other} não podem ser usadas juntas.',
    'The options {one} and {other} cannot be used together.',
    'Las opciones {one} y {other} no pueden usarse juntas.',
  ),
  'commander.excessArguments': usage(
    /too many arguments.*but got \d+: (?<given>.*)\.$/,
    'Há argumentos demais: {given}.',
    'There are too many arguments: {given}.',
    'Hay demasiados argumentos: {given}.',
  ),
  'commander.invalidArgument': usage(
    /'(?<option>[^']*)' argument '(?<given>[^']*)' is invalid\. Allowed choices are (?<choices>.*)\.$/,
    'Valor inválido em {option}: {given}. Pode ser: {choices}.',
    'Invalid value in {option}: {given}. It may be: {choices}.',
    'Valor no válido en {option}: {given}. Puede ser: {choices}.',
  ),
} as const satisfies Record<string, Usage>

function usage(says: RegExp, pt: string, en: string, es: string): Usage {
  return { says, texts: texts(pt, en, es) }
}
