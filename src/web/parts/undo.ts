import { createSignal, useSignal } from '../client/signal.ts'
import { makeSending } from './sending.ts'

/** How something that was just done is undone. */
export type Undo = {
  /** Undoes it; throws what `answer()` throws. */
  readonly send: (idempotencyKey: string) => Promise<unknown>
  /** What is said when it is undone: what, and how much. */
  readonly done: string
  /** It was tried, however that ended: what is shown may be old. */
  readonly onTried: () => void
}

/** Something that can still be undone: its notice is shown. */
export type Standing = {
  /** That of its notice. */
  readonly id: string
  /** What was done. */
  readonly text: string
  readonly isOnItsWay: boolean
  /** Why it is not known whether it was undone, the last time that it was tried. */
  readonly error: unknown
  readonly run: () => void
}

const standing = createSignal<readonly Standing[]>([])

/** What can still be undone, the newest last. */
export function useStanding(): readonly Standing[] {
  return useSignal(standing)
}

/** Lets something be undone, once however often it is asked for, until {@link fall}. `end` is told how a try ended. */
export function stand(
  { id, text, send }: Pick<Standing, 'id' | 'text'> & Pick<Undo, 'send'>,
  end: {
    readonly onSent: () => void
    readonly onDone: () => void
    readonly onError: (error: unknown) => void
  },
): void {
  const sending = makeSending()
  const run = async () => {
    change(id, { isOnItsWay: true, error: null })
    end.onSent()
    try {
      if (await sending(send)) end.onDone()
    } catch (error) {
      change(id, { isOnItsWay: false, error })
      end.onError(error)
    }
  }
  standing.set([...standing.get(), { id, text, isOnItsWay: false, error: null, run: () => void run() }])
}

/** Its time is over. */
export function fall(id: string): void {
  standing.set(standing.get().filter((one) => one.id !== id))
}

function change(id: string, to: Partial<Standing>): void {
  standing.set(standing.get().map((one) => (one.id === id ? { ...one, ...to } : one)))
}
