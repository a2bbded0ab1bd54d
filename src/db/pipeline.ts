import type pg from 'pg'
import { typeParsers } from './types.ts'

/** One statement of a round trip. A name keeps it prepared on the connection: it must always have the same text. */
export type Statement = {
  readonly name?: string
  readonly text: string
  /** As PostgreSQL reads them from text; a buffer is in its binary form. */
  readonly values?: readonly (string | Buffer | null)[]
}

/** Begins a transaction in which each statement sees what was committed before it, also by whom it waited for. */
export const BEGIN: Statement = { name: 'begin', text: 'begin isolation level read committed' }

/** Ends a transaction; one that has failed answers `ROLLBACK`, and no error. */
export const COMMIT: Statement = { name: 'commit', text: 'commit' }

/** What one statement was answered. */
export type Answer = {
  readonly rows: readonly object[]
  /** PostgreSQL's word for what was done: `SELECT 3`, `COMMIT`. */
  readonly command: string
}

/**
 * Sends statements in one go and waits for all their answers, in order. If one fails, PostgreSQL passes over those behind
 * it, and its error is thrown; a transaction that was open is still open, and aborted. Nothing of `copy`.
 *
 * The driver can have several queries under way too, but each with a description and an end of its own: more messages
 * than a batch of the door has work for them to do.
 */
export function pipelined(client: pg.Client, statements: readonly Statement[]): Promise<readonly Answer[]> {
  return openPipeline(client).end(statements)
}

/** A round trip that is sent bit by bit: PostgreSQL works on what it has while the caller makes up the next. */
export type Pipeline = {
  send(statements: readonly Statement[]): void
  /** Sends the last statements, and waits for the answers of all. Throws as {@link pipelined} does. */
  end(statements: readonly Statement[]): Promise<readonly Answer[]>
}

/** Opens a pipeline on a connection that does nothing else until it has ended. */
export function openPipeline(client: pg.Client): Pipeline {
  const trip = new RoundTrip()
  client.query(trip)
  return {
    send: (statements) => trip.send(statements),
    end: (statements) => {
      trip.send(statements, { isLast: true })
      return trip.answered
    },
  }
}

/** How the rows of a prepared statement are read: the name and the parser of each column. */
type Shape = readonly { readonly name: string; readonly parse: (text: string) => unknown }[]

/** What is prepared on a connection. */
const prepared = new WeakMap<pg.Connection, Map<string, Shape>>()

type Field = { readonly name: string; readonly dataTypeID: number }

/** Several statements that the driver takes for one query. It calls the handlers as the server's messages come in. */
class RoundTrip implements pg.Submittable {
  readonly statements: Statement[] = []
  readonly #outcome = Promise.withResolvers<readonly Answer[]>()
  readonly #answers: Answer[] = []
  /** Names that this trip prepares; they are known once they are answered. */
  readonly #preparing = new Set<string>()
  #connection: pg.Connection | null = null
  #sent = 0
  #isEnded = false
  #known = new Map<string, Shape>()
  #rows: object[] = []
  #shape: Shape = []
  #fault: Error | null = null

  constructor() {
    // Who sends bit by bit may fail in between, and never ask what came of it.
    this.answered.catch(() => {})
  }

  get answered(): Promise<readonly Answer[]> {
    return this.#outcome.promise
  }

  /** The driver's call, once the connection is free. */
  submit(connection: pg.Connection): void {
    this.#connection = connection
    this.#known = prepared.get(connection) ?? new Map()
    prepared.set(connection, this.#known)
    this.#flush()
  }

  send(statements: readonly Statement[], { isLast }: { readonly isLast?: boolean } = {}): void {
    this.statements.push(...statements)
    this.#isEnded ||= isLast ?? false
    this.#flush()
  }

  #flush(): void {
    const connection = this.#connection
    if (!connection) return
    // One write to the socket for all messages.
    connection.stream.cork()
    for (; this.#sent < this.statements.length; this.#sent++) {
      if (this.#sent === this.#answers.length) this.#begin()
      this.#write(connection, this.statements[this.#sent]!)
    }
    if (this.#isEnded) connection.sync()
    connection.stream.uncork()
  }

  #write(connection: pg.Connection, { name = '', text, values = [] }: Statement): void {
    if (!this.#known.has(name) && !this.#preparing.has(name)) {
      // What is not there may be closed; what is left of a round trip that failed must be.
      if (name) connection.close({ type: 'S', name }, true)
      connection.parse({ name, text, types: [] }, true)
      connection.describe({ type: 'S', name }, true)
      if (name) this.#preparing.add(name)
    }
    connection.bind({ statement: name, values } as object, true)
    connection.execute(null, true)
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    this.#shape = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: typeParsers.getTypeParser(dataTypeID, 'text') as (text: string) => unknown,
    }))
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    try {
      const row: Record<string, unknown> = {}
      for (let at = 0; at < fields.length; at++) {
        const { name, parse } = this.#shape[at]!
        const text = fields[at]
        row[name] = text === null ? null : parse(text!)
      }
      this.#rows.push(row)
    } catch (error) {
      this.#fault ??= error as Error
    }
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const { name } = this.statements[this.#answers.length]!
    if (name) this.#known.set(name, this.#shape)
    this.#answers.push({ rows: this.#rows, command: text })
    this.#begin()
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' })
  }

  handleCopyInResponse(connection: pg.Connection): void {
    ;(connection as unknown as { sendCopyFail(reason: string): void }).sendCopyFail('no copy in a round trip')
    // The server waits for one, and has passed over that which came before.
    connection.sync()
  }

  handleCopyData(): void {}

  handleError(error: Error): void {
    // Perhaps one of them is not any more what it was when it was prepared.
    for (const { name } of this.statements) this.#known.delete(name ?? '')
    this.#outcome.reject(error)
  }

  handleReadyForQuery(): void {
    if (this.#fault) this.#outcome.reject(this.#fault)
    else this.#outcome.resolve(this.#answers)
  }

  /** The answer of the next statement is to come. */
  #begin(): void {
    const name = this.statements[this.#answers.length]?.name ?? ''
    this.#shape = this.#known.get(name) ?? []
    this.#rows = []
  }
}
