import type { Database } from '@/db/open'
import { listSettledDays } from '@/db/queries/settled-days'
import { type Day, type Kind, kinds } from '@/db/vocabulary'
import { nextAfter } from './cron'
import { daysBack, seoulDay, seoulSpan } from './days/zone'
import type { PipelineSettings } from './settings'

/** When digests are made: `cron` in Seoul's time, `next` as an ISO instant, `null` where it never comes. */
export type PlannedTime = { kind: Kind; cron: string; next: string | null }

/** `missing` are digests whose time has passed, the oldest first. */
export type Schedule = { isEnabled: boolean; times: PlannedTime[]; missing: { day: Day; kind: Kind }[] }

/** The times of the settings, and the digests that have been missed since `catchUpDays` before today. */
export function planSchedule(
  db: Database,
  { enabled, catchUpDays, ...crons }: PipelineSettings['schedule'],
  now: Date,
): Schedule {
  const wanted = kinds.flatMap((kind) => (crons[kind] === '' ? [] : [{ kind, cron: crons[kind] }]))
  const days = daysBack(seoulDay(now), catchUpDays).reverse()
  const missing = days.flatMap((day) =>
    wanted
      .filter(({ kind, cron }) => isDue(cron, day, now) && !listSettledDays(db, kind, day).includes(day))
      .map(({ kind }) => ({ day, kind })),
  )
  const times = wanted.map(({ kind, cron }) => ({ kind, cron, next: nextAfter(cron, now)?.toISOString() ?? null }))
  return { isEnabled: enabled, times, missing }
}

/** Whether a time of that day has passed. */
function isDue(cron: string, day: Day, now: Date): boolean {
  const { from, to } = seoulSpan(day, day)
  const time = nextAfter(cron, new Date(from.getTime() - 1000))
  return time !== undefined && time < to && time <= now
}
