import type { Writable } from 'node:stream'
import { Listr, ListrLogger, type ListrTask, type ListrTaskWrapper, ProcessOutput } from 'listr2'
import { type MakeEvent, type Stage, stages } from '@/lib/pipeline/make/stages'
import { oneLine } from './io'
import { formatFigures } from './make-figures'

/** The stages of each digest as a list that a person watches. */
export type StageList = {
  tell: (event: MakeEvent) => void
  /** Stages that were not reached are marked as skipped. */
  end: () => Promise<void>
}

/** A list on that stream, which is a terminal's. */
export function createStageList(stream: Writable): StageList {
  let shown: { name: string; list: KindList } | undefined
  let ended = Promise.resolve()
  return {
    tell(event) {
      const name = `${event.day} ${event.kind}`
      if (shown?.name !== name) {
        ended = shown?.list.end() ?? ended
        shown = { name, list: showKind(event.kind, stream, ended) }
      }
      shown.list.tell(event)
    },
    end: () => shown?.list.end() ?? ended,
  }
}

type KindList = ReturnType<typeof showKind>
type Task = Pick<ListrTaskWrapper<unknown, never, never>, 'title' | 'skip'>

/** Begins when what was shown before has ended. */
function showKind(kind: string, stream: Writable, before: Promise<void>) {
  const waiting = new Map<Stage, (wasReached: boolean) => void>()
  const tasks = new Map<Stage, Task>()
  const titles = new Map<Stage, string>()
  const steps = stages.map((stage) => {
    const end = new Promise<boolean>((resolve) => waiting.set(stage, resolve))
    const task = async (_: unknown, shown: Task) => {
      tasks.set(stage, shown)
      shown.title = titles.get(stage) ?? shown.title
      if (!(await end)) shown.skip()
    }
    return { title: `${kind}: ${stage}`, task }
  })
  const running = before.then(() => runList(steps, stream))
  return {
    tell(event: MakeEvent) {
      titles.set(event.stage, formatTitle(event))
      const task = tasks.get(event.stage)
      if (task) task.title = formatTitle(event)
      if (event.state === 'ended') waiting.get(event.stage)?.(true)
    },
    async end() {
      for (const resolve of waiting.values()) resolve(false)
      await running
    },
  }
}

/** Made only when it begins: a list takes the stream over, and one made meanwhile would write into what that keeps back. */
async function runList(steps: ListrTask[], stream: Writable): Promise<void> {
  const output = new ProcessOutput(stream as NodeJS.WriteStream, stream as NodeJS.WriteStream)
  const rendererOptions = { logger: new ListrLogger({ processOutput: output }) }
  // Its own listener would end the process at an interrupt, before the run is kept.
  const options = { concurrent: false, exitOnError: false, registerSignalListeners: false, rendererOptions }
  await new Listr(steps, options).run()
}

function formatTitle(event: MakeEvent): string {
  const { kind, stage, done, total, detail } = event
  const count = total > 1 ? ` ${done}/${total}` : ''
  return oneLine([`${kind}: ${stage}${count}`, detail, ...formatFigures(event)].filter(Boolean).join('  '))
}
