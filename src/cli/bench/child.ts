import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A Node process of its own that does one thing at a time for the bench. */
export type Child<Task, Answer> = {
  /** Sends a task and waits for its answer. */
  ask(task: Task): Promise<Answer>
  close(): Promise<void>
}

/** Starts a file of this folder as a process. It ends with us, however that comes. */
export function startChild<Task, Answer>(
  file: string,
  execArgv: readonly string[] = [],
): Child<Task, Answer> {
  const child = fork(join(import.meta.dirname, file), {
    execArgv: [...execArgv],
    stdio: 'inherit',
    serialization: 'advanced',
  })
  const ended = once(child, 'exit')
  const lost = ended.then(() => Promise.reject(new Error(`${file} has ended`)))
  lost.catch(() => {})
  return {
    ask: async (task) => {
      const answered = once(child, 'message') as Promise<[{ answer: Answer } | { error: string }]>
      child.send(task as object)
      const [message] = await Promise.race([answered, lost])
      if ('error' in message) throw new Error(`${file}: ${message.error}`)
      return message.answer
    },
    close: async () => {
      child.disconnect()
      await ended
    },
  }
}

/** In the child: answers tasks one after the other, and calls `end` when the bench is done with it. */
export function serveTasks<Task, Answer>(
  perform: (task: Task) => Promise<Answer>,
  end: () => Promise<void> = async () => {},
): void {
  process.on('message', (task: Task) => {
    perform(task).then(
      (answer) => process.send!({ answer }),
      (error: Error) => process.send!({ error: error.stack ?? String(error) }),
    )
  })
  process.on('disconnect', () => void end().finally(() => process.exit(0)))
}
