import { Group } from '@mantine/core'
import { useKeys } from '../frame/keys.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { blockedText } from '../parts/blocked-text.ts'
import { notify } from '../parts/notices.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import type { StayAct } from './stay-acts.ts'
import { stayWords } from './words.ts'

/** What can be done with a stay as buttons, with the keys that do the same; what cannot says why. */
export function StayActButtons({ acts }: { readonly acts: readonly StayAct[] }) {
  const say = useWords(stayWords)
  const { language } = useLanguage()
  useKeys(
    'screen',
    acts.flatMap(({ id, label, blocked, run }) => {
      const key = KEY_OF[id]
      if (!key) return []
      const reason = blocked && blockedText(blocked, language)
      const onBlocked = () => notify({ kind: 'info', text: say('why', { label, reason }) })
      return [{ key, label, run, blocked: reason, onBlocked, isQuiet: key.length === 1 }]
    }),
  )
  return (
    <Group gap="xs" data-screen-only>
      {acts.map(({ id, label, blocked, run }, at) => {
        const keyHint = KEY_OF[id]
        return (
          <ActionButton
            key={id}
            label={label}
            onRun={run}
            blocked={blocked}
            isMain={at === 0}
            isDanger={id === 'cancelStay' || id === 'markNoShow'}
            {...(keyHint && { keyHint })}
          />
        )
      })}
    </Group>
  )
}

/** The keys of what is done from here; the first one is what the guest has come for. */
const KEY_OF: Readonly<Partial<Record<StayAct['id'], string>>> = {
  checkIn: 'F2',
  checkOut: 'F2',
  reinstateStay: 'F2',
  pay: 'F4',
  assignRoom: 'U',
  changeDeparture: 'E',
}
