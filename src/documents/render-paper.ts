import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pdfmake from 'pdfmake'
import type { IssuedDocument } from './document.ts'
import { type PaperOptions, paperOf } from './paper.ts'

/** Roboto comes with pdfmake; what is used of it is embedded. */
const FONTS = join(dirname(fileURLToPath(import.meta.resolve('pdfmake/package.json'))), 'fonts', 'Roboto')

pdfmake.setFonts({
  Roboto: { normal: join(FONTS, 'Roboto-Regular.ttf'), bold: join(FONTS, 'Roboto-Medium.ttf') },
})
// Nothing of a document names a file or an address. If one ever did, it would not be read.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => dirname(path) === FONTS)

/** A document as PDF. It takes half a millisecond a line, all of it in the thread that asks: see `printer.ts`. */
export async function renderPaper(document: IssuedDocument, options: PaperOptions): Promise<Buffer> {
  return pdfmake.createPdf(paperOf(document, options)).getBuffer()
}
