import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'

/** Below it an answer fits a packet or two, and packing it costs more than it saves. */
const LEAST_BYTES = 4096

/**
 * Packs large answers as the caller takes them. The length of a packed answer tells of a secret in it to who may put a text
 * beside it and count (BREACH). Nobody can here: no other site's page has an answer made, as it sends no cookie and is refused;
 * tokens stand in headers, which are not packed; and an answer with an API key is too short.
 */
export function addCompression(server: FastifyInstance): void {
  server.register(compress, {
    threshold: LEAST_BYTES,
    // Requests come as they are: a small one that unpacks into a large one is none we ask for.
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    // The best takes a tenth of a second for a list that this does in some milliseconds.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
}
