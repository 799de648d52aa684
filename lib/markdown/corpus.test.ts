import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { readingSeconds } from './reading-time'
import { teaserOf } from './teaser'
import { lettersOf, spell } from './test-letters'
import { summaryToHast } from './to-hast'

const corpus = '../shared/corpus'

function summariesOf(digest: string): string[] {
  const block = /^#{2,3} .*\n[ \t]*\n\*\*요약:\*\*[ \t]*\n([\s\S]*?)^\*\*출처:\*\*/gm
  return [...digest.matchAll(block)].map((match) => match[1]?.replace(/^\n+/, '').trimEnd() ?? '')
}

function listSummaries(): string[] {
  const folder = `${corpus}/digests`
  return readdirSync(folder).flatMap((name) => summariesOf(readFileSync(`${folder}/${name}`, 'utf8')))
}

describe.skipIf(!existsSync(corpus))('the real summaries (read where ../shared/corpus is present)', () => {
  const summaries = existsSync(corpus) ? listSummaries() : []
  const hasts = summaries.map(summaryToHast)

  test('all of them are read', () => {
    const expected = readFileSync(`${corpus}/expected.json`, 'utf8')
    const hash = (summary: string) => createHash('sha1').update(summary.normalize('NFC')).digest('hex')
    expect(summaries).toHaveLength(568)
    expect(summaries.filter((summary) => !expected.includes(hash(summary)))).toEqual([])
  })

  // The corpus holds no link with words of its own, so all of them are visible.
  test('every letter and digit stays, in order', () => {
    const changed = summaries.filter((summary, index) => {
      const hast = hasts[index]
      return hast === undefined || lettersOf(spell(hast)) !== lettersOf(summary)
    })
    expect(changed).toEqual([])
  })

  test('no asterisks of bold text are left', () => {
    expect(hasts.map(spell).filter((text) => text.includes('**'))).toEqual([])
  })

  test('every pair of double asterisks in a line is one bold text', () => {
    const miscounted = summaries.filter((summary, index) => {
      let bold = 0
      visit(hasts[index] ?? { type: 'root', children: [] }, { tagName: 'strong' }, () => {
        bold += 1
      })
      return bold !== (summary.match(/\*\*[^*\n]+\*\*/g)?.length ?? 0)
    })
    expect(miscounted).toEqual([])
  })

  test('all have a teaser of at most 160 characters that is no title or label', () => {
    const teasers = summaries.map((summary) => teaserOf(summary))
    const odd = teasers.filter((teaser) => teaser === '' || teaser.length > 200 || /:$|^\*|^#|보고서$/.test(teaser))
    expect(odd).toEqual([])
  })

  test('all are read within five minutes', () => {
    expect(Math.max(...summaries.map(readingSeconds))).toBeLessThan(300)
  })
})
