/** True where the connection was lost or the server is away, starting or stopping: try again, elsewhere or later. */
export function isConnectionError(error: unknown): boolean {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  if (typeof code === 'string') {
    // Class 08 is connection exceptions; 57P01 to 57P05 a server that stops, crashed or starts,
    // 25P03 and 25P04 a transaction that was left idle or open for too long, 53300 too many connections.
    // (PostgreSQL, Appendix A)
    return (
      code.startsWith('08') ||
      code.startsWith('57P') ||
      code === '25P03' ||
      code === '25P04' ||
      code === '53300' ||
      NETWORK_CODES.has(code)
    )
  }
  return (
    typeof message === 'string' &&
    /^(Connection terminated|Client has encountered|Client was closed|timeout exceeded)/.test(message)
  )
}

/** The name of the constraint by which the database refused (class 23), else null. */
export function isConstraintError(error: unknown): string | null {
  const { code, constraint } = error as { readonly code?: unknown; readonly constraint?: unknown }
  return typeof code === 'string' && code.startsWith('23') ? String(constraint ?? code) : null
}

const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
])
