import type { InputError } from '../api/input-errors.ts'
import { folded } from '../values/folded.ts'

/** The fewest and the most characters of a password. NIST SP 800-63B asks for at least 8, and to allow 64 or more. */
export const PASSWORD_LENGTH = { least: 10, most: 200 }

/**
 * What is wrong with a new password; null where nothing is. Long rather than motley (NIST SP 800-63B): no rule asks for
 * capitals or signs, but what everybody tries first is refused, however it is dressed up: digits around it, `@` for `a`.
 */
export function passwordError(
  password: string,
  of: { readonly login: string; readonly name: string },
  field = 'password',
): InputError | null {
  const wrong = (code: InputError['code'], facts = {}): InputError => ({ field, in: 'body', code, facts })
  const { least, most } = PASSWORD_LENGTH
  // Before anything is made of it: normalizing may lengthen a text.
  if (password.length > 10 * most) return wrong('tooLong', { maximum: most })
  const length = [...password.normalize('NFKC')].length
  if (length < least) return wrong('tooShort', { minimum: least })
  if (length > most) return wrong('tooLong', { maximum: most })
  const personal = [of.login, of.name].flatMap(shapesOf).filter((shape) => shape.length > 2)
  const shapes = shapesOf(password)
  if (shapes.some((shape) => personal.includes(shape))) return wrong('passwordPersonal')
  return isCommon(password, shapes) ? wrong('passwordCommon') : null
}

/** Words that people take for a password, most of all here: the product's, the hotel's, the season's. */
const WORDS: ReadonlySet<string> = new Set(
  `password passwort passw0rd senha contrasena contrasenha clave secret secreto segredo letmein welcome bemvindo
  bienvenido iloveyou teamo teadoro princesa princess football futebol baseball dragon monkey sunshine superman batman
  pokemon starwars master login access changeme mudar mudarsenha trocar default padrao test teste testing guest user
  usuario admin administrator administrador root system sistema comanda comandahotel hotel hoteldemo pousada resort
  recepcao reception recepcion front desk frontdesk frontoffice cashier caixa manager gerente gerencia auditor reserva
  reservas booking turismo brasil brazil portugal espana saopaulo riodejaneiro flamengo corinthians palmeiras santos
  vasco gremio janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro verao summer
  inverno winter spring primavera outono autumn jesus jesuscristo deus deusefiel amor familia felicidade`.split(
    /\s+/,
  ),
)

/** Rows of a keyboard and what else is written without thinking; both ways. */
const RUNS: readonly string[] = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz0123456789',
  'qwertyuiopasdfghjklzxcvbnm1234567890',
  'qwertzuiopasdfghjklyxcvbnm1234567890',
  'asdfghjklqwertyuiopzxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  'zaq12wsxcde34rfvbgt56yhnmju78ik',
  'abc123456789',
  'a1b2c3d4e5f6g7h8i9j0',
].flatMap((run) => [run, [...run].reverse().join('')])

function isCommon(password: string, shapes: readonly string[]): boolean {
  if (new Set(plainOf(password)).size <= 3) return true
  return shapes.some((shape) => {
    const part = repeatedPart(shape)
    return isKnown(part) || isWordWithRun(part)
  })
}

function isKnown(part: string): boolean {
  return WORDS.has(part) || (part.length > 3 && RUNS.some((run) => run.includes(part)))
}

/** `qwerty12345`, `senhaabcdef`: one word or row after another; `12345678910`: a long one and hardly more. */
function isWordWithRun(shape: string): boolean {
  return Array.from(shape, (_, at) => at).some((at) => {
    const rest = shape.slice(at)
    return isKnown(shape.slice(0, at)) && (isKnown(rest) || (at > 6 && rest.length <= 3))
  })
}

/** `senhasenha` is `senha`. */
function repeatedPart(shape: string): string {
  return /^(.+?)\1+$/.exec(shape)?.[1] ?? shape
}

/** A text as it is, without digits and signs around it, and with letters for the signs that stand for them. */
function shapesOf(text: string): readonly string[] {
  const plain = plainOf(text)
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const spelled = (from: string) =>
    from
      .replace(/[@4]/g, 'a')
      .replace(/[$5]/g, 's')
      .replace(/[!1|]/g, 'i')
      .replace(/3/g, 'e')
      .replace(/0/g, 'o')
  const bare = (from: string) => from.replace(/[^\p{L}\p{N}]/gu, '')
  return [...new Set([plain, core, spelled(core), spelled(plain)].map(bare))].filter((shape) => shape !== '')
}

/** Small letters without accents, also of signs that are letters: `ﬁ`. */
function plainOf(text: string): string {
  return folded(text.normalize('NFKD'))
}
