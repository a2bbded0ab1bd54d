import { useEffect, useState } from 'react'
import { sessionGate } from '../client/api.ts'
import { idleMs, onHand } from '../client/hands.ts'
import { useSignal } from '../client/signal.ts'
import { useWords } from '../words/language.tsx'
import classes from './connection.module.css'
import { useMe } from './session.tsx'
import { words } from './words.ts'

/** So long before its end is it said; WCAG 2.2.1 asks for twenty seconds at least. */
const WARNED_MINUTES = 2
const LOOK_MS = 5_000

/** Says that the session is about to end for want of use, until a hand is back or it has ended. */
export function IdleWarning() {
  const say = useWords(words)
  const { session } = useMe()
  const gate = useSignal(sessionGate)
  const [isNear, setNear] = useState(false)
  const warnedAtMs =
    session === null ? Number.POSITIVE_INFINITY : (session.idleMinutes - WARNED_MINUTES) * 60_000
  useEffect(() => {
    const look = () => setNear(idleMs() >= warnedAtMs)
    const looking = setInterval(look, LOOK_MS)
    const unfollow = onHand(look)
    return () => {
      clearInterval(looking)
      unfollow()
    }
  }, [warnedAtMs])
  return (
    <div role="status" className={classes.region}>
      {isNear && gate === null && <p className={classes.away}>{say('idle')}</p>}
    </div>
  )
}
