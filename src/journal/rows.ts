import { bigintArray, boolArray, intArray, jsonArray, textArray } from '../db/arrays.ts'
import {
  type ColumnType,
  columnType,
  insertStatement,
  type Part,
  type Table,
  updateStatement,
} from './table.ts'

/** The insert of a declared table's rows. */
export function insertRows(of: Table<never>, rows: ReadonlyMap<string, object>): Part {
  return write({
    of,
    rows,
    name: 'insert',
    text: insertStatement(of),
    columns: Object.keys(of.columns),
  })
}

/** The update of the mutable columns of a declared table's rows. */
export function updateRows(of: Table<never>, rows: ReadonlyMap<string, object>): Part {
  return write({
    of,
    rows,
    name: 'update',
    text: updateStatement(of),
    columns: [...of.key, ...of.mutable],
  })
}

/** The arrays by which keys of a declared table travel, one for each part of the key. */
export function keyArrays(of: Table<never>, keys: readonly string[]): string[] {
  if (of.key.length === 1) return [textArray(keys)]
  const parts = keys.map((key) => key.split(' '))
  return of.key.map((_, at) => textArray([...new Set(parts.map((part) => part[at] ?? ''))]))
}

type Write = {
  readonly of: Table<never>
  readonly rows: ReadonlyMap<string, object>
  readonly name: string
  readonly text: string
  readonly columns: readonly string[]
}

function write({ of, rows, name, text, columns }: Write): Part {
  const sorted = inOrder(rows) as readonly Record<string, unknown>[]
  const arrays = columns.map((column) =>
    encode(
      columnType(of, column),
      sorted.map((row) => row[column]),
    ),
  )
  return { name: `${name}-${of.name}`, text, values: arrays }
}

/** In the order of their keys, so that two transactions that touch the same rows never wait for each other. */
export function inOrder<Row>(rows: ReadonlyMap<string, Row>): readonly Row[] {
  return [...rows.keys()].sort().map((key) => rows.get(key)!)
}

function encode(type: ColumnType, values: readonly unknown[]): string | Buffer {
  if (type === 'int4') return intArray(values as readonly (number | null)[])
  if (type === 'int8') return bigintArray(values as readonly (bigint | null)[])
  if (type === 'bool') return boolArray(values as readonly (boolean | null)[])
  if (type === 'json') return jsonArray(values)
  return textArray(values as readonly (string | null)[])
}
