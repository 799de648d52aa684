import type { PlannedTime, Schedule } from '@/lib/pipeline/schedule'
import { planSchedule } from '@/lib/pipeline/schedule'
import { type DatabaseOptions, databasePath, openForReading, withDatabase } from './database'
import { type Io, printJson, printLine } from './io'
import { readSettings } from './pipeline-settings'

export type ScheduleCommandOptions = DatabaseOptions & { settings?: string; json?: boolean }

/** Tells when the server makes digests and which it would make up for; the server itself asks with `--json`. */
export async function runSchedule(options: ScheduleCommandOptions, io: Io): Promise<number> {
  const { schedule } = readSettings(options)
  const plan = await withDatabase(databasePath(options), openForReading, (db) => planSchedule(db, schedule, io.now()))
  if (options.json) printJson(io.stdout, plan)
  else for (const line of formatSchedule(plan)) printLine(io.stdout, line)
  return 0
}

function formatSchedule({ isEnabled, times, missing }: Schedule): string[] {
  return [
    isEnabled ? 'the server makes digests:' : 'the server makes no digests: schedule.enabled is false',
    ...times.map(formatTime),
    ...missing.map(({ day, kind }) => `${day} ${kind}  missing`),
  ]
}

function formatTime({ kind, cron, next }: PlannedTime): string {
  return `${kind.padEnd(8)}${cron} in Seoul, ${next === null ? 'never' : `next ${next}`}`
}
