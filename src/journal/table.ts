import type { Statement } from '../db/pipeline.ts'

/**
 * What a column holds: its PostgreSQL type and how its values travel in an array. Rows come back as the
 * driver's parsers give them (`int8` → bigint, `date` → text, `numeric` → text, `timestamptz` → ISO text).
 */
export type ColumnType = 'text' | 'date' | 'int4' | 'int8' | 'bool' | 'numeric' | 'timestamptz' | 'json'

/**
 * A table whose rows operations load, insert and change. It is declared once, by its owner's `store.ts`; the
 * door makes the three statements from the declaration, so that every one filters by `property_id` and none is
 * written by hand for each operation. All other reads of a table are SQL written out.
 */
export type Table<Row> = {
  readonly name: string
  /** The columns besides `property_id` that identify a row. */
  readonly key: readonly (keyof Row & string)[]
  readonly columns: { readonly [P in keyof Row & string]: ColumnType }
  /** What operations may change after the row is written; everything else stands for ever. */
  readonly mutable: readonly (keyof Row & string)[]
  /** Small tables (the catalogue) that the door keeps in memory until the property's reference version moves. */
  readonly isReference: boolean
  readonly collections: Collection<Row>[]
}

/** The rows of a table that share the value of one column: the folios of an account, the stays of a room. */
export type Collection<Row> = {
  readonly table: Table<Row>
  readonly by: keyof Row & string
  /** SQL that narrows what is loaded; a decision must not need the rows that it leaves out. */
  readonly where: string | null
}

/**
 * A question about the whole property, written out in SQL: `$1` the property, `$2` the key. Only an operation that
 * is decided alone may ask one, since its answer does not see what a batch has not yet written.
 */
export type Query<Row> = { readonly name: string; readonly text: string; readonly row?: Row }

/** A row, the rows of a collection or the answer of a query that an operation needs before it decides. */
export type Ref =
  | { readonly table: Table<never>; readonly key: string }
  | { readonly collection: Collection<never>; readonly key: string }
  | { readonly query: Query<never>; readonly key: string }

/** Declares a table. `key` defaults to `id`, `mutable` to nothing. */
export function table<Row extends object>(
  name: string,
  columns: { readonly [P in keyof Row & string]: ColumnType },
  options: {
    readonly key?: readonly (keyof Row & string)[]
    readonly mutable?: readonly (keyof Row & string)[]
    readonly isReference?: boolean
  } = {},
): Table<Row> {
  return {
    name,
    columns,
    key: options.key ?? (['id'] as unknown as readonly (keyof Row & string)[]),
    mutable: options.mutable ?? [],
    isReference: options.isReference ?? false,
    collections: [],
  }
}

/** Declares a collection of a table. */
export function collection<Row extends object>(
  of: Table<Row>,
  by: keyof Row & string,
  where: string | null = null,
): Collection<Row> {
  const made = { table: of, by, where }
  of.collections.push(made)
  return made
}

/** The text by which a row is known in memory; the parts of a key hold no spaces. */
export function keyOf<Row>(of: Table<Row>, row: Row): string {
  return of.key.length === 1 ? String(row[of.key[0]!]) : of.key.map((part) => row[part]).join(' ')
}

/** A reference to one row, by its key's parts in order. */
export function row<Row>(of: Table<Row>, ...parts: readonly string[]): Ref {
  return { table: of as unknown as Table<never>, key: parts.join(' ') }
}

/** A reference to all rows of a collection. */
export function rowsOf<Row>(of: Collection<Row>, key: string): Ref {
  return { collection: of as unknown as Collection<never>, key }
}

/** A reference to the answer of a query. */
export function answerOf<Row>(of: Query<Row>, key: string): Ref {
  return { query: of as unknown as Query<never>, key }
}

/**
 * The statement that loads rows by key: `$1` the property, then one array for each part of the key. It finds the rows
 * of every combination of the parts, so perhaps more than were asked for; a join with the wanted keys would find
 * exactly those, but PostgreSQL then often prefers to read all rows of the property.
 */
export const loadStatement = onceForEach((of: Table<never>): string => {
  const match = of.key.map((part, at) => `${snake(part)} = any($${at + 2}::${columnType(of, part)}[])`)
  return `select ${selectList(of)} from ${of.name} where property_id = $1 and ${match.join(' and ')}`
})

/** The statement that loads collections: `$1` the property, `$2` the values of the shared column. */
export const collectionStatement = onceForEach((of: Collection<never>): string => {
  const narrowed = of.where ? ` and ${of.where}` : ''
  return `select ${selectList(of.table)} from ${of.table.name} where property_id = $1 and ${snake(of.by)} = any($2::text[])${narrowed}`
})

/** The statement that loads a whole reference table of a property. */
export function referenceStatement(of: Table<never>): string {
  return `select ${selectList(of)} from ${of.name} where property_id = $1`
}

/** The SQL that inserts any number of rows: `$1` the property, then a `?` for the array of each column. */
export const insertStatement = onceForEach((of: Table<never>): string => {
  const names = Object.keys(of.columns)
  return `insert into ${of.name} (property_id, ${names.map(snake).join(', ')}) select $1, ${unnest(of, names).join(', ')}`
})

/** The SQL that sets the mutable columns of any number of rows, likewise. */
export const updateStatement = onceForEach((of: Table<never>): string => {
  const names = [...of.key, ...of.mutable]
  const sets = of.mutable.map((name) => `${snake(name)} = v.${snake(name)}`)
  const match = of.key.map((part) => `t.${snake(part)} = v.${snake(part)}`)
  const values = unnest(of, names).map((value, at) => `${value} as ${snake(names[at]!)}`)
  return `update ${of.name} t set ${sets.join(', ')} from (select ${values.join(', ')}) as v where t.property_id = $1 and ${match.join(' and ')}`
})

/**
 * A part of the statement that writes a batch, as SQL in which `$1` is the property and `$2` the instant, and each `?`
 * the next of the part's own values.
 */
export type Part = {
  readonly name: string
  readonly text: string
  readonly values: NonNullable<Statement['values']>
}

/** All parts as one statement: a batch is written in one go, whatever it holds. */
export function writeAll(propertyId: string, instant: string, parts: readonly Part[]): Statement {
  const kind = parts.map((part) => part.name).join(' ')
  const held = statements.get(kind) ?? { name: `write-${statements.size}`, text: joinParts(parts) }
  statements.set(kind, held)
  return { ...held, values: [propertyId, instant, ...parts.flatMap((part) => part.values)] }
}

/** By which parts they have, in order. There are as many as there are kinds of batches. */
const statements = new Map<string, { readonly name: string; readonly text: string }>()

function joinParts(parts: readonly Part[]): string {
  let next = 3
  const named = parts.map(({ text }, at) => `part_${at} as (${text.replaceAll('?', () => `$${next++}`)})`)
  return `with ${named.join(', ')} select`
}

/** `folioId` as SQL writes it: `folio_id`. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The type of a column by name. */
export function columnType(of: Table<never>, name: string): ColumnType {
  return (of.columns as Record<string, ColumnType>)[name]!
}

function selectList(of: Table<never>): string {
  return Object.keys(of.columns)
    .map((name) => (snake(name) === name ? name : `${snake(name)} as "${name}"`))
    .join(', ')
}

/**
 * One after the other in the list of what is selected, all of the same length: `unnest` of several arrays as a table
 * would first store each of them as a table of its own.
 */
function unnest(of: Table<never>, names: readonly string[]): readonly string[] {
  return names.map((name) => `unnest(?::${columnType(of, name)}[])`)
}

/** Every batch asks for the same few statements. */
function onceForEach<Key extends object>(make: (key: Key) => string): (key: Key) => string {
  const made = new WeakMap<Key, string>()
  return (key) => {
    const held = made.get(key) ?? make(key)
    made.set(key, held)
    return held
  }
}
