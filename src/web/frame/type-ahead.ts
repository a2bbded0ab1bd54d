/** How long a field may take to come, milliseconds: after that, what was typed was not for it. */
const PATIENCE_MS = 3000

/**
 * Keeps what a fast hand types between the key that opens a field (F3, F2, F4) and the moment when the field has the focus,
 * and types it there: `F3 101 Enter` works at any speed.
 */
export class TypeAhead {
  #queue: KeyboardEvent[] | null = null
  /** Typing what was kept, keys that come meanwhile are kept behind it. */
  #isTyping = false
  #timer: ReturnType<typeof setTimeout> | undefined

  /** A field has been asked for. */
  begin(): void {
    this.#queue = []
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#end(), PATIENCE_MS)
  }

  /** Takes a key that came before the field did; false where none is awaited, and for a key that no field takes. */
  takes(event: KeyboardEvent): boolean {
    if (this.#queue === null || !event.isTrusted) return false
    if (!this.#isTyping && isField(event.target) && this.#queue.length === 0) {
      this.#end()
      return false
    }
    const isTyped = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!isTyped && event.key !== 'Enter') return false
    event.preventDefault()
    event.stopPropagation()
    this.#queue.push(event)
    return true
  }

  /** The focus has come to an element: if it is a field, it gets what was typed. */
  async arrives(target: EventTarget | null): Promise<void> {
    if (this.#queue === null || this.#isTyping || !isField(target)) return
    clearTimeout(this.#timer)
    this.#isTyping = true
    // What a key does, such as to choose a code and go on to the next field, must be on the page before the next one comes.
    await aTurn()
    while (this.#queue.length > 0) {
      const event = this.#queue.shift()!
      const into = document.activeElement
      if (isField(into)) typeInto(into, event)
      await aTurn()
    }
    this.#isTyping = false
    this.#end()
  }

  #end(): void {
    clearTimeout(this.#timer)
    this.#queue = null
  }
}

function aTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

function isField(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit)$/.test(target.type)
}

/** As if the key had been pressed in the field. A value is set as the browser sets it, so that React hears of it. */
function typeInto(field: HTMLInputElement, { key, ctrlKey }: KeyboardEvent): void {
  const isTaken = !field.dispatchEvent(
    new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }),
  )
  if (isTaken || key.length > 1) return
  const { selectionStart, selectionEnd, value } = field
  const [from, until] = [selectionStart ?? value.length, selectionEnd ?? value.length]
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
  set.call(field, value.slice(0, from) + key + value.slice(until))
  field.setSelectionRange?.(from + 1, from + 1)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
