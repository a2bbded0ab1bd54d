// The house rules of design.md 2, as functions over the text of the source: each gives what breaks it, as
// `path:line what`. The exceptions stand here, in one place each, with their reason.

/** A file of the repository, by its path from the root. */
export type SourceFile = { readonly path: string; readonly text: string }

/** What the rules need to know besides the files. */
export type Known = {
  readonly operationNames: readonly string[]
  /** Tables that have a property_id. */
  readonly propertyTables: readonly string[]
}

export type Rule = {
  readonly rule: string
  readonly check: (files: readonly SourceFile[], known: Known) => readonly string[]
}

/** The folders in the order of design.md: each imports only those before it. The words of api come before rights. */
export const FOLDERS = [
  'values',
  'db',
  'api',
  'rights',
  'properties',
  'users',
  'journal',
  'catalogue',
  'accounts',
  'shifts',
  'routing',
  'documents',
  'folios',
  'stays',
  'receivables',
  'settlement',
  'day',
  'pos',
  'continuity',
  'integrations',
  'http',
  'cli',
  'web',
] as const

/** Files at the top of src, who may import them, and what they may import; null is anything. */
const ROOT_FILES: Readonly<
  Record<string, { readonly readers: readonly string[]; readonly imports: readonly string[] | null }>
> = {
  'src/main.ts': { readers: [], imports: ['api', 'cli'] },
  'src/operations.ts': { readers: ['http', 'cli'], imports: null },
  'src/checks.ts': { readers: ['http', 'cli'], imports: null },
}

/** Where SQL stands besides store.ts, read.ts and checks.ts; store-jobs.ts, read-stays.ts, checks-lines.ts where a folder has much of it. */
const SQL_PLACES = [
  /^src\/db\//,
  // Makes the statements of declared tables.
  /^src\/journal\/table\.ts$/,
  // Measures the database against itself.
  /^src\/cli\/bench\//,
  // One question with its type, which the door asks and people do.
  /^src\/day\/checklist\.ts$/,
  // Wraps the question of each check.
  /^src\/checks\.ts$/,
]

/** Tables that two folders write: who besides the owner, and why. */
const SHARED_WRITES: Readonly<Record<string, readonly string[]>> = {
  // A property is made together with its books.
  books: ['properties'],
}

/** Files above 300 lines: lists of texts and of shapes, which have no parts to be split by. */
const LONG_FILES = [
  'src/api/refusals.ts',
  'src/api/refusals-of.ts',
  'src/api/short-refusals.ts',
  'src/http/answers.ts',
  'src/http/folio-answers.ts',
]

/**
 * Who reads the environment, the clock or chance: main.ts, the embedded server's own process handling, and in the browser
 * what knows since when nobody is there.
 */
const OUTSIDE_READERS = [
  /^src\/main\.ts$/,
  /^src\/db\/embedded/,
  /^src\/db\/write-schema\.ts$/,
  /^src\/http\/write-client-types\.ts$/,
  // Processes of their own, which a measurement starts.
  /^src\/cli\/bench\//,
  /^src\/web\/client\/hands\.ts$/,
]

/** Schemas of answers: each is described where it is used, by its operation. */
const UNDOCUMENTED = ['src/http/answers.ts', 'src/http/folio-answers.ts']

/** Where tables are written. */
const STORE = /\/store(-[a-z]+)*\.ts$/

const MOST_LINES = 300

export const RULES: readonly Rule[] = [
  { rule: 'a folder imports only those above it in design.md', check: checkOrder },
  { rule: 'the web app imports words, values and rights, and nothing of Node', check: checkWeb },
  { rule: 'a folder is one of those of design.md', check: checkFolders },
  { rule: 'a domain folder has a README.md', check: checkReadmes },
  { rule: 'an operation is one file, named as it', check: checkOperations },
  { rule: 'SQL stands in store.ts, read.ts or checks.ts', check: checkSqlPlaces },
  { rule: 'a statement on a property’s table filters by property_id', check: checkPropertyFilter },
  { rule: 'a table is written in its owner’s store.ts only', check: checkWriters },
  { rule: 'no utils, helpers, services, managers or common', check: checkNames },
  { rule: 'no barrels', check: checkBarrels },
  { rule: `no file is longer than ${MOST_LINES} lines`, check: checkLengths },
  { rule: 'only main.ts reads the environment, the clock or chance', check: checkOutside },
  { rule: 'imports of our own files end in .ts', check: checkEndings },
  { rule: 'every export has a docstring', check: checkDocstrings },
]

function checkOrder(files: readonly SourceFile[]): readonly string[] {
  return program(files).flatMap((file) =>
    importsOf(file).flatMap(({ line, target }) => {
      if (!target.startsWith('src/'))
        return target.startsWith('test/') ? [`${file.path}:${line} imports ${target}`] : []
      const reader = folderOf(file.path)
      const read = folderOf(target)
      const root = ROOT_FILES[target]
      if (root)
        return reader === null || root.readers.includes(reader)
          ? []
          : [`${file.path}:${line} imports ${target}`]
      const own = ROOT_FILES[file.path]
      if (own)
        return own.imports === null || own.imports.includes(read!)
          ? []
          : [`${file.path}:${line} imports ${target}`]
      const isAbove = rank(read) < rank(reader) || read === reader
      return isAbove ? [] : [`${file.path}:${line} imports ${target}`]
    }),
  )
}

/** What a browser can load, and should: no store, no schema, nothing that a screen could decide by itself. */
const OPEN_TO_WEB =
  /^src\/(web|rights)\/|^src\/values\/(?!id\.ts)|^src\/api\/(language|fact-text|refusals|refusals-of|short-refusals|operation-(names|words|sentences))\.ts$|^src\/catalogue\/catalogue\.ts$|^src\/documents\/standard-names\.ts$|^src\/folios\/(charge|consumed-on|correction|folio-discount|share-lines|terms)\.ts$/

function checkWeb(files: readonly SourceFile[]): readonly string[] {
  return program(files)
    .filter((file) => folderOf(file.path) === 'web')
    .flatMap((file) =>
      [
        ...importsOf(file).filter(({ target }) => !OPEN_TO_WEB.test(target)),
        ...matches(file, /(?:\bfrom |\bimport\(|^import )'(node:[^']*|pg|fastify|zod)'/gm).map(
          ({ line, groups }) => ({
            line,
            target: groups[0]!,
          }),
        ),
      ].map(({ line, target }) => `${file.path}:${line} imports ${target}`),
    )
}

function checkFolders(files: readonly SourceFile[]): readonly string[] {
  return program(files)
    .filter((file) => {
      const folder = folderOf(file.path)
      return folder === null ? !(file.path in ROOT_FILES) : rank(folder) < 0
    })
    .map((file) => `${file.path}:1`)
}

function checkReadmes(files: readonly SourceFile[]): readonly string[] {
  const folders = new Set(program(files).flatMap((file) => folderOf(file.path) ?? []))
  const paths = new Set(files.map((file) => file.path))
  return [...folders].map((folder) => `src/${folder}/README.md`).filter((path) => !paths.has(path))
}

function checkOperations(files: readonly SourceFile[], known: Known): readonly string[] {
  const exported = program(files).flatMap((file) =>
    matches(file, /^export const (\w+): Operation</gm).map(({ line, groups }) => ({
      file,
      line,
      name: groups[0]!,
    })),
  )
  const misnamed = exported.filter(({ file, name }) => !file.path.endsWith(`/${kebab(name)}.ts`))
  const unknown = exported.filter(({ name }) => !known.operationNames.includes(name))
  const missing = known.operationNames.filter(
    (name) => exported.filter((one) => one.name === name && !misnamed.includes(one)).length !== 1,
  )
  return [
    ...[...new Set([...misnamed, ...unknown])].map(({ file, line, name }) => `${file.path}:${line} ${name}`),
    ...missing.map((name) => `src/*/${kebab(name)}.ts:1 exports ${name}`),
  ]
}

function checkSqlPlaces(files: readonly SourceFile[]): readonly string[] {
  return program(files)
    .filter((file) => !/\/(store|read|checks)(-[a-z]+)*\.ts$/.test(file.path) || folderOf(file.path) === null)
    .filter((file) => !SQL_PLACES.some((place) => place.test(file.path)))
    .flatMap((file) =>
      statementsOf(file).map(({ line, text }) => `${file.path}:${line} ${text.slice(0, 60)}`),
    )
}

/** Compared with something, or the first column that an insert gives: its name alone, as an answer's column, is no filter. */
const FILTERED = /\bproperty_id\s*(=|in\b)|=\s*\w+\.property_id\b|insert into [^(]+\(property_id\b/

function checkPropertyFilter(files: readonly SourceFile[], known: Known): readonly string[] {
  const table = new RegExp(`\\b(from|join|into|update)\\s+(${known.propertyTables.join('|')})\\b`, 'i')
  return program(files)
    .filter((file) => !file.path.startsWith('src/db/'))
    .flatMap((file) =>
      statementsOf(file)
        .filter(({ text }) => table.test(text) && !FILTERED.test(text))
        .map(({ line, text }) => `${file.path}:${line} ${text.slice(0, 60)}`),
    )
}

function checkWriters(files: readonly SourceFile[]): readonly string[] {
  const declared = new Map<string, string>()
  for (const file of program(files)) {
    for (const { groups } of matches(file, /\btable(?:<\w+>)?\(\s*'(\w+)'/g))
      declared.set(groups[0]!, folderOf(file.path)!)
  }
  const writes = program(files)
    .filter((file) => !SQL_PLACES.some((place) => place.test(file.path)))
    .flatMap((file) =>
      statementsOf(file).flatMap(({ line, text }) =>
        [...text.matchAll(/\b(?:insert into|update|delete from)\s+([a-z_]+)/gi)]
          .map((match) => match[1]!)
          .filter((name) => name !== 'set')
          .map((name) => ({ file, line, name })),
      ),
    )
  // Of a table that is not declared, the owner is who writes it, and there must be only one.
  const owners = new Map<string, string>(declared)
  const order = [...writes].sort((a, b) => rank(folderOf(b.file.path)) - rank(folderOf(a.file.path)))
  for (const { file, name } of order) {
    if (!owners.has(name) && STORE.test(file.path)) owners.set(name, folderOf(file.path)!)
  }
  return writes
    .filter(({ file, name }) => {
      const folder = folderOf(file.path)!
      const isOwners = owners.get(name) === folder || (SHARED_WRITES[name] ?? []).includes(folder)
      return !isOwners || !STORE.test(file.path)
    })
    .map(({ file, line, name }) => `${file.path}:${line} writes ${name}`)
}

function checkNames(files: readonly SourceFile[]): readonly string[] {
  const banned = /(^|[/-])(utils?|helpers?|services?|managers?|common)([/.-]|$)/
  return files.filter((file) => banned.test(file.path)).map((file) => `${file.path}:1`)
}

function checkBarrels(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) =>
    matches(file, /^export (\*|(?:type )?\{[^}]*\}) .*from/gm).map(({ line }) => `${file.path}:${line}`),
  )
}

function checkLengths(files: readonly SourceFile[]): readonly string[] {
  return program(files)
    .filter((file) => !LONG_FILES.includes(file.path))
    .map((file) => ({ path: file.path, lines: file.text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path}:${lines}`)
}

function checkOutside(files: readonly SourceFile[]): readonly string[] {
  const outside = /\bprocess\.(env|argv)\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bTemporal\.Now\b/g
  return program(files)
    .filter((file) => !OUTSIDE_READERS.some((reader) => reader.test(file.path)))
    .flatMap((file) =>
      matches(withoutComments(file), outside).map(({ line, all }) => `${file.path}:${line} ${all}`),
    )
}

function checkEndings(files: readonly SourceFile[]): readonly string[] {
  // The test of these rules holds bad examples.
  const read = files.filter((file) => file.path !== 'test/layout.test.ts')
  return read.flatMap((file) =>
    matches(file, /(?:\bfrom |\bimport\(|^import )'(\.[^']*)'/gm)
      .filter(({ groups }) => !/\.(ts|tsx|json|css)$/.test(groups[0]!))
      .map(({ line, groups }) => `${file.path}:${line} ${groups[0]}`),
  )
}

function checkDocstrings(files: readonly SourceFile[]): readonly string[] {
  const documented = program(files).filter((file) => !UNDOCUMENTED.includes(file.path))
  return documented.flatMap((file) => {
    const lines = file.text.split('\n')
    let isCovered = false
    return lines.flatMap((text, at) => {
      // What follows without a blank line is of the same docstring, as the type of a list is.
      if (text.trim() === '') isCovered = false
      else if (text.endsWith('*/')) isCovered = true
      const name = /^export (?:async )?(?:const|function|type|class|let) (\w+)/.exec(text)?.[1]
      return name && !isCovered ? [`${file.path}:${at + 1} ${name}`] : []
    })
  })
}

/** The files of the program itself, without its tests. */
function program(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.filter((file) => /^src\/.*\.tsx?$/.test(file.path) && !/\.(test|d)\.ts$/.test(file.path))
}

function folderOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null
}

function rank(folder: string | null): number {
  return FOLDERS.indexOf(folder as (typeof FOLDERS)[number])
}

/** The imports of our own files, by their paths from the root. */
function importsOf(file: SourceFile): readonly { readonly line: number; readonly target: string }[] {
  return matches(file, /(?:\bfrom |\bimport\(|^import )'(\.[^']*)'/gm).map(({ line, groups }) => ({
    line,
    target: new URL(groups[0]!, `file:///${file.path}`).pathname.slice(1),
  }))
}

/** The texts in quotes that are SQL statements. */
function statementsOf(file: SourceFile): readonly { readonly line: number; readonly text: string }[] {
  const begins =
    /^\s*(with\s+\w+\s+as\b|select\b|insert\s+into\b|update\s+\w+(\s+\w+)?\s+set\b|delete\s+from\b|lock\s+table\b)/
  return matches(withoutComments(file), /`((?:[^`\\]|\\.)*)`|'((?:[^'\\\n]|\\.)*)'/gs)
    .map(({ line, groups }) => ({ line, text: groups[0] ?? groups[1] ?? '' }))
    .filter(({ text }) => begins.test(text) && /\b(from|into|update|lock)\b/.test(text))
    .map(({ line, text }) => ({ line, text: text.replaceAll(/\s+/g, ' ').trim() }))
}

/** The file with its comments blanked, so that lines keep their numbers. */
function withoutComments(file: SourceFile): SourceFile {
  const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ')
  const text = file.text.replaceAll(/\/\*[\s\S]*?\*\//g, blank).replaceAll(/(^|\s)\/\/.*$/gm, blank)
  return { path: file.path, text }
}

type Match = { readonly line: number; readonly all: string; readonly groups: readonly (string | undefined)[] }

function matches(file: SourceFile, pattern: RegExp): readonly Match[] {
  return [...file.text.matchAll(pattern)].map((match) => ({
    line: file.text.slice(0, match.index).split('\n').length,
    all: match[0],
    groups: match.slice(1),
  }))
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
