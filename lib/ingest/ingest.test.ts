import { beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import type { Method } from '@/db/vocabulary'
import type { DigestFile } from '@/lib/digest/edition'
import { ingestDigestFile } from './ingest'
import { dumpDatabase, listExported, makeEdition, makeFile, makeSection, makeSource } from './test-digests'

const noon = new Date('2024-11-15T12:00:00Z')
const evening = new Date('2024-11-15T20:00:00Z')

let db: Database

beforeEach(() => {
  db = openDatabase(':memory:')
})

function ingest(file: DigestFile, method: Method = 'imported', now = noon) {
  return ingestDigestFile(db, file, method, now)
}

function changesOf(file: DigestFile) {
  return ingest(file).editions.map(({ change }) => change)
}

function sectionsNow() {
  return listExported(db)[0]?.sections ?? []
}

function linesOf(label: string) {
  return sectionsNow()
    .find((section) => section.label === label)
    ?.sources.map(({ title }) => title)
}

const korean = makeEdition('ko', [
  makeSection('LLM', '언어 모델', 'alpha', 'beta'),
  makeSection('Robotics', '로봇', 'gamma'),
])
const english = makeEdition('en', [
  makeSection('Robots', 'About robots', 'gamma', 'delta'),
  makeSection('Language Models', 'About models', 'beta'),
  makeSection('Health', 'About health', 'epsilon'),
])

describe('one edition', () => {
  test('it is added with its sections in order and counts what it lists', () => {
    const outcome = ingest(makeFile('single', korean))
    expect(outcome.editions).toEqual([
      { day: '2024-11-15', kind: 'papers', lang: 'ko', change: 'added', sections: 2, sources: 3 },
    ])
    expect(sectionsNow().map(({ label }) => label)).toEqual(['LLM', 'Robotics'])
  })

  test('the same file again changes no row, though the clock has moved on', () => {
    ingest(makeFile('single', korean))
    const before = dumpDatabase(db)
    const [outcome] = ingest(makeFile('single', korean), 'imported', evening).editions
    expect(outcome?.change).toBe('unchanged')
    expect(dumpDatabase(db)).toEqual(before)
  })

  test('a changed file leaves what a first import of it would leave', () => {
    const changed = makeEdition('ko', [makeSection('Vision', '시각', 'beta', 'zeta')])
    ingest(makeFile('single', korean))
    expect(changesOf(makeFile('single', changed))).toEqual(['replaced'])
    const other = openDatabase(':memory:')
    ingestDigestFile(other, makeFile('single', changed), 'imported', noon)
    expect(dumpDatabase(db)).toEqual(dumpDatabase(other))
  })

  test('a digest without sections is a digest', () => {
    expect(changesOf(makeFile('single', makeEdition('ko', [])))).toEqual(['added'])
    expect(listExported(db)).toEqual([{ day: '2024-11-15', kind: 'papers', sections: [] }])
  })

  test('two sections of one label both stay', () => {
    ingest(makeFile('single', makeEdition('ko', [makeSection('LLM', '하나', 'a'), makeSection('LLM', '둘', 'b')])))
    expect(sectionsNow().map(({ summaries }) => summaries.ko)).toEqual(['하나', '둘'])
  })
})

describe('two languages', () => {
  test('the second joins, section by section, where sources are shared', () => {
    ingest(makeFile('single', korean))
    expect(changesOf(makeFile('single', english))).toEqual(['joined'])
    expect(sectionsNow().map(({ label, summaries }) => [label, summaries])).toEqual([
      ['LLM', { ko: '언어 모델', en: 'About models' }],
      ['Robotics', { ko: '로봇', en: 'About robots' }],
      ['Health', { en: 'About health' }],
    ])
  })

  test('a shared section lists the Korean sources and then those only the English one has', () => {
    ingest(makeFile('single', korean))
    ingest(makeFile('single', english))
    expect(linesOf('Robotics')).toEqual(['The work named gamma', 'The work named delta'])
  })

  test('English first and then Korean makes the same database as the other order', () => {
    const other = openDatabase(':memory:')
    for (const edition of [korean, english]) ingestDigestFile(other, makeFile('single', edition), 'imported', noon)
    for (const edition of [english, korean]) ingest(makeFile('single', edition))
    expect(dumpDatabase(db)).toEqual(dumpDatabase(other))
  })

  test('replacing one language keeps every word of the other', () => {
    ingest(makeFile('single', korean))
    ingest(makeFile('single', english))
    ingest(makeFile('single', makeEdition('ko', [makeSection('Audio', '소리', 'eta')])))
    const bodies = sectionsNow().map(({ summaries }) => summaries)
    expect(bodies).toEqual([{ ko: '소리' }, { en: 'About robots' }, { en: 'About models' }, { en: 'About health' }])
  })

  test('a source that only the replaced edition listed is gone, one that the other lists too stays', () => {
    ingest(makeFile('single', korean))
    ingest(makeFile('single', english))
    ingest(
      makeFile(
        'single',
        makeEdition('ko', [makeSection('LLM', '언어 모델'), makeSection('Robotics', '로봇', 'gamma')]),
      ),
    )
    const titles = db.$client.prepare('SELECT title FROM sources ORDER BY title').pluck().all()
    expect(titles).toEqual(['beta', 'delta', 'epsilon', 'gamma'].map((name) => `The work named ${name}`))
    expect(linesOf('Robotics')).toEqual(['The work named gamma', 'The work named delta'])
  })

  test('a title printed differently in each language is kept as the Korean edition has it, and back again when that is replaced', () => {
    const { url } = makeSource('gamma')
    const translated = (title: string, body: string) => ({
      ...makeSection('Robotics', body),
      sources: [{ title, url }],
    })
    ingest(makeFile('single', makeEdition('en', [translated('A robot that folds', 'Folding')])))
    ingest(makeFile('single', makeEdition('ko', [translated('접는 로봇', '접기')])))
    expect(linesOf('Robotics')).toEqual(['접는 로봇'])
    ingest(makeFile('single', makeEdition('ko', [])))
    expect(linesOf('Robotics')).toEqual(['A robot that folds'])
  })
})

describe('a file of both kinds and one of its own', () => {
  const own = makeEdition('ko', [makeSection('LLM', '단독', 'alpha')])
  const papers = makeEdition('ko', [makeSection('LLM', '합본', 'beta')])
  const news = makeEdition('ko', [makeSection('Business', '소식', 'gamma')], { kind: 'news' })

  test('the file of its own wins when it comes second', () => {
    ingest(makeFile('combined', news, papers))
    expect(changesOf(makeFile('single', own))).toEqual(['replaced'])
    expect(listExported(db).map(({ sections }) => sections[0]?.summaries.ko)).toEqual(['소식', '단독'])
  })

  test('the file of its own wins when it comes first', () => {
    ingest(makeFile('single', own))
    expect(changesOf(makeFile('combined', news, papers))).toEqual(['added', 'superseded'])
    expect(listExported(db).map(({ sections }) => sections[0]?.summaries.ko)).toEqual(['소식', '단독'])
  })

  test('both orders end in the same digests', () => {
    ingest(makeFile('combined', news, papers))
    ingest(makeFile('single', own))
    const other = openDatabase(':memory:')
    for (const file of [makeFile('single', own), makeFile('combined', news, papers)])
      ingestDigestFile(other, file, 'imported', noon)
    expect(listExported(db)).toEqual(listExported(other))
  })

  test('it lands whole or not at all', () => {
    const broken = { ...papers, day: '2024-11-16', kind: null } as unknown as typeof papers
    expect(() => ingest(makeFile('combined', news, broken))).toThrow(/NOT NULL/)
    expect(dumpDatabase(db)).toEqual(dumpDatabase(openDatabase(':memory:')))
  })
})

describe('samples', () => {
  const sample = makeFile('single', makeEdition('ko', [makeSection('LLM', '견본', 'alpha')], { day: '2024-11-01' }))

  test('the first import takes them out with their sources', () => {
    ingest(sample, 'sample')
    expect(ingest(makeFile('single', korean)).removedSamples).toBe(1)
    expect(listExported(db).map(({ day }) => day)).toEqual(['2024-11-15'])
    const other = openDatabase(':memory:')
    ingestDigestFile(other, makeFile('single', korean), 'imported', noon)
    expect(db.$client.prepare('SELECT title FROM sources').all()).toEqual(
      other.$client.prepare('SELECT title FROM sources').all(),
    )
  })

  test('loading samples takes out nothing', () => {
    ingest(sample, 'sample')
    const news = makeEdition('ko', [], { day: '2024-11-01', kind: 'news' })
    expect(ingest(makeFile('single', news), 'sample').removedSamples).toBe(0)
    expect(listExported(db)).toHaveLength(2)
  })
})
