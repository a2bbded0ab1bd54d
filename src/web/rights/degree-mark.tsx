import { IconCheck, IconProgressCheck, IconX } from '@tabler/icons-react'
import { useWords } from '../words/language.tsx'
import classes from './degree-mark.module.css'
import type { Degree } from './openness-text.ts'
import { opennessWords } from './openness-words.ts'

const ICONS = { open: IconCheck, partly: IconProgressCheck, shut: IconX }

/** How far somebody may do something: an icon and a word. */
export function DegreeMark({ degree }: { readonly degree: Degree }) {
  const say = useWords(opennessWords)
  return (
    <span className={classes.mark} data-degree={degree}>
      <DegreeIcon degree={degree} /> {say(degree)}
    </span>
  )
}

/** The icon alone, where words beside it say the same. */
export function DegreeIcon({ degree }: { readonly degree: Degree }) {
  const Icon = ICONS[degree]
  return <Icon size={14} stroke={2.2} aria-hidden />
}
