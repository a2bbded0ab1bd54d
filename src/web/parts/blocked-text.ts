import { fillIn, type Language, texts } from '../../api/language.ts'
import { REFUSALS, type RefusalCode, refusalText } from '../../api/refusals.ts'
import { SHORT_REFUSALS } from '../../api/short-refusals.ts'

/**
 * Why an action is not possible now, as the API answers it in `blockedActions`, or as a screen knows it: then `title` is
 * its own text. `facts` are those of a refusal, where they are known.
 */
export type Blocked = {
  readonly code: string
  readonly missingRights?: readonly { readonly id: string; readonly name: string }[] | undefined
  readonly title?: string | undefined
  readonly facts?: Readonly<Record<string, unknown>> | undefined
}

/** The reason in a language: the rights that are missing, each by its name, or what state something is in. */
export function blockedText(blocked: Blocked, language: Language): string {
  const rights = blocked.missingRights ?? []
  if (rights.length === 1) return fillIn(RIGHT[language], { right: rights[0]!.name })
  if (rights.length > 1) {
    return fillIn(RIGHTS[language], { rights: rights.map((right) => right.name).join('; ') })
  }
  if (blocked.title) return blocked.title
  if (!isRefusal(blocked.code)) return fillIn(OTHER[language], { code: blocked.code })
  const whole = refusalText({ code: blocked.code, ...blocked.facts }, language)
  // A text whose facts nobody gave would show its gaps.
  return whole.includes('{') ? shortText(blocked.code, language) : whole
}

/** A refusal without the facts of one case. */
export function shortText(code: RefusalCode, language: Language): string {
  return SHORT_REFUSALS[code]?.[language] ?? withoutGaps(REFUSALS[code].text[language])
}

function isRefusal(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSALS, code)
}

function withoutGaps(text: string): string {
  return text
    .replace(/\s*\([^()]*\{\w+\}[^()]*\)/g, '')
    .replace(/\s*\{\w+\}/g, '')
    .replace(/^[:\s]+/, '')
}

const RIGHT = texts('Falta o direito {right}', 'Missing right: {right}', 'Falta el derecho {right}')
const RIGHTS = texts(
  'Faltam os direitos: {rights}',
  'Missing rights: {rights}',
  'Faltan los derechos: {rights}',
)
const OTHER = texts(
  'Não é possível agora ({code})',
  'Not possible now ({code})',
  'No es posible ahora ({code})',
)
