import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toWire, type WireMoney } from '../../values/money.ts'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { AwaitedDialog } from '../parts/dialog/awaited-dialog.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { CodeField } from '../parts/fields/choice-fields.tsx'
import { MoneyField } from '../parts/fields/money-field.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { ActDialogProps } from './act-dialogs.tsx'
import { advanceWords } from './advance-words.ts'
import { chargeCatalogueQuery } from './catalogue-query.ts'
import { previewCharge } from './charge-preview.ts'
import { minorOf } from './lines.ts'
import { headerOf } from './lock-dialogs.tsx'
import { subjectOf } from './subject.ts'
import { Sums } from './sums.tsx'
import type { Catalogue } from './use-edit-draft.ts'
import { useReadAnew } from './use-read-anew.ts'
import { folioWords } from './words.ts'

/** Invoices a deposit: what it is for, by charge codes that sum to it. What is left goes to the last part. */
export function InvoiceAdvanceDialog(props: ActDialogProps) {
  const { propertyId } = useProperty()
  const say = useWords(folioWords)
  const catalogue = useQuery(chargeCatalogueQuery(propertyId))
  return (
    <AwaitedDialog
      title={say('invoiceAdvance')}
      subject={subjectOf(props.folio, say)}
      query={catalogue}
      onClose={props.onClose}
    >
      {(data) => <InvoiceForm {...props} catalogue={data} />}
    </AwaitedDialog>
  )
}

type Part = { readonly code: string | null; readonly amount: WireMoney | null }

function InvoiceForm({
  folio,
  version,
  catalogue,
  onClose,
  onDone,
}: ActDialogProps & { readonly catalogue: Catalogue }) {
  const say = useWords(advanceWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const { propertyId, currency } = useProperty()
  const [typed, setTyped] = useState<readonly Part[]>([{ code: null, amount: null }])
  const paid = -minorOf(folio.balance)
  const money = (minor: bigint) => format.money(toWire(minor, currency))
  const rest = typed.reduce((left, { amount }) => left - (amount ? minorOf(amount) : 0n), paid)
  const isOpen = typed.at(-1)!.amount === null
  // What is missing goes to the part without an amount, or to one more.
  const parts = rest > 0n && !isOpen ? [...typed, { code: null, amount: null }] : typed
  const amountOf = (part: Part) => part.amount ?? toWire(rest, currency)
  const change = (at: number, part: Partial<Part>) =>
    setTyped(parts.map((one, place) => (place === at ? { ...one, ...part } : one)))
  const operation = useOperation({
    body: { parts: parts.map((part) => ({ chargeCode: part.code ?? '', amount: amountOf(part) })) },
    run: (body, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/folios/{folioId}/invoice-advance', {
          params: { path: { propertyId, folioId: folio.id }, header: headerOf(key, version) },
          body,
        }),
      ),
    onDone: ({ folio: { documentName: name, documentNumber: number, documentId } }) =>
      onDone(say('invoiced', { name, number }), { documentId }),
  })
  const isReadAnew = useReadAnew(operation, ['folios', folio.id])
  const codes = catalogue.codes.filter(({ isActive }) => isActive).map(({ id, name }) => ({ code: id, name }))
  const priced = parts.flatMap((part) => {
    const code = catalogue.codes.find(({ id }) => id === part.code)
    if (!code) return []
    // What is added on top is no part of what was paid.
    const taxes = catalogue.taxes.filter(({ id, isIncluded }) => isIncluded && code.taxes.includes(id))
    const preview = previewCharge({ price: amountOf(part), quantity: '1', taxes })
    return preview ? [{ code, preview }] : []
  })
  return (
    <Dialog
      title={sayFolio('invoiceAdvance')}
      subject={subjectOf(folio, sayFolio)}
      operation={operation}
      isReadAnew={isReadAnew}
      onClose={onClose}
      confirmLabel={say('invoice')}
      preview={
        <Sums
          sums={[
            { what: say('deposit'), much: money(paid), isStrong: true },
            ...priced.flatMap(({ code, preview }) => [
              { what: `${code.id} · ${code.name}`, much: format.money(preview.total) },
              ...preview.parts.map(({ name, amount }) => ({
                what: say('insideTaxes', { name }),
                much: format.money(amount),
              })),
            ]),
          ]}
        />
      }
    >
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        <Group key={at} grow align="flex-start" wrap="nowrap" gap="xs">
          <CodeField
            name={`parts.${at}.chargeCode`}
            label={say('partCode', { number: at + 1 })}
            codes={codes}
            value={part.code}
            onChange={(code) => change(at, { code })}
            required
            autoFocus={at === 0}
          />
          <MoneyField
            name={`parts.${at}.amount`}
            label={say('partAmount', { number: at + 1 })}
            description={part.amount === null ? say('rest', { rest: money(rest) }) : null}
            currency={currency}
            value={part.amount}
            onChange={(amount) => change(at, { amount })}
            error={rest < 0n && at === parts.length - 1 ? say('tooMuch', { rest: money(-rest) }) : null}
          />
        </Group>
      ))}
    </Dialog>
  )
}
