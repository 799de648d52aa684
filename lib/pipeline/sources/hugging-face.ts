import { z } from 'zod'
import type { Day } from '@/db/vocabulary'
import { dayIn, daysBack } from '../days/zone'
import { type Answer, type Deferred, type Failed, failed } from '../http/answer'
import type { SourceAdapter, SourceContext, SourceFinding } from './adapter'
import { readDailyPaper } from './daily-paper'
import { concludeReading, emptyReading, isOutOfReach, joinReadings, type Reading, toFinding } from './finding'
import { openPage } from './html-text'
import { readJson } from './read-json'

const name = 'hugging-face'

/** The daily papers of Hugging Face: the list of the day and of those before, each by its votes. */
export const huggingFace: SourceAdapter = { name, kind: 'papers', find }

async function find(context: SourceContext): Promise<SourceFinding> {
  const newest = newestList(context)
  let reading = emptyReading()
  let missed: Failed | Deferred | undefined
  for (const day of daysBack(newest, context.lookBack)) {
    const list = await readList(day, context)
    if (!('state' in list)) reading = joinReadings(reading, list)
    else {
      const isToCome = day === newest && list.state === 'failed' && list.status === 400
      if (!isToCome) missed ??= list
      reading.warnings.push(`the list of ${day}: ${isToCome ? 'has not begun' : list.detail}`)
      if (isOutOfReach(list)) break
    }
  }
  if (missed && reading.drafts.length === 0) return toFinding(missed)
  return concludeReading(reading, `nothing is listed from ${daysBack(newest, context.lookBack).at(-1)} to ${newest}`)
}

/** Lists are named by the day in UTC, and one that has not begun there is refused. */
function newestList({ day, now }: SourceContext): Day {
  const begun = dayIn('UTC', now)
  return day < begun ? day : begun
}

/** The page holds the same rows as the interface, for when that has changed. */
async function readList(day: Day, context: SourceContext): Promise<Reading | Failed | Deferred> {
  const { door, settings, signal } = context
  const address = `${settings.baseUrl}/api/daily_papers?date=${day}&limit=100`
  const list = readRows(await door.get(address, { expect: 'json', group: name, signal }), day, context)
  if (!('state' in list) || isOutOfReach(list) || (list.state === 'failed' && list.status === 400)) return list
  const page = `${settings.fallbackUrl || settings.baseUrl}/papers?date=${day}`
  const answer = await door.get(page, { expect: 'html', group: name, obeysRobots: true, signal })
  const rows = readRows(answer.state === 'ok' ? { ...answer, text: rowsOfPage(answer.text) } : answer, day, context)
  return 'state' in rows ? list : rows
}

function rowsOfPage(html: string): string {
  const props = openPage(html)('[data-target="DailyPapers"]').attr('data-props') ?? ''
  return JSON.stringify(readJson(props, z.object({ dailyPapers: z.unknown() })).value?.dailyPapers ?? null)
}

function readRows(answer: Answer, day: Day, { settings }: SourceContext): Reading | Failed | Deferred {
  if (answer.state !== 'ok') return answer
  const { value: rows, problem } = readJson(answer.text, z.array(z.unknown()))
  if (problem !== undefined) return failed('shape', problem)
  const origin = { source: name, from: answer.url }
  const drafts = rows.flatMap((row, position) => readDailyPaper(row, { position, origin, listedOn: day }) ?? [])
  // The interface does not say that it sorts by votes.
  const wanted = drafts.filter(({ score = 0 }) => score >= settings.leastScore)
  const best = wanted.sort((a, b) => (b.score ?? 0) - (a.score ?? 0)).slice(0, settings.limit)
  const unread = rows.length - drafts.length
  const warnings = unread === 0 ? [] : [`${unread} rows of ${day} are not as documented`]
  return { entries: rows.length, recognised: drafts.length, drafts: best, warnings }
}
