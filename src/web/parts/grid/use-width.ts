import { type RefObject, useLayoutEffect, useState } from 'react'

/** The inner width of an element, as it changes. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const own = element.current
    if (!own) return
    const read = () => setWidth(own.clientWidth)
    read()
    const observer = new ResizeObserver(read)
    observer.observe(own)
    return () => observer.disconnect()
  }, [element])
  return width
}
