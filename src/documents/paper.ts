import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { IssuedDocument } from './document.ts'
import { numberText } from './issue.ts'
import { layOutA4 } from './paper-a4.ts'
import { layOutRoll } from './paper-roll.ts'
import { type PrintedAt, printedOf } from './printed.ts'

/** What a document is printed on: a sheet, or the roll of a receipt printer, 80 mm wide. */
export const PAPERS = ['a4', 'roll80'] as const
export type Paper = (typeof PAPERS)[number]

/** How a document is to be printed. */
export type PaperOptions = PrintedAt & { readonly paper: Paper }

/**
 * A document laid out for pdfmake. What people wrote is only ever the text of a node: pdfmake reads no markup in it, and no node
 * has a picture or a link.
 */
export function paperOf(document: IssuedDocument, { paper, ...at }: PaperOptions): TDocumentDefinitions {
  const printed = printedOf(document, at)
  const issuedAt = new Date(document.issuedAt)
  return {
    ...(paper === 'a4' ? layOutA4(printed) : layOutRoll(printed)),
    version: '1.7',
    language: printed.language,
    displayTitle: true,
    // Of the issue, not of the print: the same document is the same file.
    info: {
      title: `${document.name} ${numberText(document)}`,
      ...(printed.issuer && { author: printed.issuer.name }),
      creator: 'Comanda',
      creationDate: issuedAt,
      modDate: issuedAt,
    },
  }
}
