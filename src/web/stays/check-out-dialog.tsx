import { Anchor } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { fromWire, toWire } from '../../values/money.ts'
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
  // What is owed first: a credit may be needed for it.
  const unsettled =
    open.find(({ balance }) => !isZero(balance) && !isNegative(balance)) ??
    open.find(({ balance }) => isNegative(balance))
  const isCredit = unsettled !== undefined && isNegative(unsettled.balance)
  const pay = () =>
    void navigate({
      to: account,
      search: { do: 'pay', ...(unsettled && { folio: unsettled.id }) },
    } as never)
  const go = () =>
    hindrance === 'nights'
      ? void navigate({ to: `/${propertyId}/stays/${stay.id}` })
      : hindrance === 'balance'
        ? pay()
        : void navigate({ to: account })
  const payLabel = sayDialog(isCredit ? 'goGiveBack' : 'goPay')
  useKeys('dialog', [{ key: 'F4', label: payLabel, run: pay }])
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
      confirmLabel={
        hindrance === null
          ? sayDialog('checkOutDo')
          : hindrance === 'balance'
            ? payLabel
            : sayDialog(GOES[hindrance])
      }
      beginsAtConfirm
      isDirty={false}
      preview={hindrance === null && preview.filter(Boolean).join(' ')}
    >
      <Owed stay={stay} />
      <FolioBalances folios={folios} />
      {hindrance !== null && (
        <Warning>
          {sayDialog(hindrance === 'balance' && isCredit ? 'cannotWithCredit' : WHY[hindrance])}
        </Warning>
      )}
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

const GOES = { nights: 'goStay', folio: 'goAccount' } as const
const WHY = { balance: 'cannotWithBalance', nights: 'nightsMissed', folio: 'closeFirst' } as const

/** What is owed and what is to be given back, each by itself: folios that cancel each other out are not settled. */
function Owed({ stay }: { readonly stay: StayDetail }) {
  const sayDialog = useWords(stayDialogWords)
  const format = useFormat()
  const { currency } = stay.balance
  const balances = stay.folios.map((folio) => fromWire(folio.balance)!.minor)
  const sumOf = (chosen: readonly bigint[]) => chosen.reduce((sum, minor) => sum + minor, 0n)
  const owed = sumOf(balances.filter((minor) => minor > 0n))
  const credit = sumOf(balances.filter((minor) => minor < 0n))
  const told = [
    owed > 0n && sayDialog('owes', { balance: format.money(toWire(owed, currency)) }),
    credit < 0n && sayDialog('isOwed', { balance: format.money(toWire(-credit, currency)) }),
  ].filter(Boolean)
  return <div className={classes.balance}>{told.length > 0 ? told.join(' · ') : sayDialog('even')}</div>
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
