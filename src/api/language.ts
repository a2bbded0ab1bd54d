/** The languages that people are answered in; pt-BR first. */
export const LANGUAGES = ['pt-BR', 'en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

/** One text in every language. `{name}` stands for a fact of that name. */
export type Texts = { readonly [L in Language]: string }

/** A text in every language, in their order. */
export function texts(pt: string, en: string, es: string): Texts {
  return { 'pt-BR': pt, en, es }
}

/**
 * The language to answer in, from an `Accept-Language` header or a `LANG` variable; the first one that we
 * speak, weights ignored, else pt-BR.
 */
export function chooseLanguage(asked: string | undefined): Language {
  for (const tag of (asked ?? '').toLowerCase().split(',')) {
    const base = tag.trim().slice(0, 2)
    const found = LANGUAGES.find((language) => language.toLowerCase().startsWith(base))
    if (base.length === 2 && found) return found
  }
  return 'pt-BR'
}

/**
 * Puts facts into a text. A fact that the text names and that is missing stays visible as `{name}`. A sentence that ends with
 * one that has a full stop of its own, a company's name, has no second one.
 */
export function fillIn(text: string, facts: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, stop: string) => {
    if (facts[name] === undefined) return whole
    const said = String(facts[name])
    return stop !== '' && said.endsWith('.') ? said : `${said}${stop}`
  })
}
