import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useProperty } from '../frame/property.tsx'
import { AwaitedDialog } from '../parts/dialog/awaited-dialog.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { StayDialogProps } from './stay-dialogs.tsx'
import { subjectOf } from './stay-facts.ts'
import { type StayDetail, stayQuery } from './stay-query.ts'
import { stayWords } from './words.ts'

/** A dialog that begins when the stay is known as it is now: its nights and its folios decide what can be confirmed. */
export function FreshStayDialog(
  props: Pick<StayDialogProps, 'stay' | 'onClose'> & {
    readonly title: string
    readonly children: (stay: StayDetail) => ReactNode
  },
) {
  const say = useWords(stayWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const stay = useQuery(stayQuery(propertyId, props.stay.id))
  return (
    <AwaitedDialog
      title={props.title}
      subject={subjectOf(props.stay, { say, format })}
      query={stay}
      onClose={props.onClose}
    >
      {props.children}
    </AwaitedDialog>
  )
}
