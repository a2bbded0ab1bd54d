import { useState } from 'react'
import { toWire } from '../../values/money.ts'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { CodeField } from '../parts/fields/choice-fields.tsx'
import { Warning } from '../stays/facts.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { ActDialogProps } from './act-dialogs.tsx'
import { actWords } from './act-words.ts'
import { chargesFor } from './folio-acts.ts'
import { FolioTargetFields, folioOfTarget, useFolioTarget } from './folio-target.tsx'
import { subjectOf } from './subject.ts'
import { targetWords } from './target-words.ts'
import { TransferPreview } from './transfer-preview.tsx'
import { movedLines } from './transfer-sums.ts'
import { folioWords } from './words.ts'

/** Moves charges to another folio, with what goes with them: those that were chosen, or all of the folio. */
export function TransferDialog({ account, folio, lines, onClose, onDone }: ActDialogProps) {
  const say = useWords(targetWords)
  const sayAct = useWords(actWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const all = chargesFor('transfer', { folio, lines: [] })
  const chosen = chargesFor('transfer', { folio, lines })
  const [isAll, setAll] = useState(lines.length === 0)
  const moving = isAll ? all : chosen
  const to = useFolioTarget(account, folio)
  const { target } = to
  const { movedMinor } = movedLines(folio, moving)
  const operation = useOperation({
    body: { ...(!isAll && { chargeIds: chosen.map(({ id }) => id) }), target },
    run: async ({ target: where, ...sent }, key) => {
      // The field is required: nothing is sent without it.
      const toFolioId = await folioOfTarget(where!, { propertyId, key })
      return await transfer({ propertyId, folioId: folio.id, body: { ...sent, toFolioId }, key })
    },
    onDone: ({ folio: { id: toFolioId } }) => {
      const said = {
        number: target!.number,
        amount: format.money(toWire(movedMinor, folio.balance.currency)),
      }
      const back = { chargeIds: moving.map(({ id }) => id), toFolioId: folio.id }
      onDone(say('transferred', said), {
        send: (key) => transfer({ propertyId, folioId: toFolioId, body: back, key }),
        done: say('takenBack', said),
      })
    },
  })
  const stay = isAll ? 0 : lines.length - chosen.length
  return (
    <Dialog
      title={sayAct('transfer')}
      subject={subjectOf(folio, sayFolio)}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('transfer')}
      preview={<TransferPreview folio={folio} moving={moving} target={target} targetFolio={to.targetFolio} />}
    >
      <FolioTargetFields draft={to} autoFocus />
      {lines.length > 0 && chosen.length < all.length && (
        <CodeField
          label={say('what')}
          codes={[
            { id: 'chosen', code: 'M', name: say('chosen', { count: chosen.length }) },
            { id: 'all', code: 'T', name: say('all', { count: all.length }) },
          ]}
          value={isAll ? 'all' : 'chosen'}
          onChange={(what) => what && setAll(what === 'all')}
          required
        />
      )}
      {stay > 0 && <Warning>{say('someStay', { count: stay })}</Warning>}
    </Dialog>
  )
}

function transfer(given: {
  readonly propertyId: string
  readonly folioId: string
  readonly body: { readonly chargeIds?: readonly string[]; readonly toFolioId: string }
  readonly key: string
}) {
  const { propertyId, folioId, body, key } = given
  const { chargeIds, toFolioId } = body
  return answer(
    api.POST('/v1/properties/{propertyId}/folios/{folioId}/transfer', {
      params: { path: { propertyId, folioId }, header: { 'Idempotency-Key': key } },
      body: { toFolioId, ...(chargeIds && { chargeIds: [...chargeIds] }) },
    }),
  )
}
