import { settingOf, useSetting } from '../client/settings.ts'

/** What a tone tells. */
export type Tone = 'done' | 'refused'

const SETTING = 'sound'

/** Whether what was done and what was refused is heard too, and how to switch it; kept with the user. Off at first. */
export function useSound(): [boolean, (isOn: boolean) => void] {
  return useSetting(SETTING, false, isBoolean)
}

/** Sounds a tone where the user wants to hear it. */
export function sound(tone: Tone): void {
  if (settingOf(SETTING, false, isBoolean)) playTone(tone)
}

/** Two short, soft notes: up for what was done, down for what was refused. */
export function playTone(tone: Tone): void {
  context ??= new AudioContext()
  // Until somebody has touched the page, browsers keep it silent.
  void context.resume()
  for (const [at, frequency] of NOTES[tone].entries()) {
    const note = context.createOscillator()
    const volume = context.createGain()
    const from = context.currentTime + at * NOTE_SECONDS
    note.frequency.value = frequency
    // Begins and ends without a click.
    volume.gain.setValueAtTime(0, from)
    volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02)
    volume.gain.linearRampToValueAtTime(0, from + NOTE_SECONDS)
    note.connect(volume).connect(context.destination)
    note.start(from)
    note.stop(from + NOTE_SECONDS)
  }
}

const NOTES = { done: [660, 880], refused: [330, 247] } as const
const NOTE_SECONDS = 0.13
const LOUDNESS = 0.06

let context: AudioContext | null = null

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}
