import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useRef, useState } from 'react'
import { takesLetters } from '../keys/letters.ts'
import { isTyping, pressedKey } from '../keys/pressed.ts'
import { type KeyAction, type Layer, meaningOf, onTop } from './key-layers.ts'
import { TypeAhead } from './type-ahead.ts'

type Keys = {
  readonly layers: readonly Layer[]
  readonly put: (layer: Layer) => void
  readonly take: (id: string) => void
}

const Held = createContext<Keys | null>(null)

/** Hears the keys for all below, and gives each to the innermost layer that has a meaning for it. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const [layers, setLayers] = useState<readonly Layer[]>([])
  const latest = useRef(layers)
  latest.current = layers
  useEffect(() => {
    const typeAhead = new TypeAhead()
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const { key, isLetter, isOfText } = pressedKey(event)
      if (key === null || (isLetter && !takesLetters())) return
      if ((isLetter || isOfText) && isTyping(event.target)) return
      const action = meaningOf(key, latest.current, isDialogOpen())
      if (!action) return
      event.preventDefault()
      if (action.blocked) return action.onBlocked?.(action.blocked)
      if (action.opensField) typeAhead.begin()
      action.run()
    }
    const hearFirst = (event: KeyboardEvent) => {
      // Here, so that no key is missed that somebody below keeps for themselves.
      pressedKey(event)
      typeAhead.takes(event)
    }
    const hearInput = (event: InputEvent) => void typeAhead.takesInput(event)
    const focused = (event: FocusEvent) => void typeAhead.arrives(event.target)
    window.addEventListener('keydown', hearFirst, { capture: true })
    window.addEventListener('beforeinput', hearInput, { capture: true })
    window.addEventListener('focusin', focused)
    window.addEventListener('keydown', hear)
    return () => {
      window.removeEventListener('keydown', hearFirst, { capture: true })
      window.removeEventListener('beforeinput', hearInput, { capture: true })
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
  const value = useMemo<Keys>(() => ({ layers, put, take }), [layers, put, take])
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

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}
