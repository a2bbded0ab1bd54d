import { type Desk, useProperty } from '../frame/property.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import classes from './desk.module.css'
import { DeskCard } from './desk-card.tsx'
import { ShiftTotals } from './shift-totals.tsx'
import { deskWords } from './words.ts'

/** The shift of who looks: since when, and what it took by method. */
export function ShiftCard({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const say = useWords(deskWords)
  const format = useFormat()
  const { timeZone } = useProperty()
  const { shift } = desk
  return (
    <DeskCard number={1} title={say('shift')}>
      {shift ? (
        <>
          <p>{say('openSince', { at: format.instant(shift.openedAt, timeZone) })}</p>
          <ShiftTotals totals={shift.totals} />
          <ActionButton label={say('closeShift')} onRun={onClose} />
        </>
      ) : (
        <>
          <p className={classes.figure}>{say('noShift')}</p>
          <p className={classes.dimmed}>{say('noShiftHint')}</p>
        </>
      )}
    </DeskCard>
  )
}
