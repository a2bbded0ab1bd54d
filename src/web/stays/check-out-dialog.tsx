import { Anchor } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useKeys } from '../frame/keys.tsx'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { type Operation, useOperation } from '../parts/dialog/use-operation.ts'
import { Money } from '../parts/money.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { stayDialogWords } from './dialog-words.ts'
import { Warning } from './facts.tsx'
import { FreshStayDialog } from './fresh-stay-dialog.tsx'
import { sendCheckOut, sendCloseSettled } from './send.ts'
import type { StayDialogProps } from './stay-dialogs.tsx'
import { isNegative, isZero, subjectOf } from './stay-facts.ts'
import type { Stay, StayDetail, StayFolio } from './stay-query.ts'
import classes from './stays.module.css'
import { useStepKeys } from './use-step-keys.ts'
import { stayWords } from './words.ts'

/**
 * Checks a guest out. Folios that stand at zero are closed on the way; where there is a balance it says how much, and
 * leads to where it is paid or closed on account.
 */
export function CheckOutDialog(props: StayDialogProps) {
  const say = useWords(stayWords)
  return (
    <FreshStayDialog title={say('checkOut')} stay={props.stay} onClose={props.onClose}>
      {(stay) => <CheckOutForm {...props} stay={stay} />}
    </FreshStayDialog>
  )
}

function CheckOutForm({ stay, onClose, onDone, onInstead }: StayDialogProps & { readonly stay: StayDetail }) {
  const say = useWords(stayWords)
  const sayDialog = useWords(stayDialogWords)
  const format = useFormat()
  const { propertyId, rights } = useProperty()
  const businessDate = useBusinessDate()
  const navigate = useNavigate()
  const { folios } = stay
  const open = folios.filter((folio) => folio.state === 'open')
  const hindrance = hindranceOf(stay, { folios, mayClose: rights.includes('folios.close') })
  const keyOf = useStepKeys()
  const checkOut = useOperation({
    body: { folioIds: open.map((folio) => folio.id) },
    run: async ({ folioIds }) => {
      for (const folioId of folioIds)
        await sendCloseSettled({ propertyId, folioId, key: keyOf(`close ${folioId}`, '') })
      return await sendCheckOut({ propertyId, stayId: stay.id, key: keyOf('checkOut', '') })
    },
    onDone: () =>
      onDone(sayDialog('checkedOut', { guest: stay.guestName, number: stay.roomNumber ?? say('noRoom') })),
  })
  const account = `/${propertyId}/accounts/${stay.accountId}`
  const owing = open.find((folio) => !isZero(folio.balance))?.id
  const pay = () =>
    void navigate({ to: account, search: { do: 'pay', ...(owing && { folio: owing }) } } as never)
  const go = () =>
    hindrance === 'nights'
      ? void navigate({ to: `/${propertyId}/stays/${stay.id}` })
      : hindrance === 'balance'
        ? pay()
        : void navigate({ to: account })
  useKeys('dialog', [{ key: 'F4', label: sayDialog('goPay'), run: pay }])
  const folioNames = open.map(({ number }) => say('folio', { number })).join(', ')
  const preview = [
    open.length > 0 && sayDialog('closesFolios', { folios: folioNames }),
    sayDialog('checkOutPreview', { number: stay.roomNumber }),
  ]
  return (
    <Dialog
      title={say('checkOut')}
      subject={subjectOf(stay, { say, format })}
      operation={hindrance === null ? checkOut : leadingOn(go)}
      onClose={onClose}
      confirmLabel={hindrance === null ? sayDialog('checkOutDo') : sayDialog(GOES[hindrance])}
      beginsAtConfirm
      isDirty={false}
      preview={hindrance === null && preview.filter(Boolean).join(' ')}
    >
      <Owed stay={stay} />
      <FolioBalances folios={folios} />
      {hindrance !== null && <Warning>{sayDialog(WHY[hindrance])}</Warning>}
      {hindrance === 'balance' && stay.receivableName && (
        <p className={classes.text}>
          {sayDialog('billedTo', { name: stay.receivableName })}{' '}
          <Anchor component={Link} to={account} search={{ do: 'close' } as never} inherit underline="always">
            {sayDialog('goClose')}
          </Anchor>
        </p>
      )}
      {hindrance !== null && stay.allowedActions.includes('changeDeparture') && (
        <Anchor
          component="button"
          type="button"
          inherit
          ta="left"
          onClick={() => onInstead('changeDeparture')}
        >
          {sayDialog('staysLonger')}
        </Anchor>
      )}
      {stay.departure > businessDate && (
        <Warning>{sayDialog('early', { departure: format.date(stay.departure) })}</Warning>
      )}
    </Dialog>
  )
}

type Hindrance = 'balance' | 'nights' | 'folio'

/** What stands in the way of a check-out and is put right elsewhere; null where confirming does it. */
function hindranceOf(
  stay: Stay,
  { folios, mayClose }: { readonly folios: readonly StayFolio[]; readonly mayClose: boolean },
): Hindrance | null {
  const code = stay.blockedActions.find((one) => one.action === 'checkOut')?.code
  if (code === 'chargesOnStay') return 'balance'
  if (code === 'nightsUnposted') return 'nights'
  const isStuck = !mayClose || folios.some((folio) => folio.state === 'locked')
  return code === 'folioStillOpen' && isStuck ? 'folio' : null
}

/** Confirming goes to where one can go on. */
function leadingOn(go: () => void): Operation {
  return { isSending: false, error: null, isChanged: false, send: go }
}

const GOES = { balance: 'goPay', nights: 'goStay', folio: 'goAccount' } as const
const WHY = { balance: 'cannotWithBalance', nights: 'nightsMissed', folio: 'closeFirst' } as const

function Owed({ stay }: { readonly stay: Stay }) {
  const sayDialog = useWords(stayDialogWords)
  const format = useFormat()
  const { balance } = stay
  const hasSome = stay.blockedActions.some((one) => one.code === 'chargesOnStay')
  const size = { ...balance, amount: balance.amount.replace(/^-/, '') }
  // Two folios may cancel each other out.
  const text = isZero(balance)
    ? sayDialog(hasSome ? 'unsettled' : 'even')
    : sayDialog(isNegative(balance) ? 'isOwed' : 'owes', { balance: format.money(size) })
  return <div className={classes.balance}>{text}</div>
}

function FolioBalances({ folios }: { readonly folios: readonly StayFolio[] }) {
  const say = useWords(stayWords)
  const sayDialog = useWords(stayDialogWords)
  if (folios.length === 0) return null
  return (
    <table className={classes.folios} aria-label={sayDialog('balances')}>
      <tbody>
        {folios.map((folio) => (
          <tr key={folio.id}>
            <th scope="row">{say('folio', { number: folio.number })}</th>
            <td>{folio.billingName ?? folio.accountName}</td>
            <td>
              <StateBadge of="folio" state={folio.state} />
            </td>
            <td className={classes.figure}>
              <Money value={folio.balance} withCurrency />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
