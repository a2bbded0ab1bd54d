import type { KeyAction } from '../frame/key-layers.ts'
import { blockedText } from '../parts/blocked-text.ts'
import { notify } from '../parts/notices.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import type { FolioDoing } from './folio-dialogs.tsx'
import type { Account, Folio } from './folio-query.ts'
import { payWord } from './lines.ts'
import type { WhyNot } from './use-why-not.ts'
import { folioWords } from './words.ts'

/** What the function keys do with an account: the same as its buttons, with the same reasons. */
export function useFolioKeys({
  account,
  folio,
  whyNot,
  go,
}: {
  readonly account: Account
  readonly folio: Folio
  readonly whyNot: WhyNot
  readonly go: (change: { readonly folio?: string; readonly do?: FolioDoing['what'] }) => void
}): readonly KeyAction[] {
  const say = useWords(folioWords)
  const { language } = useLanguage()
  const onBlocked = (text: string) => notify({ kind: 'info', text })
  const action = (key: string, label: string, what: keyof WhyNot): KeyAction => {
    const reason = whyNot[what]
    return {
      key,
      label,
      run: () => go({ do: what }),
      blocked: reason && blockedText(reason, language),
      onBlocked,
      // A check-out begins at its button.
      opensField: what !== 'checkOut',
    }
  }
  return [
    action('F2', say('postChargeShort'), 'charge'),
    action('Shift+F2', say('createFolio'), 'create'),
    action('F4', say(payWord(folio.balance)), 'pay'),
    ...(folio.stay ? [action('Shift+F4', say('checkOut'), 'checkOut')] : []),
    { key: 'F9', label: say('print'), run: () => window.print() },
    action('Ctrl+F9', say('closeFolio'), 'close'),
    ...account.folios.slice(0, 8).map(
      (one, at): KeyAction => ({
        // Alt with a digit alone changes the browser's tab in Firefox.
        key: `Alt+Shift+${at + 1}`,
        label: say('nextFolio', { number: one.number }),
        run: () => go({ folio: one.id }),
        isQuiet: true,
      }),
    ),
  ]
}
