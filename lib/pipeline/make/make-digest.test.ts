import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { findStoredDigest } from '@/db/queries/export'
import { findNewestRun } from '@/db/runs'
import { ingestDigestFile } from '@/lib/ingest/ingest'
import { makeEdition, makeFile, makeSection } from '@/lib/ingest/test-digests'
import { makeItem } from '@/lib/pipeline/select/test-items'
import { day, make, modelAt, nextDay, now, paperItems, sourceOf } from '@/scripts/fixtures/test-make'
import { startTestModel } from '@/scripts/fixtures/test-model'

let fixture: Awaited<ReturnType<typeof startTestModel>>
beforeAll(async () => {
  fixture = await startTestModel()
})
afterEach(() => fixture.reset())
afterAll(() => fixture.close())

function titlesIn(db: Parameters<typeof findStoredDigest>[0], on = day) {
  return findStoredDigest(db, on, 'papers')?.sections.flatMap(({ appearances }) =>
    appearances.map(({ title }) => title),
  )
}

test('a day is published in both languages with sections in the order of the categories', async () => {
  const db = openDatabase(':memory:')
  const { outcome } = await make({ db, connectModel: modelAt(db, fixture.fixtures.origin) })
  expect(outcome).toMatchObject({ state: 'done', exitCode: 0, attempt: 1 })
  const stored = findStoredDigest(db, day, 'papers')
  expect(titlesIn(db)).toHaveLength(12)
  expect(stored?.sections.every(({ summaries }) => summaries.length === 2)).toBe(true)
  expect(db.$client.prepare("SELECT count(*) FROM summaries WHERE method = 'model'").pluck().get()).toBe(
    (stored?.sections.length ?? 0) * 2,
  )
  expect(db.$client.prepare('SELECT count(*) FROM editorials').pluck().get()).toBe(2)
})

test('without a model both editions hold extracts, in the language of the sources', async () => {
  const { outcome, db } = await make({})
  expect(outcome).toMatchObject({ state: 'done', exitCode: 0 })
  const rows = db.$client.prepare('SELECT DISTINCT lang, text_lang AS textLang, method FROM summaries ORDER BY 1').all()
  expect(rows).toEqual([
    { lang: 'en', textLang: null, method: 'extract' },
    { lang: 'ko', textLang: 'en', method: 'extract' },
  ])
})

test('failure 31: sections have the names of their categories and no emoji', async () => {
  const { db } = await make({ collectors: [sourceOf(paperItems(0, 1))] })
  const rows = db.$client.prepare('SELECT label, emoji, category FROM sections').all()
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ emoji: null, label: '대규모 언어 모델' })
})

test('failure 3: what was published is not published again on the next day', async () => {
  const { db } = await make({ collectors: [sourceOf(paperItems(0, 4))] })
  const { outcome } = await make({ db, collectors: [sourceOf(paperItems(2, 8))], request: { day: nextDay } })
  expect(outcome.report.counts).toMatchObject({ collected: 6, repeated: 2, selected: 4 })
  expect(titlesIn(db, nextDay)).toHaveLength(4)
})

test('failure 2: a source that gives the day before again makes the run stale, and nothing is published', async () => {
  const { db } = await make({})
  const { outcome } = await make({ db, request: { day: nextDay } })
  expect(outcome).toMatchObject({ state: 'stale', exitCode: 4 })
  expect(titlesIn(db, nextDay)).toBeUndefined()
  expect(findNewestRun(db, nextDay, 'papers')?.report?.counts.repeated).toBe(12)
})

test('failure 5: nothing collected publishes nothing, and says why', async () => {
  const empty = { collectors: [sourceOf([], 'empty')], closureOf: () => 'weekend' as const }
  const { outcome, db } = await make(empty)
  expect(outcome).toMatchObject({ state: 'empty', exitCode: 4, report: { closed: 'weekend' } })
  expect(titlesIn(db)).toBeUndefined()
})

test('failure 6: a source without items is asked once and no more', async () => {
  const source = sourceOf([], 'empty')
  await make({ collectors: [source] })
  expect(source.asked).toBe(1)
})

test('failure 18: papers are published as partial although arXiv asks for rest', async () => {
  const deferred = sourceOf([], 'deferred', 'arxiv-rss')
  const { outcome, db } = await make({ collectors: [sourceOf(paperItems()), deferred] })
  expect(outcome).toMatchObject({ state: 'partial', exitCode: 3 })
  expect(outcome.report.notes).toEqual(['arxiv-rss deferred: it is deferred'])
  expect(titlesIn(db)).toHaveLength(12)
})

test('failure 18: papers that arXiv would not complete are published as they came', async () => {
  const enrich = async (items: readonly ReturnType<typeof paperItems>[number][]) => ({
    items: [...items],
    warnings: [],
    problem: 'arxiv-api deferred: HTTP 429',
  })
  const { outcome } = await make({ enrich })
  expect(outcome).toMatchObject({ state: 'partial', exitCode: 3 })
  expect(outcome.report.notes).toEqual(['arxiv-api deferred: HTTP 429'])
})

test('failure 19: a source that failed and one that is empty are no closed day', async () => {
  const collectors = [sourceOf([], 'failed'), sourceOf([], 'empty', 'arxiv-rss')]
  const { outcome } = await make({ collectors })
  expect(outcome).toMatchObject({ state: 'failed', exitCode: 5, report: { closed: null } })
})

test('failure 19: nothing new beside a source that failed is no closed day', async () => {
  const { db } = await make({})
  const sources = [sourceOf(paperItems()), sourceOf([], 'failed', 'arxiv-rss')]
  const request = { day: nextDay }
  const { outcome } = await make({ db, request, collectors: sources, closureOf: () => 'holiday' as const })
  expect(outcome).toMatchObject({ state: 'failed', exitCode: 5, report: { closed: null } })
})

test('failure 25: a new attempt leaves the published digest until its own is whole', async () => {
  const { db } = await make({})
  const before = titlesIn(db)
  const { outcome } = await make({
    db,
    connectModel: modelAt(db, fixture.fixtures.origin, 'fixture:quota'),
    request: { isForced: true },
  })
  expect(outcome).toMatchObject({ state: 'failed', exitCode: 6, attempt: 2 })
  expect(titlesIn(db)).toEqual(before)
  const mended = await make({ db, request: { isForced: true }, connectModel: modelAt(db, fixture.fixtures.origin) })
  expect(mended.outcome).toMatchObject({ state: 'done', attempt: 2 })
  expect(findNewestRun(db, day, 'papers')?.replaced?.editions).toHaveLength(2)
})

test('failure 33: a run whose lease is another’s by now publishes nothing', async () => {
  const { outcome, db } = await make({ mayPublish: () => false })
  expect(outcome.exitCode).toBe(7)
  expect(titlesIn(db)).toBeUndefined()
})

test('a day that is published is left alone, with nothing asked', async () => {
  const { db } = await make({})
  const source = sourceOf(paperItems())
  const { outcome } = await make({ db, collectors: [source] })
  expect(outcome).toMatchObject({ state: 'published', exitCode: 0 })
  expect(source.asked).toBe(0)
})

test('a day imported from a file is published, too', async () => {
  const db = openDatabase(':memory:')
  const edition = makeEdition('ko', [makeSection('LLM', '언어 모델', 'alpha')], { day })
  ingestDigestFile(db, makeFile('single', edition), 'imported', now)
  expect((await make({ db })).outcome.state).toBe('published')
})

test('a model that is down leaves the run to go on with, and what it had answered is not asked again', async () => {
  const db = openDatabase(':memory:')
  const source = sourceOf(paperItems())
  fixture.model.script('ok', 'ok', 'ok', ...Array.from({ length: 400 }, () => 'quota'))
  const parts = { db, collectors: [source], connectModel: modelAt(db, fixture.fixtures.origin) }
  expect((await make(parts)).outcome).toMatchObject({ state: 'failed', exitCode: 6 })
  expect(titlesIn(db)).toBeUndefined()
  fixture.model.reset()
  const { outcome } = await make(parts)
  expect(outcome).toMatchObject({ state: 'done', attempt: 1 })
  expect(source.asked).toBe(1)
  const texts = (findStoredDigest(db, day, 'papers')?.sections.length ?? 0) * 2
  expect(fixture.model.asked).toHaveLength(texts - 2 + 2)
})

test('an endpoint without an answer at all is no reason to publish extracts', async () => {
  const db = openDatabase(':memory:')
  fixture.fixtures.spoil('/v1', '500')
  const { outcome } = await make({ db, connectModel: modelAt(db, fixture.fixtures.origin) })
  expect(outcome).toMatchObject({ state: 'failed', exitCode: 6 })
  // Four tries for the categories and for each of two texts that are written at once; then it counts as down.
  expect(fixture.fixtures.requests).toHaveLength(12)
})

test('an endpoint that fails late costs the last texts alone, marked with the reason', async () => {
  const db = openDatabase(':memory:')
  fixture.fixtures.script('/v1', ...Array.from({ length: 15 }, () => 'ok'), ...Array.from({ length: 60 }, () => '500'))
  const { outcome } = await make({ db, connectModel: modelAt(db, fixture.fixtures.origin) })
  expect(outcome).toMatchObject({ state: 'partial', exitCode: 3 })
  const fallbacks = db.$client
    .prepare("SELECT DISTINCT receipt ->> 'fallback' FROM summaries WHERE method = 'extract'")
    .pluck()
    .all()
  expect(fallbacks).toEqual(['server'])
})

test('at the cap the rest are extracts, the digest is whole, and a higher cap asks for the rest alone', async () => {
  const db = openDatabase(':memory:')
  const capped = modelAt(db, fixture.fixtures.origin, 'fixture', { maxTokens: 9000 })
  const { outcome } = await make({ db, connectModel: capped })
  expect(outcome).toMatchObject({ state: 'partial', exitCode: 3 })
  expect(outcome.report.tokens.input + outcome.report.tokens.output).toBeLessThanOrEqual(9000)
  expect(titlesIn(db)).toHaveLength(12)
  const asked = fixture.model.asked.length
  const again = await make({ db, connectModel: modelAt(db, fixture.fixtures.origin), request: { isForced: true } })
  expect(again.outcome).toMatchObject({ state: 'done', attempt: 2 })
  // The categories are known from the first attempt without asking.
  expect(again.outcome.report.tokens.keptCalls).toBe(asked - 1)
})

test('an interrupted run is kept, and goes on as the same attempt', async () => {
  const db = openDatabase(':memory:')
  const controller = new AbortController()
  const source = sourceOf(paperItems())
  const { outcome } = await make({
    db,
    collectors: [source],
    signal: controller.signal,
    connectModel: modelAt(db, fixture.fixtures.origin),
    tell: ({ stage, state, done }) => {
      if (stage === 'summarise' && state === 'advanced' && done === 5) controller.abort()
    },
  })
  expect(outcome).toMatchObject({ state: 'aborted', exitCode: 130 })
  expect(titlesIn(db)).toBeUndefined()
  const next = await make({ db, collectors: [source], connectModel: modelAt(db, fixture.fixtures.origin) })
  expect(next.outcome).toMatchObject({ state: 'done', attempt: 1 })
  expect(source.asked).toBe(1)
})

test.each([
  [1, 1],
  [3, 2],
])('a run that goes on after %i hours has asked its sources %i times', async (hours, times) => {
  const db = openDatabase(':memory:')
  const source = sourceOf(paperItems())
  const refusing = modelAt(db, fixture.fixtures.origin, 'fixture:quota')
  await make({ db, collectors: [source], connectModel: refusing })
  const later = () => new Date(now.getTime() + hours * 3_600_000)
  const { outcome } = await make({ db, collectors: [source], now: later })
  expect(outcome).toMatchObject({ state: 'done', attempt: 1 })
  expect(source.asked).toBe(times)
})

/** Imports a digest of that day with the first paper of the golden day while the texts are written. */
function importMeanwhile(db: ReturnType<typeof openDatabase>, on: typeof day) {
  return ({ stage, state }: { stage: string; state: string }) => {
    if (stage !== 'check' || state !== 'begun' || titlesIn(db, on)) return
    const [{ title, url } = { title: '', url: '' }] = paperItems(0, 1)
    const section = { label: 'LLM', emoji: null, body: '언어 모델', sources: [{ title, url }] }
    ingestDigestFile(db, makeFile('single', makeEdition('ko', [section], { day: on })), 'imported', now)
  }
}

test('failure 3: what another digest took while this one was written is not published twice', async () => {
  const db = openDatabase(':memory:')
  const { outcome } = await make({ db, tell: importMeanwhile(db, nextDay) })
  expect(outcome).toMatchObject({ state: 'done', report: { counts: { repeated: 1, selected: 11 } } })
  expect(titlesIn(db)).toHaveLength(11)
})

test('a day that was imported while its digest was written is left as it is', async () => {
  const db = openDatabase(':memory:')
  const { outcome } = await make({ db, tell: importMeanwhile(db, day) })
  expect(outcome).toMatchObject({ state: 'aborted', exitCode: 0 })
  expect(titlesIn(db)).toHaveLength(1)
})

test('failure 1: what the model is asked about a category holds the sources of that category alone', async () => {
  const db = openDatabase(':memory:')
  await make({ db, connectModel: modelAt(db, fixture.fixtures.origin) })
  const sections = findStoredDigest(db, day, 'papers')?.sections ?? []
  const titles = sections.map(({ appearances }) => appearances.map(({ title }) => title))
  const asked = fixture.model.asked.filter(({ prompt }) => prompt.includes('Summarise'))
  const told = asked.map(({ prompt }) => titles.filter((ofOne) => ofOne.some((title) => prompt.includes(title))).length)
  expect(told).toEqual(asked.map(() => 1))
  expect(asked).toHaveLength(sections.length * 2)
})

const watch = 'A mechanical watch explained with moving drawings'
const story = (title: string, source = 'hacker-news') => makeItem({ title, text: `${title}, at length.` }, source)
const vouched = ['An LLM in a phone', 'GPUs in short supply'].map((title) => story(title))
const categoriesAsked = () => fixture.model.asked.filter(({ system }) => system.includes('"category"'))

test('failure 9: none is dropped and counted', async () => {
  const db = openDatabase(':memory:')
  const connectModel = modelAt(db, fixture.fixtures.origin)
  const { outcome, events } = await make({ db, connectModel, collectors: [sourceOf([story(watch), ...vouched])] })
  expect(outcome).toMatchObject({ state: 'done', report: { counts: { collected: 2, offTopic: 1, selected: 2 } } })
  expect(titlesIn(db)?.toSorted()).toEqual(['An LLM in a phone', 'GPUs in short supply'])
  expect(events.filter(({ detail }) => detail === '1 about something else').map(({ stage }) => stage)).toEqual([
    'categorise',
  ])
})

test('failure 9: none for a paper is no answer', async () => {
  const db = openDatabase(':memory:')
  const connectModel = modelAt(db, fixture.fixtures.origin)
  const { outcome } = await make({ db, connectModel, collectors: [sourceOf([story(watch, 'hugging-face')])] })
  expect(outcome).toMatchObject({ state: 'done', report: { counts: { offTopic: 0, selected: 1 } } })
  expect(categoriesAsked()).toHaveLength(2)
})

test('a model that finds a place for ten stories without a word of AI makes a digest of ten', async () => {
  const db = openDatabase(':memory:')
  const places = ['harbour', 'orchard', 'meadow', 'castle', 'bakery', 'bridge', 'lantern', 'garden', 'tower', 'mill']
  const stories = places.map((place) => story(`${place}: what it taught its owners`))
  const connectModel = modelAt(db, fixture.fixtures.origin)
  const { outcome } = await make({ db, connectModel, collectors: [sourceOf(stories)] })
  expect(outcome).toMatchObject({ state: 'done', report: { counts: { offTopic: 0, selected: 10 } } })
  expect(titlesIn(db)).toHaveLength(10)
})

test('without a model the words of a story decide, and where the model gives it no category', async () => {
  const stories = [story('Postgres 19 released'), ...vouched]
  const counts = { collected: 2, offTopic: 1, selected: 2 }
  expect((await make({ collectors: [sourceOf(stories)] })).outcome).toMatchObject({ report: { counts } })
  const db = openDatabase(':memory:')
  const connectModel = modelAt(db, fixture.fixtures.origin, 'fixture:extra-category')
  expect((await make({ db, connectModel, collectors: [sourceOf(stories)] })).outcome).toMatchObject({
    report: { counts },
  })
})

test('nothing but stories about something else publishes nothing, and says why', async () => {
  const db = openDatabase(':memory:')
  const connectModel = modelAt(db, fixture.fixtures.origin)
  const { outcome } = await make({ db, connectModel, collectors: [sourceOf([story(watch)])] })
  expect(outcome).toMatchObject({ state: 'empty', exitCode: 4, report: { closed: 'nothing-new' } })
  expect(outcome.report.notes).toEqual(['0 new, at least 1 are wanted'])
  expect(titlesIn(db)).toBeUndefined()
})

test('stories that only a model can place wait for a model that does not answer', async () => {
  const db = openDatabase(':memory:')
  fixture.fixtures.spoil('/v1', '500')
  const parts = { db, collectors: [sourceOf([story('Postgres 19 released')])] }
  const connectModel = modelAt(db, fixture.fixtures.origin)
  expect((await make({ ...parts, connectModel })).outcome).toMatchObject({ state: 'failed', exitCode: 6 })
  fixture.reset()
  expect((await make({ ...parts, connectModel })).outcome).toMatchObject({ state: 'done', attempt: 1 })
})

test('a run that goes on does not ask again what was none', async () => {
  const db = openDatabase(':memory:')
  const controller = new AbortController()
  const parts = {
    db,
    collectors: [sourceOf([story(watch), ...vouched])],
    connectModel: modelAt(db, fixture.fixtures.origin),
  }
  const tell = ({ stage, state }: { stage: string; state: string }) => {
    if (stage === 'categorise' && state === 'ended') controller.abort()
  }
  expect((await make({ ...parts, signal: controller.signal, tell })).outcome.exitCode).toBe(130)
  const { outcome } = await make(parts)
  expect(outcome).toMatchObject({ state: 'done', attempt: 1, report: { counts: { offTopic: 1, selected: 2 } } })
  expect(categoriesAsked()).toHaveLength(1)
})
