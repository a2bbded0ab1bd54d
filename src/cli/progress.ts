import { Presets, SingleBar } from 'cli-progress'
import type { Environment } from './environment.ts'

/** Shows how far long work is. */
export type Progress = {
  /** `total` is null while nobody knows it. */
  show(step: { readonly label: string; readonly done: number; readonly total: number | null }): void
  /** Leaves the last state on the screen. Call it before anything else is printed. */
  end(): void
}

/** A line in a file says as much as a bar on a terminal, but not as often. */
const LINE_EVERY_MS = 5000

/** A bar on a terminal; else a line now and then. Both go to standard error, so that the output holds only results. */
export function openProgress(environment: Environment): Progress {
  return environment.isTerminal ? bar() : lines(environment)
}

function bar(): Progress {
  const shown = new SingleBar(
    { format: '{label} [{bar}] {value}/{total}', hideCursor: true, stopOnComplete: false },
    Presets.shades_classic,
  )
  let isOpen = false
  return {
    show: ({ label, done, total }) => {
      if (!isOpen) shown.start(total ?? done, done, { label })
      isOpen = true
      shown.setTotal(total ?? done)
      shown.update(done, { label })
    },
    end: () => {
      if (isOpen) shown.stop()
      isOpen = false
    },
  }
}

function lines({ clock, log }: Environment): Progress {
  let shownAt = clock()
  return {
    show: ({ label, done, total }) => {
      if (clock() - shownAt < LINE_EVERY_MS) return
      shownAt = clock()
      log.info(`${label} ${done}${total === null ? '' : `/${total}`}`)
    },
    end: () => {},
  }
}
