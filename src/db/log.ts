/** Where this folder writes what an operator should read: one sentence a call. `console` and a pino logger both fit. */
export type Log = {
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

/** Writes nothing, for callers that have nobody to tell. */
export const silentLog: Log = { info() {}, warn() {}, error() {} }
