import { Anchor, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconLock } from '@tabler/icons-react'
import { RIGHTS, type Right } from '../../rights/rights.ts'
import { useProperty } from '../frame/property.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import classes from './manual.module.css'
import { manualWords } from './manual-words.ts'

/** A right by its name, a link to where the manual explains it, with whether who reads has it here. */
export function HeldRight({ right }: { readonly right: Right }) {
  const { language } = useLanguage()
  return (
    <span className={classes.heldRight}>
      <Anchor href={`#${right}`} inherit underline="always">
        {RIGHTS[right][language]}
      </Anchor>
      <Held right={right} />
    </span>
  )
}

/** Whether who reads has a right here: on the screen only, as a printed manual is of the house. */
export function Held({ right }: { readonly right: Right }) {
  const say = useWords(manualWords)
  const held: readonly string[] = useProperty().rights
  const isHeld = held.includes(right)
  const said = say(isHeld ? 'legendHeld' : 'legendMissing')
  const Icon = isHeld ? IconCheck : IconLock
  return (
    <span title={said} data-screen-only>
      <Icon size={13} stroke={2} aria-hidden className={isHeld ? classes.held : classes.missing} />
      <VisuallyHidden> ({said})</VisuallyHidden>
    </span>
  )
}
