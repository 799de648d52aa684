import { connectDatabase } from '@/db/connect'
import { findLastMade } from '@/db/queries/last-made'
import { findHolder } from '@/lib/pipeline/state/lease'

/** A line of the report: what it is about, and what is to say. */
export type Finding = { about: string; text: string }
export type PipelineCheck = { findings: Finding[]; problems: string[] }

/** A weekend without papers, and two days more. */
const oldMs = 4 * 24 * 3_600_000

/** What the database tells of the making: when it last succeeded and who is at it now. */
export function examineMaking(path: string, isScheduled: boolean, now: Date): PipelineCheck {
  const db = connectDatabase(path, { readonly: true })
  try {
    const lastMade = findLastMade(db)
    const age = lastMade === undefined ? 0 : now.getTime() - Date.parse(lastMade)
    const holder = findHolder(db, now)
    const made = lastMade === undefined ? 'no digest was made here yet' : `${lastMade}, ${formatAge(age)} ago`
    return {
      findings: [
        { about: 'last made', text: made },
        { about: 'at work', text: holder ? `${holder.owner}, since ${holder.takenAt}` : 'nobody' },
      ],
      problems:
        isScheduled && age > oldMs ? [`the last digest was made ${formatAge(age)} ago: does the schedule run?`] : [],
    }
  } finally {
    db.$client.close()
  }
}

/** A span of time in words: minutes, hours, or whole days. */
export function formatAge(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 120) return `${minutes} min`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`
}
