import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

/**
 * Where the focus was goes on being where it is when the dialog is gone: Mantine gives it back only to one that stays. A
 * dialog that came in the place of another goes back to where that one came from; where all of this is gone, or the focus
 * was nowhere, it goes to the screen.
 */
export function useFocusBack(): void {
  const [before] = useState(comeFrom)
  useEffect(
    () => () => {
      setTimeout(() => {
        if (!isFocusLost()) return
        const place = before.find((one) => one !== document.body && one.isConnected)
        const target = place ?? document.querySelector('main')
        if (target instanceof HTMLElement) target.focus()
      })
    },
    [before],
  )
}

/** Where an element goes from the page with the focus in it, as the button of a row that is taken away, the screen gets it. */
export function useFocusKept(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(
    () => () => {
      if (element.current?.contains(document.activeElement) !== true) return
      setTimeout(() => {
        if (isFocusLost()) document.querySelector('main')?.focus()
      })
    },
    [element],
  )
}

/** True where no element has the focus: what had it is gone. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

/** Where the focus was last, outside of dialogs. */
let outside: Element = document.body

/** Where to go back to, the nearest first. */
function comeFrom(): readonly Element[] {
  const focused = document.activeElement ?? document.body
  if (focused.closest('[role="dialog"]') === null) outside = focused
  return [focused, outside]
}
