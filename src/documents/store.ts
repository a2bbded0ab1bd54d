import { collection, table } from '../journal/table.ts'
import type { DocumentType, IssuedDocument } from './document.ts'
import type { NumberSeries } from './series.ts'

/** The series of document numbers, each with the next number to give. */
export const numberSeries = table<NumberSeries>(
  'number_series',
  { id: 'text', prefix: 'text', nextNumber: 'int8' },
  { mutable: ['prefix', 'nextNumber'] },
)

/** Types of documents, each with four names and four series. */
export const documentTypes = table<DocumentType>(
  'document_types',
  {
    id: 'text',
    positiveName: 'text',
    positiveSeries: 'text',
    negativeName: 'text',
    negativeSeries: 'text',
    positiveCorrectionName: 'text',
    positiveCorrectionSeries: 'text',
    negativeCorrectionName: 'text',
    negativeCorrectionSeries: 'text',
    isActive: 'bool',
  },
  {
    isReference: true,
    mutable: [
      ...(['positiveName', 'positiveSeries', 'negativeName', 'negativeSeries'] as const),
      ...(['positiveCorrectionName', 'positiveCorrectionSeries'] as const),
      ...(['negativeCorrectionName', 'negativeCorrectionSeries', 'isActive'] as const),
    ],
  },
)

/** Issued documents. What is printed never changes, but the fields of the party. */
export const documents = table<IssuedDocument>(
  'documents',
  {
    id: 'text',
    folioId: 'text',
    typeId: 'text',
    form: 'text',
    name: 'text',
    series: 'text',
    number: 'int8',
    prefix: 'text',
    state: 'text',
    correctsId: 'text',
    issuedOn: 'date',
    issuedAt: 'timestamptz',
    issuedBy: 'text',
    language: 'text',
    totalMinor: 'int8',
    party: 'json',
    version: 'int4',
    content: 'json',
    voidedOn: 'date',
    voidReason: 'text',
  },
  { mutable: ['state', 'party', 'version', 'voidedOn', 'voidReason'] },
)

/** The corrections of a document. */
export const correctionsOfDocument = collection(documents, 'correctsId')
