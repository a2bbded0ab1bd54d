import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { type Effect, insert, type Operation, set } from '../journal/operation.ts'
import { row } from '../journal/table.ts'
import { DOCUMENT_FORMS, type DocumentType } from './document.ts'
import { documentTypes, numberSeries } from './store.ts'

/**
 * Adds a document type, or changes one for documents to come: four names, each with its number series. A series that
 * exists goes on counting; its prefix is that of the last that said one.
 */
export const defineDocumentType: Operation<Input<'defineDocumentType'>> = {
  name: 'defineDocumentType',
  needs: (input) => [
    row(documentTypes, input.id),
    ...DOCUMENT_FORMS.map((form) => row(numberSeries, input[form].series)),
  ],
  facts: () => ({}),
  decide: (input, state) => {
    const prefixes = new Map<string, string>()
    for (const form of DOCUMENT_FORMS) {
      const { series, prefix } = input[form]
      const other = prefixes.get(series)
      if (other !== undefined && other !== prefix) {
        return { refusal: refuse('seriesPrefix', { series, prefix: other, other: prefix }) }
      }
      prefixes.set(series, prefix)
    }
    const named = DOCUMENT_FORMS.map((form) => [
      [`${form}Name`, input[form].name],
      [`${form}Series`, input[form].series],
    ])
    const { id, isActive } = input
    const fields = { ...Object.fromEntries(named.flat()), isActive } as Omit<DocumentType, 'id'>
    const type = state.get(documentTypes, id)
      ? set(documentTypes, id, fields)
      : insert(documentTypes, { id, ...fields })
    const series = [...prefixes].map(
      ([name, prefix]): Effect =>
        state.get(numberSeries, name)
          ? set(numberSeries, name, { prefix })
          : insert(numberSeries, { id: name, prefix, nextNumber: 1n }),
    )
    return { effects: [type, ...series], answer: { id } }
  },
}
