import { VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircleX, IconMinus } from '@tabler/icons-react'
import css from './grid.module.css'
import type { RowTone } from './grid-props.ts'

const ICONS = { done: IconCheck, warning: IconAlertTriangle, error: IconCircleX, muted: IconMinus } as const

/** How a row stands, by an icon and a word; the word is heard only, where `isBrief`. For the cell of a state. */
export function ToneMark({ tone, word, isBrief = false }: RowTone & { readonly isBrief?: boolean }) {
  const Icon = ICONS[tone]
  return (
    <span className={css.tone} data-tone={tone} title={isBrief ? word : undefined}>
      <Icon size={14} stroke={2} aria-hidden />
      {isBrief ? <VisuallyHidden>{word}</VisuallyHidden> : word}
    </span>
  )
}
