import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { refuse } from '../api/refusals.ts'
import { CommandRefused } from './errors.ts'

/** The first bytes of every gzip file (RFC 1952). */
const GZIP = Buffer.from([0x1f, 0x8b])

/** A file's text as often as it is asked for, unpacked if it is a gzip file. Ends the command where it cannot be read. */
export async function openSource(file: string): Promise<() => AsyncIterable<Uint8Array>> {
  const isPacked = await startsWithGzip(file).catch((error) => refuseFile(file, error))
  return async function* () {
    try {
      const stream = createReadStream(file)
      yield* isPacked ? pipeline(stream, createGunzip(), () => {}) : stream
    } catch (error) {
      refuseFile(file, error)
    }
  }
}

async function startsWithGzip(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer.equals(GZIP)
  } finally {
    await handle.close()
  }
}

function refuseFile(file: string, error: unknown): never {
  const { code, message } = error as { readonly code?: string; readonly message: string }
  // What zlib says is a word of its own (`Z_BUF_ERROR`), and tells nobody what is wrong.
  if (code?.startsWith('Z_')) throw new CommandRefused(refuse('fileDamaged', { file }))
  throw new CommandRefused(refuse('fileNotReadable', { file, why: code ?? message }))
}
