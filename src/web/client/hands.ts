import { createSignal } from './signal.ts'

/** Who was away for longer is asked for anew when they come back: their session may be over. */
const AWAY_MS = 5 * 60_000

/** How often the other windows are told that a hand is at this one. */
const TELL_MS = 5_000

/** What only a person does; an assistive technology may click and fill in without a key or a pointer. */
const DONE_BY_HAND = ['keydown', 'pointerdown', 'wheel', 'click', 'input'] as const

/** Counts the times that a hand came back after a while. */
export const handsBack = createSignal(0)

/** When a hand was last at this window or another one of this browser, which has the same session. */
const lastAt = createSignal(Date.now())

const windows = new BroadcastChannel('comanda-hands')
let toldAt = 0

windows.addEventListener('message', () => lastAt.set(Date.now()))
for (const what of DONE_BY_HAND)
  window.addEventListener(what, (event) => event.isTrusted && isHere(), { capture: true, passive: true })

function isHere(): void {
  const wasAway = idleMs() > AWAY_MS
  const now = Date.now()
  lastAt.set(now)
  if (now - toldAt > TELL_MS) {
    toldAt = now
    windows.postMessage(null)
  }
  if (wasAway) handsBack.set(handsBack.get() + 1)
}

/** For how many milliseconds no hand has been at the app. */
export function idleMs(): number {
  // Somebody may set the machine's clock back.
  return Math.max(0, Date.now() - lastAt.get())
}

/** Calls the listener whenever a hand is at the app; gives what ends that. */
export const onHand = lastAt.follow
