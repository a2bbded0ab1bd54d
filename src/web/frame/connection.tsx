import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { isReachable } from '../client/api.ts'
import { useSignal } from '../client/signal.ts'
import { announce } from '../parts/announcer.tsx'
import { useWords } from '../words/language.tsx'
import classes from './connection.module.css'
import { words } from './words.ts'

/** Says that the server does not answer, for as long as it does not, and brings the screens up to date when it does again. */
export function Connection() {
  const say = useWords(words)
  const reachable = useSignal(isReachable)
  const queries = useQueryClient()
  const wasAway = useRef(false)
  const back = say('reachable')
  useEffect(() => {
    if (reachable) {
      if (wasAway.current) {
        queries.invalidateQueries()
        announce(back)
      }
      wasAway.current = false
      return
    }
    wasAway.current = true
    const asking = setInterval(() => {
      fetch('/health').then(
        (response) => response.ok && isReachable.set(true),
        () => {},
      )
    }, 2000)
    return () => clearInterval(asking)
  }, [reachable, queries, back])
  return (
    <div role="status" className={classes.region}>
      {!reachable && <p className={classes.away}>{say('unreachable')}</p>}
    </div>
  )
}
