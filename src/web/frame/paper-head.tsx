import { PrintHeader } from '../parts/print-header.tsx'
import { userName } from '../words/built-in-names.ts'
import { useLanguage } from '../words/language.tsx'
import { useProperty } from './property.tsx'
import { useMe } from './session.tsx'

/** The head of a printed screen: of which property, who printed it, and of when what it shows is. */
export function PaperHead(props: {
  readonly title: string
  /** When what is shown was read, in milliseconds since 1970, or the instant that it is of. */
  readonly at: number | string
  /** What else there is to know of it. */
  readonly facts?: readonly string[]
}) {
  const { title, at, facts = [] } = props
  const { name, timeZone } = useProperty()
  const me = useMe()
  const { language } = useLanguage()
  const instant = typeof at === 'string' ? at : new Date(at).toISOString()
  return (
    <PrintHeader
      title={title}
      property={name}
      user={userName(me, language)}
      at={instant}
      timeZone={timeZone}
      facts={facts}
    />
  )
}
