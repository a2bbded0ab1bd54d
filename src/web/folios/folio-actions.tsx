import { ActionButton } from '../parts/action-button.tsx'
import { useWords } from '../words/language.tsx'
import classes from './folio.module.css'
import type { FolioDoing } from './folio-dialogs.tsx'
import type { Folio } from './folio-query.ts'
import { payWord } from './lines.ts'
import type { WhyNot } from './use-why-not.ts'
import { folioWords } from './words.ts'

/** What can be done with the folio, each with its key; what cannot be done says why. */
export function FolioActions({
  folio,
  whyNot,
  onDo,
}: {
  readonly folio: Folio
  readonly whyNot: WhyNot
  readonly onDo: (what: FolioDoing['what']) => void
}) {
  const say = useWords(folioWords)
  return (
    <div className={classes.actions}>
      <ActionButton
        isMain
        label={say('postCharge')}
        keyHint="F2"
        blocked={whyNot.charge}
        onRun={() => onDo('charge')}
      />
      <ActionButton
        label={say(payWord(folio.balance))}
        keyHint="F4"
        blocked={whyNot.pay}
        onRun={() => onDo('pay')}
      />
      <ActionButton
        label={say('closeFolioLong')}
        keyHint="Ctrl+F9"
        blocked={whyNot.close}
        onRun={() => onDo('close')}
      />
      <ActionButton
        label={say('createFolio')}
        keyHint="Shift+F2"
        blocked={whyNot.create}
        onRun={() => onDo('create')}
      />
      {folio.stay && (
        <ActionButton
          label={say('checkOut')}
          keyHint="Shift+F4"
          blocked={whyNot.checkOut}
          onRun={() => onDo('checkOut')}
        />
      )}
      <ActionButton label={say('print')} keyHint="F9" onRun={() => window.print()} />
    </div>
  )
}
