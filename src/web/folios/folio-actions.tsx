import { Button } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import { ActionButton } from '../parts/action-button.tsx'
import { type Blocked, blockedText } from '../parts/blocked-text.ts'
import { AnchoredMenu } from '../parts/grid/anchored-menu.tsx'
import { useOffer } from '../parts/offered.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import classes from './folio.module.css'
import { actsOfFolio, type FolioAct, whyNotAct } from './folio-acts.ts'
import type { FolioDoing } from './folio-dialogs.tsx'
import type { Folio } from './folio-query.ts'
import { payWord } from './lines.ts'
import { usePrintFolio } from './print-folio.ts'
import type { WhyNot } from './use-why-not.ts'
import { folioWords } from './words.ts'

/** What can be done with the folio, each with its key; what cannot be done says why. What is seldom done is behind Mais ações. */
export function FolioActions({
  folio,
  whyNot,
  onDo,
  children,
}: {
  readonly folio: Folio
  readonly whyNot: WhyNot
  readonly onDo: (what: FolioDoing['what']) => void
  /** What stands behind the buttons. */
  readonly children: ReactNode
}) {
  const say = useWords(folioWords)
  const print = usePrintFolio(folio)
  const acts = actsOfFolio().map(
    ({ what, key }): Possible => ({
      what: what as FolioAct,
      label: say(what),
      key,
      blocked: whyNotAct(what, { folio, lines: [], say }),
    }),
  )
  const buttons: readonly (Possible | false)[] = [
    { what: 'charge', label: say('postCharge'), key: 'F2', blocked: whyNot.charge },
    { what: 'pay', label: say(payWord(folio.balance)), key: 'F4', blocked: whyNot.pay },
    ...acts.filter(isFrequent),
    { what: 'close', label: say('closeFolioLong'), key: 'Ctrl+F9', blocked: whyNot.close },
    { what: 'create', label: say('createFolio'), key: 'Shift+F2', blocked: whyNot.create },
    folio.stay !== null && {
      what: 'checkOut',
      label: say('checkOut'),
      key: 'Shift+F4',
      blocked: whyNot.checkOut,
    },
  ]
  const rest = acts.filter((act) => !isFrequent(act))
  return (
    <div className={classes.actions}>
      {buttons
        .filter((button) => button !== false)
        .map(({ what, label, key, blocked }, at) => (
          <ActionButton
            key={what}
            isMain={at === 0}
            label={label}
            {...(key && { keyHint: key })}
            blocked={blocked}
            onRun={() => onDo(what)}
          />
        ))}
      <ActionButton label={say(print.label)} keyHint="F9" onRun={print.run} />
      {rest.length > 0 && <MoreActions acts={rest} onDo={onDo} />}
      {children}
    </div>
  )
}

/** What can be done, as it is called here, and why not. */
type Possible = {
  readonly what: FolioDoing['what']
  readonly label: string
  readonly key: string | undefined
  readonly blocked: Blocked | null
}

/** What has a key of its own, not the second one of another. */
function isFrequent({ key }: Possible): boolean {
  return key !== undefined && !key.includes('+')
}

/** What is seldom done, behind one button; the palette offers each of it. */
function MoreActions({
  acts,
  onDo,
}: {
  readonly acts: readonly Possible[]
  readonly onDo: (what: FolioDoing['what']) => void
}) {
  const say = useWords(folioWords)
  const { language } = useLanguage()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const entries = acts.map(({ what, label, key, blocked }) => ({
    id: what,
    label,
    key,
    disabledReason: blocked ? blockedText(blocked, language) : undefined,
    run: () => onDo(what),
  }))
  useOffer(
    entries.map(({ label, key, run, disabledReason }) => ({ label, key, run, blocked: disabledReason })),
  )
  const box = isOpen ? button.current!.getBoundingClientRect() : null
  return (
    <>
      <Button
        ref={button}
        variant="default"
        leftSection={<IconDots size={16} aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {say('moreActions')}
      </Button>
      {box && (
        <AnchoredMenu
          label={say('moreActions')}
          point={{ x: box.left, y: box.top, height: box.height, isAtEnd: false }}
          entries={entries}
          onClose={() => {
            setOpen(false)
            button.current?.focus()
          }}
        />
      )}
    </>
  )
}
