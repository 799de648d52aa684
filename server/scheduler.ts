import { existsSync } from 'node:fs'
import { Cron } from 'croner'
import type { Day, Kind } from '@/db/vocabulary'
import { env } from '@/env'
import { type Command, type CommandEnd, startCommand } from './command'
import type { Log } from './log'

/** What the command `schedule --json` prints. */
export type Schedule = {
  isEnabled: boolean
  times: { kind: Kind; cron: string }[]
  missing: { day: Day; kind: Kind }[]
}

export type Scheduler = {
  /** Ends what is at work, which goes on when it is started again; resolves when it has ended. */
  stop(): Promise<void>
}

/** What an exit code of `make` means where it is nothing to worry about. */
const fine: Readonly<Record<number, string>> = {
  0: 'digests were made',
  4: 'there was nothing to publish',
  7: 'another run was making digests',
  130: 'the run was ended and goes on next time',
}

/**
 * Makes digests at the times of the settings, each in a process of its own, one after the other; first those that are missing.
 * Nothing is started where there is no settings file, or the schedule is off in it. Only the first process of a server calls this.
 */
export function startScheduler(log: Log, start: (args: readonly string[]) => Command = startCommand): Scheduler {
  const jobs: Cron[] = []
  let current: Command | undefined
  let isStopped = false
  let last: Promise<unknown> = Promise.resolve()

  async function run(args: readonly string[]): Promise<CommandEnd | undefined> {
    if (isStopped) return undefined
    current = start(args)
    const end = await current.ended
    current = undefined
    return end
  }

  /** One after the other: a second one would be refused. */
  function enqueue(args: readonly string[]): Promise<unknown> {
    last = last.then(async () => {
      const end = await run(args)
      if (end) logEnd(log, args, end)
    })
    return last
  }

  async function begin(): Promise<void> {
    const end = await run(['schedule', '--json'])
    if (!end || isStopped) return
    if (end.exitCode !== 0) {
      log.error(
        { exitCode: end.exitCode, reason: lastLine(end.stderr) },
        'no digests are made: the schedule cannot be read',
      )
      return
    }
    const schedule: Schedule = JSON.parse(end.stdout)
    if (!schedule.isEnabled) return
    log.info({ times: schedule.times, missing: schedule.missing.length }, 'digests are made by schedule')
    for (const { day, kind } of schedule.missing) enqueue(['make', '--quiet', '--day', day, '--kind', kind])
    for (const { kind, cron } of schedule.times) {
      jobs.push(new Cron(cron, { timezone: 'Asia/Seoul' }, () => void enqueue(['make', '--quiet', '--kind', kind])))
    }
  }

  const begun = begin().catch((err: unknown) => log.error({ err }, 'the schedule failed'))
  return {
    async stop() {
      isStopped = true
      for (const job of jobs) job.stop()
      current?.stop()
      await begun
      await last
    },
  }
}

/** Whether the settings could hold a schedule at all; without a file nothing is asked, so that a plain server starts no other process. */
export function hasSchedule(): boolean {
  const { settingsPath, isSettingsPathDefault } = env.pipeline
  return !env.isDatabaseReadonly && (!isSettingsPathDefault || existsSync(settingsPath))
}

function logEnd(log: Log, args: readonly string[], { exitCode, stdout, stderr }: CommandEnd): void {
  const line = { command: args.join(' '), exitCode, result: lastLine(stdout), problem: lastLine(stderr) }
  const words = fine[exitCode]
  if (words !== undefined) log.info(line, words)
  else log.warn(line, 'digests were not made as they should be')
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? ''
}
