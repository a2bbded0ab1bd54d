import { getDocumentProxy } from 'unpdf'

/** A page of a PDF, read back. Points. */
export type PdfPage = {
  readonly width: number
  readonly height: number
  /** Its lines, in the order in which they were written. */
  readonly text: string
  /** How far its text goes at either side. */
  readonly left: number
  readonly right: number
}

/** A PDF as a reader finds it: what it says, and that it is no more than that. */
export async function readPdf(pdf: Uint8Array): Promise<{
  readonly pages: readonly PdfPage[]
  readonly info: Readonly<Record<string, unknown>>
  /** Links, forms, attached files. */
  readonly extras: number
}> {
  const read = await getDocumentProxy(new Uint8Array(pdf))
  const pages: PdfPage[] = []
  let extras = Object.keys((await read.getAttachments()) ?? {}).length
  for (let number = 1; number <= read.numPages; number++) {
    const page = await read.getPage(number)
    const [, , width, height] = page.view as [number, number, number, number]
    const { items } = await page.getTextContent()
    const written = items.filter((item) => 'str' in item)
    // What is written across the page is not one of its lines.
    const lines = written.filter(({ str, transform }) => str.trim() !== '' && transform[1] === 0)
    extras += (await page.getAnnotations()).length
    pages.push({
      width,
      height,
      text: written.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''),
      left: Math.min(...lines.map(({ transform }) => transform[4])),
      right: Math.max(...lines.map(({ transform, width }) => transform[4] + width)),
    })
  }
  const { info } = await read.getMetadata()
  await read.cleanup()
  return { pages, info: info as Readonly<Record<string, unknown>>, extras }
}
