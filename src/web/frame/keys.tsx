import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useSetting } from '../client/settings.ts'
import { type KeyAction, keyPressed, type Layer, meaningOf, onTop } from './key-layers.ts'
import { TypeAhead } from './type-ahead.ts'

type Keys = {
  readonly layers: readonly Layer[]
  readonly put: (layer: Layer) => void
  readonly take: (id: string) => void
  /** False where the user switched single letters off. */
  readonly takesLetters: boolean
  readonly setTakesLetters: (takes: boolean) => void
}

const Held = createContext<Keys | null>(null)

/** Hears the keys for all below, and gives each to the innermost layer that has a meaning for it. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const [layers, setLayers] = useState<readonly Layer[]>([])
  const [takesLetters, setTakesLetters] = useSetting('keys.letters', true, isBoolean)
  const latest = useRef({ layers, takesLetters, before: '' })
  latest.current.layers = layers
  latest.current.takesLetters = takesLetters
  useEffect(() => {
    const typeAhead = new TypeAhead()
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const pressed = keyPressed(event, latest.current.before)
      latest.current.before = pressed.waits ? pressed.key : ''
      if (pressed.isLetter && (!latest.current.takesLetters || isTyping(event.target))) return
      const action = meaningOf(pressed.key, latest.current.layers, isDialogOpen())
      if (!action) return
      event.preventDefault()
      latest.current.before = ''
      if (action.blocked) return action.onBlocked?.(action.blocked)
      if (action.opensField) typeAhead.begin()
      action.run()
    }
    const hearFirst = (event: KeyboardEvent) => void typeAhead.takes(event)
    const focused = (event: FocusEvent) => void typeAhead.arrives(event.target)
    window.addEventListener('keydown', hearFirst, { capture: true })
    window.addEventListener('focusin', focused)
    window.addEventListener('keydown', hear)
    return () => {
      window.removeEventListener('keydown', hearFirst, { capture: true })
      window.removeEventListener('focusin', focused)
      window.removeEventListener('keydown', hear)
    }
  }, [])
  // The same ones always: who puts its keys in effects would else put them again for every change, its own too.
  const [{ put, take }] = useState(() => ({
    // In its place, so that a screen whose keys change does not come before what is inside of it.
    put: (layer: Layer) =>
      setLayers((held) =>
        held.some((one) => one.id === layer.id)
          ? held.map((one) => (one.id === layer.id ? layer : one))
          : [...held, layer],
      ),
    take: (id: string) => setLayers((held) => held.filter((one) => one.id !== id)),
  }))
  const value = useMemo<Keys>(
    () => ({ layers, put, take, takesLetters, setTakesLetters }),
    [layers, put, take, takesLetters, setTakesLetters],
  )
  return <Held value={value}>{children}</Held>
}

/**
 * Gives keys a meaning while the component is there: those of a dialog go before those of the screen, and those before the
 * frame's. A component's own keys are in the key bar, the palette and the help by themselves.
 */
export function useKeys(level: Layer['level'], actions: readonly KeyAction[]): void {
  const id = useId()
  const { put, take } = useContext(Held)!
  // What is said and whether it may be done decides when the layer is put anew; what runs is always the latest.
  const running = useRef(actions)
  running.current = actions
  const shown = actions.map(({ key, label, blocked }) => `${key} ${label} ${blocked ?? ''}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for the actions
  useEffect(() => {
    const live = running.current.map((action, at) => ({ ...action, run: () => running.current[at]?.run() }))
    put({ id, level, actions: live })
  }, [id, level, shown, put])
  useEffect(() => () => take(id), [id, take])
}

/** What keys mean now, the innermost first, each key once; for the key bar, the palette and the help. */
export function useKeyActions(): readonly KeyAction[] {
  return onTop(useContext(Held)!.layers)
}

/** Whether single letters act, here and in grids, and how to switch that (WCAG 2.1.4); kept with the user. */
export function useLetterKeys(): Pick<Keys, 'takesLetters' | 'setTakesLetters'> {
  return useContext(Held)!
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}
