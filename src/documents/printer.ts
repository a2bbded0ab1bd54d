import { Worker } from 'node:worker_threads'
import type { IssuedDocument } from './document.ts'
import type { PaperOptions } from './paper.ts'

/** What the thread is asked for. */
export type PrintRequest = {
  readonly id: number
  readonly document: IssuedDocument
  readonly options: PaperOptions
}

/** What it answers: a PDF, or what went wrong. */
export type PrintAnswer = { readonly id: number } & (
  | { readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly error: Error }
)

/** Prints documents as PDF. */
export type Printer = {
  print(document: IssuedDocument, options: PaperOptions): Promise<Buffer>
  /** Ends its thread; what is still printing fails. */
  close(): Promise<void>
}

/**
 * A printer with a thread of its own, which begins with the first document: laying out two thousand lines takes a second, in
 * which a server that did it itself would answer nobody. It prints one document after the other.
 */
export function createPrinter(): Printer {
  let thread: PrintThread | null = null
  let count = 0
  return {
    print: (document, options) => {
      // One that a defect has ended failed what it had; the next document begins another.
      if (!thread || thread.hasEnded()) thread = beginThread()
      return thread.print({ id: count++, document, options })
    },
    close: async () => {
      await thread?.end()
    },
  }
}

type PrintThread = {
  print(request: PrintRequest): Promise<Buffer>
  hasEnded(): boolean
  end(): Promise<unknown>
}

function beginThread(): PrintThread {
  const worker = new Worker(new URL('./print-thread.ts', import.meta.url))
  const waiting = new Map<number, PromiseWithResolvers<Buffer>>()
  let hasEnded = false
  worker.on('message', (answer: PrintAnswer) => {
    const printing = waiting.get(answer.id)!
    waiting.delete(answer.id)
    // A process that has nothing else to do ends, but not before it has printed.
    if (waiting.size === 0) worker.unref()
    if ('pdf' in answer) printing.resolve(Buffer.from(answer.pdf.buffer))
    else printing.reject(answer.error)
  })
  const fail = (error: Error) => {
    hasEnded = true
    for (const printing of waiting.values()) printing.reject(error)
    waiting.clear()
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('the printer has ended')))
  return {
    print: (request) => {
      const printing = Promise.withResolvers<Buffer>()
      waiting.set(request.id, printing)
      worker.ref()
      worker.postMessage(request)
      return printing.promise
    },
    hasEnded: () => hasEnded,
    end: () => {
      hasEnded = true
      return worker.terminate()
    },
  }
}
