import type { WireMoney } from '../../values/money.ts'
import { useMissingRights } from '../frame/missing-rights.ts'
import { useProperty } from '../frame/property.tsx'
import { blockedText } from '../parts/blocked-text.ts'
import { useFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import type { Folio } from './folio-query.ts'
import { isBelowZero, minorOf } from './lines.ts'
import { folioWords } from './words.ts'

/** Why who is signed in cannot give this much back on a folio; null where they can, and for what is taken. */
export function useWhyNotGiveBack(folio: Folio): (amount: WireMoney) => string | null {
  const say = useWords(folioWords)
  const format = useFormat()
  const { language } = useLanguage()
  const { maxRefund } = useProperty()
  const missingRights = useMissingRights()
  return (amount) => {
    if (!isBelowZero(amount)) return null
    const isOpen = folio.state === 'open' || folio.state === 'locked'
    const missing = missingRights('postPayment', { refundsOpenFolio: isOpen, refundsClosedFolio: !isOpen })
    if (missing) return blockedText(missing, language)
    // Of another currency the API knows what it is here.
    const isOver =
      maxRefund && amount.currency === maxRefund.currency && -minorOf(amount) > minorOf(maxRefund)
    return isOver ? say('overRefund', { limit: format.money(maxRefund) }) : null
  }
}
