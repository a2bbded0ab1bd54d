import { type ComponentType, useState } from 'react'
import type { Undo } from '../parts/undo.ts'
import { BillingDialog } from './billing-dialog.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { DiscountDialog } from './discount-dialog.tsx'
import { DuplicateDialog } from './duplicate-dialog.tsx'
import { EditChargeDialog } from './edit-charge-dialog.tsx'
import type { FolioAct } from './folio-acts.ts'
import type { Account, Folio } from './folio-query.ts'
import { InvoiceAdvanceDialog } from './invoice-advance-dialog.tsx'
import type { Line } from './lines.ts'
import { LockDialog, UnlockDialog } from './lock-dialogs.tsx'
import { MovePaymentDialog } from './move-payment-dialog.tsx'
import { PromoDialog } from './promo-dialog.tsx'
import { RefundCardDialog } from './refund-card-dialog.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'
import { UseAdvanceDialog } from './use-advance-dialog.tsx'
import { VoidFolioDialog } from './void-folio-dialog.tsx'

/** Tells that it is done: what, how it is undone, and the document that was issued, which one may then open. */
export type OnDone = (
  text: string,
  more?: Partial<Pick<Undo, 'send' | 'done'>> & { readonly documentId?: string },
) => void

/** What each of these dialogs is given. */
export type ActDialogProps = {
  readonly account: Account
  readonly folio: Folio
  /** The folio as it was read. */
  readonly version: string | null
  /** Those that were chosen; none where it is done with the folio. */
  readonly lines: readonly Line[]
  readonly onClose: () => void
  readonly onDone: OnDone
  readonly onOpenFolio: (folioId: string) => void
}

/** The dialog of something that is done with lines of a folio, or with all of it. */
export function ActDialog({ what, ...props }: ActDialogProps & { readonly what: FolioAct }) {
  const [chosen] = useState(props.lines)
  const now = new Map(props.lines.map((line) => [line.id, line]))
  const Dialog = ACT_DIALOGS[what]
  // A line that is gone meanwhile is what it is about all the same: what was typed stays, and the API says why not.
  return <Dialog {...props} lines={chosen.map((line) => now.get(line.id) ?? line)} />
}

const ACT_DIALOGS: Readonly<Record<FolioAct, ComponentType<ActDialogProps>>> = {
  edit: EditChargeDialog,
  transfer: TransferDialog,
  split: SplitDialog,
  discount: DiscountDialog,
  promo: PromoDialog,
  movePayment: MovePaymentDialog,
  refundCard: RefundCardDialog,
  correct: CorrectDialog,
  billing: BillingDialog,
  useAdvance: UseAdvanceDialog,
  invoiceAdvance: InvoiceAdvanceDialog,
  lock: LockDialog,
  unlock: UnlockDialog,
  duplicate: DuplicateDialog,
  reopen: ReopenDialog,
  voidFolio: VoidFolioDialog,
}
