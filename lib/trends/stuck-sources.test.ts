import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { projectRoot } from '@/env'
import { importFiles } from '@/lib/ingest/import-files'
import { addSections } from '@/lib/ingest/test-digests'
import { findStuckSources } from './stuck-sources'

/** One digest a day, with these sources. */
function digestsOf(...lists: string[][]) {
  const db = openDatabase(':memory:')
  lists.forEach((names, index) => {
    addSections(db, `2024-11-${String(index + 10)}`, ['LLM', '요약', ...names])
  })
  return db
}

describe('sources that are stuck', () => {
  test('the same one of four in five digests is told, with its first day and how often it was listed', () => {
    const db = digestsOf(...[1, 2, 3, 4, 5].map((n) => ['same', `a${n}`, `b${n}`, `c${n}`]))
    expect(findStuckSources(db, 'papers')).toMatchObject({
      digests: 5,
      listed: 4,
      sources: [{ title: 'The work named same', since: '2024-11-10', times: 5 }],
    })
  })

  test('one of five is not enough', () => {
    const db = digestsOf(...[1, 2, 3, 4, 5].map((n) => ['same', `a${n}`, `b${n}`, `c${n}`, `d${n}`]))
    expect(findStuckSources(db, 'papers')).toBeUndefined()
  })

  test('four digests are not enough', () => {
    expect(findStuckSources(digestsOf(['same'], ['same'], ['same'], ['same']), 'papers')).toBeUndefined()
  })

  test('repeats that change are healthy, even where nearly all is a repeat', () => {
    const db = digestsOf(['a', 'b', 'c'], ['b', 'c', 'd'], ['c', 'd', 'a'], ['d', 'a', 'b'], ['a', 'b', 'c'])
    expect(findStuckSources(db, 'papers')).toBeUndefined()
  })

  test('a newest digest without the same sources ends it', () => {
    const same = Array.from({ length: 6 }, () => ['same'])
    expect(findStuckSources(digestsOf(...same, ['other']), 'papers')).toBeUndefined()
  })

  test('the other kind has nothing to do with it', () => {
    expect(findStuckSources(digestsOf(['a'], ['a'], ['a'], ['a'], ['a']), 'news')).toBeUndefined()
  })
})

const corpus = join(projectRoot, '..', 'shared', 'corpus', 'digests')

test.skipIf(!existsSync(corpus))(
  'six papers of the real digests were stuck from 4 October on',
  () => {
    const db = openDatabase(':memory:')
    importFiles(db, [corpus], { now: () => new Date('2024-12-01T00:00:00Z') })
    const stuck = findStuckSources(db, 'papers')
    expect(stuck?.sources.map(({ since, times }) => [since, times])).toEqual(Array(6).fill(['2024-10-04', 12]))
    expect(findStuckSources(db, 'news')).toBeUndefined()
  },
  60_000,
)
