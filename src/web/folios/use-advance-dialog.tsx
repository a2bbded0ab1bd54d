import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toWire, type WireMoney } from '../../values/money.ts'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { CodeField } from '../parts/fields/choice-fields.tsx'
import { MoneyField } from '../parts/fields/money-field.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { ActDialogProps } from './act-dialogs.tsx'
import { advanceWords } from './advance-words.ts'
import { documentText } from './document-text.ts'
import { folioQuery } from './folio-query.ts'
import { minorOf } from './lines.ts'
import { subjectOf } from './subject.ts'
import { Sums } from './sums.tsx'
import { folioWords } from './words.ts'

/** Uses an advance of the account on a folio: what is left of it, as far as the folio owes, or as much as is said. */
export function UseAdvanceDialog({ account, folio, onClose, onDone }: ActDialogProps) {
  const say = useWords(advanceWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const { propertyId, currency } = useProperty()
  const advances = account.folios.filter(({ kind, state }) => kind === 'advance' && state === 'settled')
  const [advanceId, setAdvanceId] = useState<string | null>(advances.length === 1 ? advances[0]!.id : null)
  const [amount, setAmount] = useState<WireMoney | null>(null)
  const advance = useQuery({ ...folioQuery(propertyId, advanceId ?? ''), enabled: advanceId !== null })
  const operation = useOperation({
    body: { advanceFolioId: advanceId ?? '', ...(amount && { amount }) },
    run: (body, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/folios/{folioId}/consume-advance', {
          params: { path: { propertyId, folioId: folio.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: ({ left }) => onDone(say('used', { left: format.money(left) })),
  })
  const unused = advance.data?.folio.unused ?? null
  const balance = minorOf(folio.balance)
  const uses = amount ? minorOf(amount) : unused && balance > 0n ? least(minorOf(unused), balance) : null
  return (
    <Dialog
      title={sayFolio('useAdvance')}
      subject={subjectOf(folio, sayFolio)}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('use')}
      preview={
        uses !== null &&
        unused && (
          <Sums
            sums={[
              { what: say('unused'), much: format.money(unused) },
              { what: say('uses'), much: format.money(toWire(uses, currency)), isStrong: true },
              {
                what: say('unusedAfter'),
                much: format.money(toWire(minorOf(unused) - uses, currency)),
              },
              { what: sayFolio('balanceAfter'), much: format.money(toWire(balance - uses, currency)) },
            ]}
          />
        )
      }
    >
      <CodeField
        name="advanceFolioId"
        label={say('advance')}
        placeholder={say('advanceHint')}
        codes={advances.map((one) => ({
          id: one.id,
          code: String(one.number),
          name: documentText(one, sayFolio) ?? '',
        }))}
        value={advanceId}
        onChange={setAdvanceId}
        blocked={advances.length === 0 ? say('noAdvance') : null}
        required
        autoFocus
      />
      <MoneyField
        name="amount"
        label={say('amount')}
        description={say('amountHint')}
        currency={currency}
        value={amount}
        onChange={setAmount}
        {...(unused && { most: unused })}
      />
    </Dialog>
  )
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
