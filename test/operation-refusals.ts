import { readFileSync, writeFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { OPERATION_NAMES, type OperationName } from '../src/api/operation-names.ts'
import { REFUSALS, type RefusalCode } from '../src/api/refusals.ts'

// Which refusals an operation can answer with, read from its source: from the declaration of the operation one goes to every
// declaration that it names, in its own file and those it imports, and every refusal's code that stands there as text
// counts. So a code that can come is never left out; one of a function that is only asked for something else may be too many.

const ROOT = join(import.meta.dirname, '..')

/** Where the list stands that the manual is made of. */
export const REFUSALS_OF_FILE = join(ROOT, 'src/api/refusals-of.ts')

/** The files of the server by their paths from the root, as text. */
export type Sources = ReadonlyMap<string, string>

/** The sources as they stand. */
export async function readSources(): Promise<Sources> {
  const paths = await Array.fromAsync(glob('src/**/*.ts', { cwd: ROOT }))
  const own = paths.filter((path) => !path.endsWith('.test.ts') && !path.startsWith('src/web/'))
  return new Map(own.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]))
}

/** The way that every operation goes, from the request to the decision. */
const WAY: readonly Place[] = [
  { path: 'src/http/operation-route.ts', name: 'addOperation' },
  { path: 'src/http/authentication.ts', name: 'createAuthentication' },
  { path: 'src/journal/batch.ts', name: 'createBatchRunner' },
]

/** What can be refused, in the order of `REFUSALS`: by each operation, and on the way that all go. */
export type Found = {
  readonly all: readonly RefusalCode[]
  readonly of: Readonly<Record<OperationName, readonly RefusalCode[]>>
}

/** {@link Found} in the sources; nothing of an operation that is not there yet. */
export function refusalsIn(sources: Sources): Found {
  const read = reader(sources)
  const places = [...sources.keys()]
  const from = (starts: readonly Place[]): readonly RefusalCode[] => {
    const found = codesFrom(read, starts)
    return Object.keys(REFUSALS).filter((code): code is RefusalCode => found.has(code))
  }
  const placeOf = (name: OperationName): readonly Place[] => {
    const file = `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`
    const path = places.find((one) => one.endsWith(`/${file}`) && read(one).declared.has(name))
    return path ? [{ path, name }] : []
  }
  const of = Object.fromEntries(OPERATION_NAMES.map((name) => [name, from(placeOf(name))]))
  return { all: from(WAY), of: of as Found['of'] }
}

/** The file of the list, as text. */
export function refusalsFile({ all, of }: Found): string {
  const lines = Object.entries(of).map(([name, codes]) => {
    const quoted = codes.map((code) => `'${code}'`)
    const line = `  ${name}: [${quoted.join(', ')}],`
    return line.length <= 110 ? line : `  ${name}: [\n${quoted.map((code) => `    ${code},\n`).join('')}  ],`
  })
  return `import type { OperationName } from './operation-names.ts'
import type { RefusalCode } from './refusals.ts'

// Made by test/operation-refusals.ts from the source of the operations. Not edited by hand.

/** What any operation can be refused for: who asks, what was sent, and how the server is. */
export const REFUSALS_OF_ALL: readonly RefusalCode[] = [
${all.map((code) => `  '${code}',`).join('\n')}
]

/** What each operation can be refused for besides. */
export const REFUSALS_OF: Readonly<Record<OperationName, readonly RefusalCode[]>> = {
${lines.join('\n')}
}
`
}

type Place = { readonly path: string; readonly name: string }

/** A file: what it declares at its top by name, and what its other names stand for. */
type Parsed = {
  readonly declared: ReadonlyMap<string, ts.Node>
  readonly imported: ReadonlyMap<string, Place>
}

function codesFrom(read: (path: string) => Parsed, starts: readonly Place[]): ReadonlySet<string> {
  const codes = new Set<string>()
  const seen = new Set<string>()
  const waiting = [...starts]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const key = `${place.path} ${place.name}`
    const { declared, imported } = read(place.path)
    const node = declared.get(place.name)
    if (seen.has(key) || !node) continue
    seen.add(key)
    const { path } = place
    visit(node, {
      name: (name) => {
        const there = imported.get(name) ?? (declared.has(name) ? { path, name } : null)
        if (there) waiting.push(there)
      },
      text: (text) => {
        if (Object.hasOwn(REFUSALS, text)) codes.add(text)
      },
    })
  }
  return codes
}

function visit(
  node: ts.Node,
  found: { readonly name: (name: string) => void; readonly text: (text: string) => void },
): void {
  // What a type says is not answered.
  if (ts.isTypeNode(node)) return
  if (ts.isIdentifier(node)) found.name(node.text)
  if (ts.isStringLiteralLike(node)) found.text(node.text)
  ts.forEachChild(node, (child) => {
    // Nor what something is only compared with.
    if (!(isComparison(node) && ts.isStringLiteralLike(child))) visit(child, found)
  })
}

function isComparison(node: ts.Node): boolean {
  if (!ts.isBinaryExpression(node)) return false
  const { kind } = node.operatorToken
  return kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
}

function reader(sources: Sources): (path: string) => Parsed {
  const parsed = new Map<string, Parsed>()
  return (path) => {
    const known = parsed.get(path) ?? parse(path, sources.get(path) ?? '')
    parsed.set(path, known)
    return known
  }
}

function parse(path: string, text: string): Parsed {
  const declared = new Map<string, ts.Node>()
  const imported = new Map<string, Place>()
  for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements) {
    if (ts.isImportDeclaration(statement)) {
      for (const [name, place] of importsOf(statement, path)) imported.set(name, place)
    } else if (ts.isVariableStatement(statement)) {
      for (const one of statement.declarationList.declarations)
        if (ts.isIdentifier(one.name)) declared.set(one.name.text, one)
    } else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name) {
      declared.set(statement.name.text, statement)
    }
  }
  return { declared, imported }
}

function importsOf(statement: ts.ImportDeclaration, path: string): readonly (readonly [string, Place])[] {
  const clause = statement.importClause
  const from = (statement.moduleSpecifier as ts.StringLiteral).text
  const names = clause?.namedBindings
  if (!from.startsWith('.') || !names || !ts.isNamedImports(names)) return []
  const target = normalize(join(dirname(path), from))
  return names.elements.map((one) => [
    one.name.text,
    { path: target, name: (one.propertyName ?? one.name).text },
  ])
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(REFUSALS_OF_FILE, refusalsFile(refusalsIn(await readSources())))
