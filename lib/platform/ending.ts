import { log } from './log'

type Work = () => Promise<void>

// Held by the process, not by the module: what waits in Next's copy of a module must be done when the front is told to stop.
const held = globalThis as { xintaiEndings?: Map<string, Work> }

/** Has `work` done when this process stops in order; a later one of the same name takes its place. */
export function atEnd(name: string, work: Work): void {
  held.xintaiEndings = (held.xintaiEndings ?? new Map<string, Work>()).set(name, work)
}

/** Does what was asked for at the end, side by side. One that fails is logged and keeps nothing from ending. */
export async function finishAtEnd(): Promise<void> {
  const works = [...(held.xintaiEndings ?? [])]
  held.xintaiEndings = undefined
  const failed = (name: string) => (error: unknown) => log.error({ err: error, name }, 'not finished at the end')
  await Promise.all(works.map(([name, work]) => work().catch(failed(name))))
}
