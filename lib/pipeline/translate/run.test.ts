import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import { findDigest } from '@/db/queries/digests'
import { listEditions } from '@/db/queries/editions'
import { categorySlugs, type Kind, type Language } from '@/db/vocabulary'
import { categorise } from '@/lib/digest/category'
import { parseDay } from '@/lib/digest/day'
import { wordsOf } from '@/lib/i18n/words'
import { ingestDigestFile } from '@/lib/ingest/ingest'
import { makeEdition, makeFile, makeSection } from '@/lib/ingest/test-digests'
import { startTestModel } from '@/scripts/fixtures/test-model'
import { translateLabel } from './label'
import { type Choice, planTranslations } from './plan'
import { planRun, runPlan } from './run'

let fixture: Awaited<ReturnType<typeof startTestModel>>
let db: Database
beforeAll(async () => {
  fixture = await startTestModel()
})
beforeEach(() => {
  db = openDatabase(':memory:')
})
afterEach(() => fixture.reset())
afterAll(() => fixture.close())

const now = () => new Date('2024-11-16T06:00:00Z')
const robots = '로봇 손이 물건을 더 잘 잡습니다. 성공률은 87.5%로 올랐습니다.'
const speech = '음성 인식이 더 빨라졌고 정확도는 그대로 유지되었습니다.'

function add(day: string, lang: Language, sections: ReturnType<typeof makeSection>[], kind: Kind = 'papers') {
  const file = makeFile('single', makeEdition(lang, sections, { day, kind }))
  ingestDigestFile(db, file, 'imported', new Date('2024-11-15T12:00:00Z'))
}

const dayOf = (text: string) => parseDay(text) as NonNullable<ReturnType<typeof parseDay>>

const connect = ({ width = 2 } = {}) => ({ ...fixture.connect({ width }), width, limits: {}, now })

async function translate(choice: Partial<Choice> = {}, parts = connect()) {
  return runPlan(db, await planRun(db, { to: ['en'], ...choice }, parts), parts)
}

test('a digest gets its other language whole: labels, sources as printed, bodies, receipts', async () => {
  add('2024-11-15', 'ko', [makeSection('로보틱스', robots, 'alpha', 'beta'), makeSection('Audio', speech, 'gamma')])
  const { digests, left } = await translate()
  expect([digests, left]).toEqual([
    [{ day: '2024-11-15', kind: 'papers', to: 'en', sections: 2, failed: 0, leftOut: [] }],
    0,
  ])
  const [english] = listEditions(db, dayOf('2024-11-15'), 'papers')
  expect(english).toMatchObject({ lang: 'en', method: 'translated', importedAt: '2024-11-16T06:00:00.000Z' })
  expect(english?.sections.map(({ label }) => label)).toEqual(['Robotics & Autonomy', 'Audio'])
  expect(english?.sections[0]?.sources.map(({ url }) => url)).toEqual([
    'https://example.org/alpha',
    'https://example.org/beta',
  ])
  expect(english?.sections[0]?.body).toContain('87.5%')
  expect(english?.sections[0]?.summary).toMatchObject({ model: 'fixture', receipt: { method: 'translated' } })
  const row = findDigest(db, dayOf('2024-11-15'), 'papers')
  expect(row?.sections.map(({ category, summaries }) => [category, summaries.length])).toEqual([
    ['robotics', 2],
    ['audio', 2],
  ])
})

test('newest first, one kind, one day, at most so many', async () => {
  for (const day of ['2024-11-13', '2024-11-15', '2024-11-14']) add(day, 'ko', [makeSection('로봇', robots, day)])
  add('2024-11-15', 'ko', [makeSection('로봇', robots, 'news')], 'news')
  const { client } = fixture.connect()
  const names = async (choice: Partial<Choice>) =>
    (await planTranslations(db, { to: ['en'], ...choice }, client)).map(({ day, kind }) => `${day} ${kind}`)
  expect(await names({ kind: 'papers' })).toEqual(['2024-11-15 papers', '2024-11-14 papers', '2024-11-13 papers'])
  expect(await names({ day: dayOf('2024-11-15') })).toEqual(['2024-11-15 news', '2024-11-15 papers'])
  expect(await names({ to: ['ko'] })).toEqual([])
  expect((await translate({ most: 1 })).digests.map(({ kind }) => kind)).toEqual(['news'])
})

test('both languages are filled, each from the other', async () => {
  add('2024-11-15', 'ko', [makeSection('로봇', robots, 'alpha')])
  add('2024-11-14', 'en', [makeSection('Robotics', 'A robot hand grasps objects more safely than before.', 'beta')])
  const { digests } = await translate({ to: ['ko', 'en'] })
  expect(digests.map(({ to }) => to)).toEqual(['en', 'ko'])
  const [, korean] = listEditions(db, dayOf('2024-11-14'), 'papers')
  expect(korean?.sections[0]).toMatchObject({ label: '로보틱스·자율 시스템' })
})

test('a body that is no text, or none in its language, is left out with the reason and not asked for', async () => {
  const bodies = [robots, '', '. , . , . , . ,', 'This one is in English although its edition is not.']
  add(
    '2024-11-15',
    'ko',
    bodies.map((body, index) => makeSection('로봇', body, `source-${index}`)),
  )
  const { digests } = await translate()
  expect(digests[0]?.leftOut).toEqual([
    { position: 2, label: '로봇', reason: 'it has no text' },
    { position: 3, label: '로봇', reason: 'it has no text' },
    { position: 4, label: '로봇', reason: 'its text is not in Korean' },
  ])
  expect(fixture.model.asked).toHaveLength(1)
})

test('a digest of which nothing can be translated is no work', async () => {
  add('2024-11-15', 'ko', [makeSection('로봇', '. , . , .', 'alpha')])
  expect(await planTranslations(db, { to: ['en'] }, fixture.connect().client)).toEqual([])
})

test('a section whose translation fails its checks twice is left out, never filled', async () => {
  add('2024-11-15', 'ko', [makeSection('로봇', robots, 'alpha'), makeSection('음성', speech, 'beta')])
  fixture.model.script('korean', 'korean', 'ok')
  const { digests } = await translate({}, connect({ width: 1 }))
  expect(digests[0]).toMatchObject({ sections: 1, failed: 1, leftOut: [{ position: 1, label: '로봇' }] })
  expect(digests[0]?.leftOut[0]?.reason).toBe('no translation passed (language)')
  const row = findDigest(db, dayOf('2024-11-15'), 'papers')
  expect(row?.sections.map(({ summaries }) => summaries.map(({ lang }) => lang))).toEqual([['ko'], ['en', 'ko']])
})

test('stopped in the middle, the digest is as it was, and no answered question is asked again', async () => {
  const labels = ['하나', '둘', '셋', '넷']
  add(
    '2024-11-15',
    'ko',
    labels.map((label) => makeSection(label, `${label} ${robots}`, label)),
  )
  fixture.model.script('ok', 'ok', 'quota')
  const parts = connect({ width: 1 })
  const first = await translate({}, parts)
  expect([first.stop?.kind, first.left, first.digests]).toEqual(['quota', 1, []])
  expect(listEditions(db, dayOf('2024-11-15'), 'papers')).toHaveLength(1)
  // After the third was refused the fourth was not asked for.
  expect(fixture.model.asked).toHaveLength(3)
  fixture.reset()
  const plan = await planRun(db, { to: ['en'] }, parts)
  expect(plan.chosen[0]?.questions).toHaveLength(2)
  expect((await runPlan(db, plan, parts)).digests[0]?.sections).toBe(4)
  expect(fixture.model.asked).toHaveLength(2)
  expect(await planTranslations(db, { to: ['en'] }, parts.client)).toEqual([])
})

test('a translation older than its original is made anew, its kept sections without a question', async () => {
  add('2024-11-15', 'ko', [makeSection('로봇', robots, 'alpha'), makeSection('음성', speech, 'beta')])
  const parts = connect()
  await translate({}, parts)
  const changed = makeFile('single', makeEdition('ko', [makeSection('로봇', robots, 'alpha')]))
  ingestDigestFile(db, changed, 'imported', new Date('2024-11-17T00:00:00Z'))
  const plan = await planRun(db, { to: ['en'] }, parts)
  expect(plan.total.input).toBe(0)
  await runPlan(db, plan, { ...parts, now: () => new Date('2024-11-17T06:00:00Z') })
  expect(listEditions(db, dayOf('2024-11-15'), 'papers')[0]?.sections).toHaveLength(1)
  expect(await planTranslations(db, { to: ['en'] }, parts.client)).toEqual([])
})

test.each([
  ['another original', 'ko', '로봇이 계단을 오르고 물건을 나릅니다.'],
  ['an edition in that language', 'en', 'A robot climbs the stairs and carries things.'],
] as const)('a digest that was given %s meanwhile keeps what was imported', async (_, lang, body) => {
  add('2024-11-15', 'ko', [makeSection('로봇', robots, 'alpha')])
  const parts = connect()
  const plan = await planRun(db, { to: ['en'] }, parts)
  add('2024-11-15', lang, [makeSection('로봇', body, 'alpha')])
  const { digests } = await runPlan(db, plan, parts)
  expect(digests[0]).toMatchObject({ sections: 0, failed: 1, leftOut: [{ reason: 'the digest changed meanwhile' }] })
  const methods = listEditions(db, dayOf('2024-11-15'), 'papers').map(({ method }) => method)
  expect(new Set(methods)).toEqual(new Set(['imported']))
})

test('a cap leaves whole digests for another run', async () => {
  for (const day of ['2024-11-13', '2024-11-14', '2024-11-15']) add(day, 'ko', [makeSection('로봇', robots, day)])
  const { client } = fixture.connect()
  const [work] = (await planRun(db, { to: ['en'] }, { client, limits: {} })).chosen
  const { total } = await planRun(db, { to: ['en'], most: 1 }, { client, limits: {} })
  const plan = await planRun(db, { to: ['en'] }, { client, limits: { maxTokens: 2 * (total.input + total.output) } })
  expect([work?.day, plan.chosen.length, plan.left]).toEqual(['2024-11-15', 2, 1])
})

test('every category has the same name back from the other language', () => {
  for (const slug of categorySlugs.filter((one) => one !== 'other')) {
    const [korean, english] = [wordsOf('ko')(`category.${slug}`), wordsOf('en')(`category.${slug}`)]
    expect([slug, categorise(korean), categorise(english)]).toEqual([slug, slug, slug])
    expect(translateLabel(english, 'ko')).toBe(korean)
  }
  expect(translateLabel('Computer Vision', 'en')).toBe('Computer Vision')
  expect(translateLabel('기타', 'en')).toBe('기타')
})
