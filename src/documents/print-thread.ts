import { parentPort } from 'node:worker_threads'
import type { PrintAnswer, PrintRequest } from './printer.ts'
import { renderPaper } from './render-paper.ts'

// The thread of `printer.ts`. pdfmake is loaded here only.

const port = parentPort!

/** One after the other: pdfmake keeps its settings for all. */
let last: Promise<void> = Promise.resolve()

port.on('message', (request: PrintRequest) => {
  last = last.then(() => print(request))
})

async function print({ id, document, options }: PrintRequest): Promise<void> {
  try {
    const pdf = new Uint8Array(await renderPaper(document, options))
    port.postMessage({ id, pdf } satisfies PrintAnswer, [pdf.buffer])
  } catch (error) {
    port.postMessage({ id, error: error as Error } satisfies PrintAnswer)
  }
}
