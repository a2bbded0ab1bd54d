import type { KeyAction } from '../frame/key-layers.ts'
import { blockedText } from '../parts/blocked-text.ts'
import { notify } from '../parts/notices.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import { actsOfFolio, type FolioAct, whyNotAct } from './folio-acts.ts'
import type { FolioDoing } from './folio-dialogs.tsx'
import type { Folio } from './folio-query.ts'
import { payWord } from './lines.ts'
import { usePrintFolio } from './print-folio.ts'
import type { WhyNot } from './use-why-not.ts'
import { folioWords } from './words.ts'

/** What the function keys do with a folio: the same as its buttons, with the same reasons. */
export function useFolioKeys({
  folio,
  whyNot,
  onDo,
}: {
  readonly folio: Folio
  readonly whyNot: WhyNot
  readonly onDo: (what: FolioDoing['what']) => void
}): readonly KeyAction[] {
  const say = useWords(folioWords)
  const { language } = useLanguage()
  const print = usePrintFolio(folio)
  const onBlocked = (text: string) => notify({ kind: 'info', text })
  const action = (key: string, label: string, what: keyof WhyNot): KeyAction => {
    const reason = whyNot[what]
    return {
      key,
      label,
      run: () => onDo(what),
      blocked: reason && blockedText(reason, language),
      onBlocked,
      // A check-out begins at its button.
      opensField: what !== 'checkOut',
    }
  }
  const actOfAll = (what: FolioAct, key: string): KeyAction => {
    const reason = whyNotAct(what, { folio, lines: [], say })
    return {
      key,
      label: say(what),
      run: () => onDo(what),
      blocked: reason && blockedText(reason, language),
      onBlocked,
      opensField: true,
    }
  }
  return [
    action('F2', say('postChargeShort'), 'charge'),
    action('Shift+F2', say('createFolio'), 'create'),
    action('F4', say(payWord(folio.balance)), 'pay'),
    ...(folio.stay ? [action('Shift+F4', say('checkOut'), 'checkOut')] : []),
    ...actsOfFolio().flatMap(({ what, key }) => (key ? [actOfAll(what, key)] : [])),
    { key: 'F9', label: say(print.label), run: print.run },
    action('Ctrl+F9', say('closeFolio'), 'close'),
  ]
}
