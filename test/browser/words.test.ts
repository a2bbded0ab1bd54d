import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import ts from 'typescript'
import { LANGUAGES, type Language, type Texts } from '../../src/api/language.ts'
import { REFUSALS } from '../../src/api/refusals.ts'
import { RIGHTS } from '../../src/rights/rights.ts'
import { STATES } from '../../src/web/parts/state-words.ts'
import { buildDeskWorld, type DeskWorld } from '../desk-world.ts'
import { type App, openApp } from './app.ts'
import { SAME_TEXTS } from './same-texts.ts'
import { signIn, userWithLogin } from './sign-in.ts'
import { dialogsOf, goWithin, makeJob, screensOf, untilQuiet } from './walk.ts'

const ROOT = join(import.meta.dirname, '../..')

/** A text as it stands somewhere. */
type Found = { readonly where: string; readonly text: Texts }

/** Every text of the product: each call of `texts` in the sources, and the catalogues that are made otherwise. */
async function allTexts(): Promise<readonly Found[]> {
  const paths = await Array.fromAsync(glob(['src/**/*.ts', 'src/**/*.tsx'], { cwd: ROOT }))
  const calls = await Promise.all(
    paths
      .filter((path) => !path.endsWith('.test.ts') && path !== 'src/api/language.ts')
      .map(async (path) => callsOfTexts(path, await readFile(join(ROOT, path), 'utf8'))),
  )
  return [
    ...calls.flat(),
    ...Object.entries(REFUSALS).map(([code, { text }]) => ({ where: `the refusal ${code}`, text })),
    ...Object.entries(RIGHTS).map(([id, text]) => ({ where: `the right ${id}`, text: text as Texts })),
    ...Object.entries(STATES).flatMap(([kind, states]) =>
      Object.entries(states).map(([state, { text }]) => ({ where: `the state ${kind} ${state}`, text })),
    ),
  ]
}

function callsOfTexts(path: string, source: string): readonly Found[] {
  if (!source.includes('texts(')) return []
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit)
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'texts') return
    const given = node.arguments.map((argument) => (ts.isStringLiteralLike(argument) ? argument.text : null))
    if (given.includes(null)) return
    const { line } = file.getLineAndCharacterOfPosition(node.getStart())
    const [pt, en, es] = given as [string, string, string]
    found.push({ where: `${path}:${line + 1}`, text: { 'pt-BR': pt, en, es } })
  }
  visit(file)
  return found
}

const facts = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
/** Names of keys are no words: they stand on the keyboard. */
const KEY = /^((Ctrl|Shift|Alt)\+)*(F\d+|Esc|Enter|[A-Z\d]?|G [A-Z])$/
const hasLetters = (text: string) => /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, '')) && !KEY.test(text)

/** What no text of a language may have: signs and small words that are of another one. */
const STRANGE: Readonly<Record<Language, RegExp>> = {
  'pt-BR': /[ñ¿¡]|\b(the|of|with|this|el|los|las|y|con|una)\b|ción(?!\p{L})/iu,
  en: /[à-ÿ¿¡]|\b(de|da|para|com|con|seu|uma|una|el|los|las)\b/iu,
  es: /[ãõçâêôà]|\b(em|com|uma|seu|sua|foi|ou|the|of|with|this)\b|ções\b/iu,
}

/** The demo hotel has a Portuguese name in every language. */
const NAMES = /Hotel das Acácias/g

test('every text is there in every language, with the same facts, and in that language', async () => {
  const found = await allTexts()
  assert.ok(found.length > 900, `only ${found.length} texts were found`)
  const wrong = found.flatMap(({ where, text }) => [
    ...LANGUAGES.filter((language) => text[language].trim() === '').map(
      (language) => `${where}: nothing is said in ${language}`,
    ),
    ...LANGUAGES.filter((language) => facts(text[language]).join() !== facts(text['pt-BR']).join()).map(
      (language) => `${where}: other facts in ${language} than in pt-BR: ${text[language]}`,
    ),
    ...LANGUAGES.filter((language) => !isKnown(text[language])).flatMap((language) => {
      const strange = STRANGE[language].exec(text[language].replaceAll(/\{\w+\}/g, '').replaceAll(NAMES, ''))
      return strange ? [`${where}: “${strange[0]}” in ${language}: ${text[language]}`] : []
    }),
    ...(text['pt-BR'] === text.en && hasLetters(text.en) && !isKnown(text.en)
      ? [`${where}: the same in pt-BR and en: ${text.en}`]
      : []),
  ])
  assert.equal(wrong.length, 0, `\n${wrong.join('\n')}\n`)
})

function isKnown(text: string): boolean {
  return Object.hasOwn(SAME_TEXTS, text)
}

let app: App<DeskWorld>

before(async () => {
  app = await openApp({ build: buildDeskWorld })
  await userWithLogin(app.world, { login: 'ana' })
})

test('no screen says in English what it says in Portuguese', { timeout: 120_000 }, async (t) => {
  const seen = new Map<Language, ReadonlyMap<string, readonly string[]>>()
  // A language is named in itself, so that who took another one by mistake finds back.
  const data = new Set<string>(['Português', 'English', 'Español'])
  for (const locale of LANGUAGES) {
    const { page } = await app.openPage(t, { locale, allow: [/status of 40\d/] })
    collect(page, data)
    await page.goto('/')
    await page.locator('form').waitFor()
    const signInPage = await textsOf(page)
    await signIn(page, { login: 'ana', locale })
    if (locale === 'pt-BR') await makeJob(page)
    const of = { world: app.world, address: app.address }
    const said = new Map([['sign-in', signInPage]])
    for (const { name, path } of [...(await screensOf(of)), ...(await dialogsOf(of))]) {
      await goWithin(page, path)
      said.set(name, await textsOf(page))
    }
    for (const [name, key] of [
      ['help', 'F1'],
      ['palette', 'Control+k'],
    ] as const) {
      await goWithin(page, `${app.address}/hotel/desk`)
      await page.keyboard.press(key)
      await untilQuiet(page)
      said.set(name, await textsOf(page))
      await page.keyboard.press('Escape')
    }
    seen.set(locale, said)
  }
  const known = [...data].sort((a, b) => b.length - a.length)
  const wrong = ['en', 'es'].flatMap((language) =>
    [...seen.get(language as Language)!].flatMap(([name, said]) => {
      const inPortuguese = new Set(seen.get('pt-BR')!.get(name))
      const strange = STRANGE[language as Language]
      return said.flatMap((text) => {
        const rest = withoutData(text, known)
        if (!hasLetters(rest) || isKnown(text) || isKnown(rest)) return []
        if (language === 'en' && inPortuguese.has(text)) return [`${name}: the same in pt-BR and en: ${text}`]
        return strange.test(rest) ? [`${name}: in ${language}: ${text}`] : []
      })
    }),
  )
  assert.ok([...seen.get('en')!.values()].flat().length > 500)
  assert.deepEqual([...new Set(wrong)], [], `\n${[...new Set(wrong)].join('\n')}\n`)
})

/** Keeps every text that the API answers: names, codes, what people wrote. */
function collect(page: Page, data: Set<string>): void {
  const walk = (value: unknown): void => {
    if (typeof value === 'string') data.add(value.trim())
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) {
        // What an integration told of a stay is named by it.
        if (/^\p{Lu}/u.test(name)) data.add(name)
        walk(one)
      }
  }
  page.on('response', (response) => {
    if (response.url().includes('/v1/'))
      response
        .json()
        .then(walk)
        // One that was given up, or has no body.
        .catch(() => {})
  })
}

/** What a page says: its texts as they are seen, and what it is called to who hears it. */
function textsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`(() => {
    const said = new Set([document.title])
    const skipped = 'kbd, code, script, style, time, [lang]:not(html)'
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode
      if (data.trim() === '' || parentElement.closest(skipped)) continue
      if (parentElement.checkVisibility()) said.add(data.trim().replace(/\\s+/g, ' '))
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-description', 'alt', 'aria-valuetext'])
      for (const element of document.querySelectorAll('[' + name + ']'))
        if (!element.closest(skipped)) said.add(element.getAttribute(name).trim().replace(/\\s+/g, ' '))
    said.delete('')
    return [...said]
  })()`)
}

/** What is left of a text when what the API answered is taken out. Short pieces are taken as whole texts only. */
function withoutData(text: string, known: readonly string[]): string {
  if (known.includes(text)) return ''
  return known
    .filter((one) => one.length >= 3)
    .reduce((rest, one) => rest.replaceAll(one, ' '), text)
    .trim()
}
