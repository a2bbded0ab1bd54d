import { useEffect, useState } from 'react'

/** Where the focus was goes on being where it is when the dialog is gone: Mantine gives it back only to one that stays. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body
        if (isLost && before instanceof HTMLElement) before.focus()
      })
    },
    [before],
  )
}
