import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import type { IssuedDocument, Party } from '../documents/document.ts'
import { documents } from '../documents/store.ts'
import { insert, type Operation, set, tell } from '../journal/operation.ts'
import { row } from '../journal/table.ts'
import { bareTaxId } from '../values/tax-id.ts'
import { folios, versions } from './store.ts'

/**
 * Corrects what an issued document says of who it is made out to: the spelling of a name, an address, a tax id that was
 * missing. Each version before is kept. Another party is never chosen (S3): neither another account, nor another tax id.
 */
export const correctBilling: Operation<Input<'correctBilling'>> = {
  name: 'correctBilling',
  needs: (input, state) => {
    const document = state.find(documents, input.documentId)
    return [row(documents, input.documentId), ...(document ? [row(folios, document.folioId)] : [])]
  },
  facts: (input, state) =>
    state.get(documents, input.documentId)
      ? {}
      : refuse('notFound', { object: 'document', id: input.documentId }),
  decide: (input, state, context) => {
    const document = state.get(documents, input.documentId)!
    const { id, folioId, version } = document
    const refusal = correctionRefused(document, input)
    if (refusal) return { refusal }
    const party = partyWith(document.party, input)
    const was = Object.entries(document.party).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(party[field as keyof Party]),
    )
    if (was.length === 0) return { refusal: refuse('nothingChanges', { object: 'document', id }) }
    return {
      effects: [
        set(documents, id, { party, version: version + 1 }),
        insert(versions, {
          subjectId: id,
          version,
          was: Object.fromEntries(was),
          operationId: context.operationId,
          recordedBy: context.actor.userId,
          businessDate: context.businessDate,
          recordedAt: context.instant,
        }),
        set(folios, folioId, {
          billingName: party.name,
          billingTaxId: party.taxId,
          billingEmail: party.email,
          billingAddress: party.address,
          version: state.get(folios, folioId)!.version + 1,
        }),
        tell('document.billingCorrected', id, folioId),
      ],
      answer: { document: { id, folioId, party, version: version + 1 } },
    }
  },
}

function correctionRefused(
  { id, state, party, version }: IssuedDocument,
  input: Input<'correctBilling'>,
): Refusal | null {
  if (state === 'voided') return refuse('documentVoided', { documentId: id })
  if (input.version !== undefined && input.version !== String(version)) {
    return refuse('preconditionFailed', { object: 'document', id, version: String(version) })
  }
  if (input.accountId !== undefined && input.accountId !== party.accountId) {
    return refuse('billingPartyFixed', { documentId: id, field: 'accountId' })
  }
  const isOtherTaxId =
    input.taxId !== undefined && party.taxId !== null && bareTaxId(input.taxId) !== party.taxId
  return isOtherTaxId ? refuse('billingPartyFixed', { documentId: id, field: 'taxId' }) : null
}

function partyWith(held: Party, { name, taxId, email, address }: Input<'correctBilling'>): Party {
  return {
    accountId: held.accountId,
    name: name ?? held.name,
    taxId: taxId === undefined ? held.taxId : bareTaxId(taxId),
    email: email === undefined ? held.email : email,
    address: address === undefined ? held.address : address,
  }
}
