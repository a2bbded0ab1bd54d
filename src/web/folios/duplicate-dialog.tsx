import { useState } from 'react'
import { toWire } from '../../values/money.ts'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { AccountField, type ChosenAccount } from '../parts/fields/account-field.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { ActDialogProps } from './act-dialogs.tsx'
import { folioActWords } from './folio-act-words.ts'
import { findWhoTakes } from './folio-target.tsx'
import { minorOf } from './lines.ts'
import { subjectOf } from './subject.ts'
import { Sums } from './sums.tsx'
import { folioWords } from './words.ts'

/** Copies a folio's charges to a new open folio, of this account or another; never its payments. */
export function DuplicateDialog({ account, folio, onClose, onDone, onOpenFolio }: ActDialogProps) {
  const say = useWords(folioActWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const [other, setOther] = useState<ChosenAccount | null>(null)
  const operation = useOperation({
    body: other && other.accountId !== account.id ? { accountId: other.accountId } : {},
    run: (body, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/folios/{folioId}/duplicate', {
          params: { path: { propertyId, folioId: folio.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: ({ folio: copy }) => {
      onDone(say('duplicated', { number: copy.number }))
      if (copy.accountId === account.id) onOpenFolio(copy.id)
    },
  })
  // The use of an advance is money too.
  const copied = folio.charges.filter(({ state, source }) => state === 'posted' && source !== 'advance')
  const total = copied.reduce((sum, charge) => sum + minorOf(charge.total), 0n)
  return (
    <Dialog
      title={sayFolio('duplicate')}
      subject={subjectOf(folio, sayFolio)}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('duplicate')}
      preview={
        <>
          <Sums
            sums={[
              {
                what: say('copies', { count: copied.length }),
                much: format.money(toWire(total, folio.balance.currency)),
                isStrong: true,
              },
              { what: say('toAccount'), much: other?.label ?? account.name },
            ]}
          />
          {say('noPayments')}
        </>
      }
    >
      <AccountField
        name="accountId"
        propertyId={propertyId}
        label={say('toAccount')}
        placeholder={say('toAccountHint')}
        find={(text, signal) => findWhoTakes({ propertyId, text, signal })}
        value={other}
        onChange={setOther}
        autoFocus
      />
    </Dialog>
  )
}
