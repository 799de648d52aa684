import { expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { beginRun, finishRun } from '@/db/runs'
import type { Day } from '@/db/vocabulary'
import { addSections } from '@/lib/ingest/test-digests'
import { emptyReport } from './make/report'
import { parsePipelineSettings } from './read-settings'
import { planSchedule } from './schedule'
import { pipelineSettings } from './settings'

const { schedule } = pipelineSettings.parse({ schedule: { enabled: true } })
/** 15:30 on Tuesday the 10th in Seoul. */
const now = new Date('2026-03-10T06:30:00Z')

test('times are in Seoul: papers at 15:00 are 06:00 UTC, news at 10:00 are 01:00 UTC', () => {
  expect(planSchedule(openDatabase(':memory:'), schedule, now)).toMatchObject({
    isEnabled: true,
    times: [
      { kind: 'papers', cron: '0 15 * * *', next: '2026-03-11T06:00:00.000Z' },
      { kind: 'news', cron: '0 10 * * *', next: '2026-03-11T01:00:00.000Z' },
    ],
  })
})

test('missing are the digests whose time has passed, back to three days, the oldest first', () => {
  const db = openDatabase(':memory:')
  addSections(db, '2026-03-09', ['로봇', '로봇 요약', 'alpha'])
  const id = beginRun(db, '2026-03-08' as Day, 'papers', now)
  finishRun(db, id, { state: 'empty', report: emptyReport() }, now)
  const papers = { ...schedule, news: '' }
  expect(planSchedule(db, papers, now).missing.map(({ day }) => day)).toEqual(['2026-03-07', '2026-03-10'])
  const morning = new Date('2026-03-10T05:59:59Z')
  expect(planSchedule(db, papers, morning).missing.map(({ day }) => day)).toEqual(['2026-03-07'])
  expect(planSchedule(db, { ...papers, catchUpDays: 0 }, morning).missing).toEqual([])
})

test('a failed run leaves its day missing', () => {
  const db = openDatabase(':memory:')
  const id = beginRun(db, '2026-03-10' as Day, 'papers', now)
  finishRun(db, id, { state: 'failed', report: emptyReport() }, now)
  expect(planSchedule(db, { ...schedule, news: '', catchUpDays: 0 }, now).missing).toEqual([
    { day: '2026-03-10', kind: 'papers' },
  ])
})

test('a time that is no cron expression is told with its place', () => {
  const model = { baseUrl: '', name: '', protocol: '' }
  const parse = () => parsePipelineSettings('{"schedule": {"papers": "at three"}}', 'pipeline.json', model)
  expect(parse).toThrow('pipeline.json: schedule.papers: expected a cron expression such as 0 15 * * *, or nothing')
})
