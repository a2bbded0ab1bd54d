import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { newIdempotencyKey } from '../../client/api.ts'
import { problemOf } from '../../client/problem.ts'
import { nextKey, outcomeOf } from './operation-key.ts'

/** Something that a dialog does when it is confirmed, and where it is in doing it. */
export type Operation = {
  readonly isSending: boolean
  /** Why it did not happen the last time that it was sent. */
  readonly error: unknown
  /** What would be sent differs from what was there when the dialog opened. */
  readonly isChanged: boolean
  /** Sends it, once however often this is called while it is on its way. */
  readonly send: () => void
}

/**
 * Sends `body` by `run` under one Idempotency-Key, which is kept through refusals and lost connections until something
 * is done; see `nextKey`. Call it in the component that stands while its dialog is open: each opening is a new thing.
 * `run` throws what `answer()` throws.
 */
export function useOperation<Body, Result>(given: {
  readonly body: Body
  readonly run: (body: Body, idempotencyKey: string) => Promise<Result>
  readonly onDone: (result: Result) => void
}): Operation {
  const [state, setState] = useState<{ readonly isSending: boolean; readonly error: unknown }>(READY)
  const latest = useRef(given)
  useLayoutEffect(() => {
    latest.current = given
  })
  const [first, setFirst] = useState(() => JSON.stringify(given.body))
  const key = useRef<string | null>(null)
  const isOnItsWay = useRef(false)

  const send = useCallback(async () => {
    if (isOnItsWay.current) return
    isOnItsWay.current = true
    setState({ isSending: true, error: null })
    key.current ??= newIdempotencyKey()
    const { body, run } = latest.current
    try {
      const result = await run(body, key.current)
      key.current = nextKey(key.current, 'done', newIdempotencyKey)
      setFirst(JSON.stringify(body))
      setState(READY)
      isOnItsWay.current = false
      latest.current.onDone(result)
    } catch (error) {
      key.current = nextKey(key.current, outcomeOf(problemOf(error)?.code ?? null), newIdempotencyKey)
      isOnItsWay.current = false
      setState({ isSending: false, error })
    }
  }, [])

  return { ...state, isChanged: JSON.stringify(given.body) !== first, send }
}

const READY = { isSending: false, error: null } as const
