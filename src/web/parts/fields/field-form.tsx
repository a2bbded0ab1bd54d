import { createContext, use, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** What a field tells of itself to the form that it stands in. */
export type HeldField = {
  /** The field's path in the body that is sent, by which the API names what is wrong with it. */
  readonly name: string | undefined
  readonly problem: string | null
  /** Something is typed that is no value: it is nowhere but in the field. */
  readonly isUnread: boolean
}

type FieldForm = {
  /** How often somebody tried to confirm: from then on what is missing is said too. */
  readonly tries: number
  readonly errorOf: (name: string | undefined) => string | null
  readonly hold: (id: string, field: HeldField | null) => void
  readonly changed: (name: string | undefined) => void
}

/** The form that fields below stand in; without one each field speaks for itself. */
export const FieldFormContext = createContext<FieldForm>({
  tries: 0,
  errorOf: () => null,
  hold: () => {},
  changed: () => {},
})

/** The form that this field stands in. */
export function useFieldForm(): FieldForm {
  return use(FieldFormContext)
}

type Errors = Readonly<Record<string, string>>

/** What a dialog or a page holds of its fields; give `form` to {@link FieldFormContext} around them. */
export type FieldSet = {
  readonly form: FieldForm
  /** Shows what is wrong and goes to the first field of these elements that is; true if nothing is. */
  readonly tryAll: (within: HTMLElement | null) => boolean
  /** The API's errors that no field is named by, each as people read it. */
  readonly orphans: readonly string[]
  readonly hasUnread: () => boolean
}

/** Fields that are confirmed together. `errors` are the API's, by path: see `fieldErrors`. */
export function useFieldSet(errors: Errors): FieldSet {
  const fields = useRef(new Map<string, HeldField>())
  const [tries, setTries] = useState(0)
  const [names, setNames] = useState<readonly string[]>([])
  const [settled, setSettled] = useState<{ readonly of: Errors; readonly names: readonly string[] }>({
    of: errors,
    names: [],
  })
  const done = settled.of === errors ? settled.names : NONE

  const hold = useCallback((id: string, field: HeldField | null) => {
    if (field === null) fields.current.delete(id)
    else fields.current.set(id, field)
    const now = [...fields.current.values()].flatMap((one) => one.name ?? [])
    setNames((before) => (before.join() === now.join() ? before : now))
  }, [])
  const changed = useCallback(
    (name: string | undefined) => {
      if (name === undefined || errorAt(errors, name) === null) return
      setSettled((before) => ({ of: errors, names: [...(before.of === errors ? before.names : []), name] }))
    },
    [errors],
  )
  const errorOf = useCallback(
    (name: string | undefined) => (name === undefined || done.includes(name) ? null : errorAt(errors, name)),
    [errors, done],
  )
  const tryAll = useCallback((within: HTMLElement | null) => {
    const isRight = [...fields.current.values()].every((field) => field.problem === null)
    if (isRight) return true
    // The errors must be on the page before the first field that has one is looked for.
    flushSync(() => setTries((before) => before + 1))
    focusFirstInvalid(within)
    return false
  }, [])
  const hasUnread = useCallback(() => [...fields.current.values()].some((field) => field.isUnread), [])

  const form = useMemo(() => ({ tries, errorOf, hold, changed }), [tries, errorOf, hold, changed])
  const orphans = Object.entries(errors)
    .filter(([path]) => !names.some((name) => covers(name, path)))
    .map(([path, message]) => `${path}: ${message}`)
  return { form, tryAll, orphans, hasUnread }
}

/** Goes to the first field within that has an error; true if there is one. */
export function focusFirstInvalid(within: HTMLElement | null): boolean {
  const found = within?.querySelector<HTMLElement>('[aria-invalid="true"]')
  found?.focus()
  return found !== null && found !== undefined
}

/**
 * Goes from a field to the next one that can be changed, as Enter does at a desk; after the last to what confirms.
 * Fields are those within the element marked `data-fields`; what confirms is marked `data-confirms`.
 */
export function focusNextField(from: HTMLElement): boolean {
  const fields = [...(from.closest('[data-fields]')?.querySelectorAll<HTMLElement>(FIELDS) ?? [])]
  const at = fields.findIndex((field) => field === from || field.contains(from))
  if (at < 0) return false
  const next = fields[at + 1]
  if (!next) return focusConfirm(from)
  next.focus()
  return true
}

/** Goes to what confirms the form that an element stands in; true if there is such a thing. */
export function focusConfirm(from: HTMLElement): boolean {
  const button = from.closest('[data-form]')?.querySelector<HTMLElement>('[data-confirms]')
  button?.focus()
  return Boolean(button)
}

/** What a hook of a field does while it is on the page. */
export function useHeld(id: string, field: HeldField): void {
  const { hold } = useFieldForm()
  const { name, problem, isUnread } = field
  useLayoutEffect(() => {
    hold(id, { name, problem, isUnread })
  }, [hold, id, name, problem, isUnread])
  useLayoutEffect(() => () => hold(id, null), [hold, id])
}

const NONE: readonly string[] = []

const FIELDS = [
  'input:not([type=hidden], [readonly], :disabled, [tabindex="-1"])',
  'textarea:not([readonly], :disabled)',
  'select:not(:disabled)',
].join(', ')

function covers(name: string, path: string): boolean {
  return path === name || path.startsWith(`${name}.`)
}

function errorAt(errors: Errors, name: string): string | null {
  return Object.entries(errors).find(([path]) => covers(name, path))?.[1] ?? null
}
