/** How long a field may take to come, milliseconds: after that, what was typed was not for it. */
const PATIENCE_MS = 3000

/** How often it is looked whether the field is still on its way, milliseconds. */
const LOOK_MS = 250

/** What stands for a field as long as that is on its way: see `parts/dialog/awaited-dialog.tsx`. */
const AWAITS = '[data-awaits-field]'

type Typed = Pick<KeyboardEvent, 'key' | 'ctrlKey'>

/**
 * Keeps what a fast hand types between the key that opens a field (F3, F2, F4) and the moment when the field has the focus,
 * and types it there: `F3 101 Enter` works at any speed.
 */
export class TypeAhead {
  /** What came while the field is awaited, or while what came before is being typed; null at all other times. */
  #kept: Typed[] | null = null
  #isTyping = false
  #looking: ReturnType<typeof setInterval> | undefined

  /** A field has been asked for. */
  begin(): void {
    if (this.#isTyping) return
    this.#forget()
    this.#kept = []
    // Counted from when the field was last on its way, not from the key: an answer may be long in coming.
    let left = PATIENCE_MS
    this.#looking = setInterval(() => {
      if (this.#isTyping) return
      left = document.querySelector(AWAITS) ? PATIENCE_MS : left - LOOK_MS
      if (left <= 0) this.#forget()
    }, LOOK_MS)
  }

  #forget(): void {
    this.#kept = null
    clearInterval(this.#looking)
  }

  /** Takes a key that came before the field did; false where none is awaited, and for a key that no field takes. */
  takes(event: KeyboardEvent): boolean {
    if (this.#kept === null || !event.isTrusted) return false
    // Somebody types in a field that was there before.
    if (!this.#isTyping && isField(event.target)) return false
    // Who closes what the field would come in does not want it any more.
    if (event.key === 'Escape' && !this.#isTyping) {
      this.#forget()
      return false
    }
    // What failed is tried again by its button.
    if (/^(Enter| )$/.test(event.key) && isIn(event.target, `${AWAITS} button`)) return false
    const isTyped = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!isTyped && event.key !== 'Enter') return false
    event.preventDefault()
    event.stopPropagation()
    this.#kept.push(event)
    return true
  }

  /** Takes a letter that came without a key of its own, as an accented one may, while what came before it is being typed. */
  takesInput(event: InputEvent): boolean {
    if (this.#kept === null || !this.#isTyping || !event.isTrusted) return false
    if (event.inputType !== 'insertText' || event.isComposing || event.data?.length !== 1) return false
    event.preventDefault()
    this.#kept.push({ key: event.data, ctrlKey: false })
    return true
  }

  /** The focus has come to an element: if it is a field, it gets what was typed. */
  async arrives(target: EventTarget | null): Promise<void> {
    if (isIn(target, AWAITS)) {
      if (this.#kept === null) this.begin()
      return
    }
    const kept = this.#kept
    if (kept === null || this.#isTyping) return
    if (!isField(target)) {
      // A dialog that begins elsewhere has no field for it.
      if (isIn(target, '[role="dialog"] button')) this.#forget()
      return
    }
    this.#isTyping = true
    try {
      // What a key does, such as to choose a code and go on to the next field, must be on the page before the next comes.
      for (await aTurn(); kept.length > 0; await aTurn()) {
        const into = document.activeElement
        if (isField(into)) typeInto(into, kept.shift()!)
        else kept.shift()
      }
    } finally {
      this.#isTyping = false
      this.#forget()
    }
  }
}

function aTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

function isField(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit)$/.test(target.type)
}

function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}

/** As if the key had been pressed in the field. A value is set as the browser sets it, so that React hears of it. */
function typeInto(field: HTMLInputElement, { key, ctrlKey }: Typed): void {
  // By its place on the keyboard too: a list of options knows Enter by that.
  const code = key === 'Enter' ? key : ''
  const isTaken = !field.dispatchEvent(
    new KeyboardEvent('keydown', { key, code, ctrlKey, bubbles: true, cancelable: true }),
  )
  if (isTaken || key.length > 1) return
  const { selectionStart, selectionEnd, value } = field
  const [from, until] = [selectionStart ?? value.length, selectionEnd ?? value.length]
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
  set.call(field, value.slice(0, from) + key + value.slice(until))
  field.setSelectionRange?.(from + 1, from + 1)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
