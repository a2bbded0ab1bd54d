import type { Language } from '../api/language.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { type Context, type Effect, insert } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import type { Ref } from '../journal/table.ts'
import {
  DOCUMENT_FORMS,
  type DocumentContent,
  type DocumentForm,
  type DocumentType,
  formOf,
  type IssuedDocument,
  type Party,
  STANDARD_TYPE,
} from './document.ts'
import { seriesNeeded, takeNumber } from './series.ts'
import { STANDARD_NAMES } from './standard-names.ts'
import { documents, documentTypes } from './store.ts'

/** A document to be issued. */
export type NewDocument = {
  readonly folioId: string
  readonly type: DocumentType
  /** The document that it corrects; null for a bill. */
  readonly correctsId: string | null
  readonly language: Language
  readonly totalMinor: bigint
  readonly party: Party
  readonly content: DocumentContent
}

/** What must be loaded before {@link issueDocument}: the series of every form, since the total is not known yet. */
export function issueNeeds(typeId: string | undefined, state: State): readonly Ref[] {
  const type = documentTypeOf(typeId, state)
  if ('refusal' in type) return []
  return DOCUMENT_FORMS.map((form) => seriesNeeded(type[`${form}Series`]))
}

/** The type of this id, active; the standard one where none is named. */
export function documentTypeOf(
  typeId: string | undefined,
  state: State,
): DocumentType | { readonly refusal: Refusal } {
  const id = typeId ?? STANDARD_TYPE.id
  const type = state.get(documentTypes, id) ?? (id === STANDARD_TYPE.id ? STANDARD_TYPE : null)
  return type?.isActive ? type : { refusal: refuse('documentTypeUnknown', { documentType: id }) }
}

/** Issues a document: takes the next number of the series of its type and form. */
export function issueDocument(
  { type, content, ...given }: NewDocument,
  state: State,
  context: Context,
): { readonly document: IssuedDocument; readonly effects: readonly Effect[] } {
  const form = formOf(given.totalMinor, { isCorrection: given.correctsId !== null })
  const { name, series } = namedAs(type, form, given.language)
  const taken = takeNumber(state, series)
  const document: IssuedDocument = {
    ...given,
    id: context.id('doc'),
    typeId: type.id,
    form,
    name,
    series,
    number: taken.number,
    prefix: taken.prefix,
    state: 'issued',
    issuedOn: context.businessDate,
    issuedAt: context.instant,
    issuedBy: context.actor.userId,
    version: 1,
    content,
    voidedOn: null,
    voidReason: null,
  }
  return { document, effects: [...taken.effects, insert(documents, document)] }
}

/** A document's number as it is printed: `NC-12`. */
export function numberText({ prefix, number }: Pick<IssuedDocument, 'prefix' | 'number'>): string {
  return `${prefix}${number}`
}

/** What the answer of an operation says of the document that it has issued. */
export function issuedOnWire(document: IssuedDocument) {
  return { documentId: document.id, documentName: document.name, documentNumber: numberText(document) }
}

function namedAs(
  type: DocumentType,
  form: DocumentForm,
  language: Language,
): { readonly name: string; readonly series: string } {
  // What a hotel has named itself is called so in every language.
  const name = type === STANDARD_TYPE ? STANDARD_NAMES[form][language] : type[`${form}Name`]
  return { name, series: type[`${form}Series`] }
}
