import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { makeSending } from '../sending.ts'
import { sound } from '../sound.ts'

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
 * Sends `body` by `run` under one Idempotency-Key, kept as {@link makeSending} says. Call it in the component that stands
 * while its dialog is open: each opening is a new thing. `run` throws what `answer()` throws.
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
  const [sending] = useState(makeSending)

  const send = useCallback(async () => {
    setState({ isSending: true, error: null })
    const { body, run } = latest.current
    try {
      const sent = await sending((key) => run(body, key))
      if (!sent) return
      setFirst(JSON.stringify(body))
      setState(READY)
      latest.current.onDone(sent.result)
    } catch (error) {
      sound('refused')
      setState({ isSending: false, error })
    }
  }, [sending])

  return { ...state, isChanged: JSON.stringify(given.body) !== first, send }
}

const READY = { isSending: false, error: null } as const
