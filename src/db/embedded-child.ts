import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** Another Node process that has started, or was refused, the embedded database of a folder. For the tests. */
export type Child = {
  readonly process: ChildProcess
  /** The postmaster and whether it was adopted, or the refusal. */
  readonly answer: {
    readonly pid?: number
    readonly adopted?: boolean
    readonly error?: string
    readonly ownerPid?: number
  }
  /** SIGKILL, as a crash would end it: it stops nothing. */
  kill(): Promise<void>
}

/** Starts a Node process that opens `dataFolder` and then holds it until it is killed. */
export async function startChild(dataFolder: string): Promise<Child> {
  const script = `
    import { startEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)}
    import { silentLog as log } from ${JSON.stringify(new URL('./log.ts', import.meta.url).href)}
    try {
      const { pid, adopted } = await startEmbedded({ dataFolder: ${JSON.stringify(dataFolder)}, log })
      console.log(JSON.stringify({ pid, adopted }))
    } catch (error) {
      console.log(JSON.stringify({ error: error.name + ': ' + error.message, ownerPid: error.ownerPid }))
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { process: child, answer: JSON.parse(line), kill }
}
