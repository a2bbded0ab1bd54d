import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { chooseLanguage, fillIn, type Language, type Texts } from '../../api/language.ts'
import { inOwnKeys } from '../keys/own-keys.ts'
import { useOwnKeys } from '../keys/use-own-keys.ts'

/** What a screen says: every text in the three languages, by a name. Made with `texts()`, so that none is left out. */
export type Words = Readonly<Record<string, Texts>>

type LanguageOf = { readonly language: Language; readonly setLanguage: (language: Language) => void }

const Chosen = createContext<LanguageOf>({ language: 'pt-BR', setLanguage: () => {} })

const STORED = 'comanda.language'

/** The language that the API is asked to answer in. */
export function currentLanguage(): Language {
  return chooseLanguage(localStorage.getItem(STORED) ?? navigator.language)
}

/** Gives all below the language; a change is seen at once and kept in this browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setState] = useState(currentLanguage)
  const setLanguage = useCallback((chosen: Language) => {
    localStorage.setItem(STORED, chosen)
    setState(chosen)
  }, [])
  document.documentElement.lang = language
  const value = useMemo(() => ({ language, setLanguage }), [language, setLanguage])
  return <Chosen value={value}>{children}</Chosen>
}

/** The language, and how to change it. */
export function useLanguage(): LanguageOf {
  return useContext(Chosen)
}

/** Says a text of these words in the language of the user: `say('title', { count: 3 })`. */
export type Say<W extends Words> = (
  name: keyof W & string,
  facts?: Readonly<Record<string, unknown>>,
) => string

/** What says these words; keys that they name are the user's own. */
export function useWords<W extends Words>(words: W): Say<W> {
  const { language } = useLanguage()
  const [own] = useOwnKeys()
  return useCallback(
    (name, facts = {}) => fillIn(inOwnKeys(words[name]![language], own), facts),
    [words, language, own],
  )
}
