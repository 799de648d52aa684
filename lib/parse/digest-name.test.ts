import { describe, expect, test } from 'vitest'
import { DigestFileError } from '@/lib/digest/edition'
import { parseDigestFile } from './digest'
import { digestText, sectionText } from './fixture'

const section = sectionText('LLM', '글.')

function failureOf(fileName: string, text: string): { line: number; reason: string } | undefined {
  try {
    parseDigestFile(fileName, text)
    return undefined
  } catch (error) {
    if (error instanceof DigestFileError) return { line: error.line, reason: error.reason }
    throw error
  }
}

const editionOf = (fileName: string, text: string) => {
  const { day, kind, lang } = parseDigestFile(fileName, text).editions[0] ?? {}
  return [day, kind, lang]
}

describe('the day', () => {
  test('is that of the file name before the image’s, which is noted', () => {
    const { editions, notes } = parseDigestFile('Papers_2026-03-02_report.md', digestText(section))
    expect(editions[0]?.day).toBe('2026-03-02')
    expect(notes).toEqual([{ line: 1, reason: 'the image says 2026-03-01; the file name counts, 2026-03-02' }])
  })

  test('is that of the image’s name, not of its folder', () => {
    const text = digestText(section).replace('(paper_', '(/reports/2024-12-18/paper_')
    expect(editionOf('a.md', text)).toEqual(['2026-03-01', 'papers', 'ko'])
  })

  test('may stand in the title alone', () => {
    expect(editionOf('a.md', `# 데일리 AI 인사이트 : 뉴스 (2026년 3월 1일)\n\n${section}`)).toEqual([
      '2026-03-01',
      'news',
      'ko',
    ])
  })

  const wrong = [
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '0000-00-00',
    '2026-3-8',
    '99999-01-01',
    '2026-03-08T00:00:00Z',
    '２０２６-03-08',
  ]

  test.each(wrong)('%s in the image is refused by name', (date) => {
    const failure = failureOf('a.md', `\n${digestText(section).replace('2026-03-01', date)}`)
    expect(failure).toEqual({ line: 2, reason: `not a day of the calendar written YYYY-MM-DD: ${date}` })
  })

  test.each(wrong)('%s in the file name is refused by name', (date) => {
    const failure = failureOf(`Papers_${date}_report.md`, `\n${digestText(section)}`)
    expect(failure).toEqual({ line: 1, reason: `not a day of the calendar written YYYY-MM-DD: ${date}` })
  })

  test('that is nowhere is an error', () => {
    const failure = failureOf('papers.md', digestText(section).replace('_2026-03-01', ''))
    expect(failure?.reason).toContain('the day cannot be told')
  })
})

describe('the kind', () => {
  test('is that of the file name first', () => {
    expect(editionOf('News_2026-03-01.md', digestText(section))).toEqual(['2026-03-01', 'news', 'ko'])
  })

  test('is that of the image where the title does not say it', () => {
    expect(editionOf('a.md', digestText(section).replace(' : Papers', ''))).toEqual(['2026-03-01', 'papers', 'ko'])
  })

  test('that is nowhere is an error', () => {
    const failure = failureOf('2026-03-01.md', section)
    expect(failure?.reason).toContain('whether it lists papers or news')
  })
})

describe('the language', () => {
  const english = section.replace('요약', 'Summary').replace('출처', 'Sources')

  test('is that of the labels before the file name’s', () => {
    expect(editionOf('2026-03-01-papers.ko.md', digestText(english))[2]).toBe('en')
  })

  test('is that of most labels, and of the first among equals', () => {
    expect(editionOf('a.md', digestText(english + section))[2]).toBe('en')
    expect(editionOf('a.md', digestText(english + section + section))[2]).toBe('ko')
  })

  test('is the file name’s where there are no sections', () => {
    expect(editionOf('2026-03-01-papers.en.md', digestText(''))[2]).toBe('en')
    expect(editionOf('2026-03-01-papers.md', digestText(''))[2]).toBe('ko')
  })
})

describe('a file that is no digest is refused:', () => {
  const texts: [name: string, text: string][] = [
    ['empty', ''],
    ['blank', ' \n\n\t\n'],
    ['prose', 'Some text.\n\nMore text about papers.\n'],
    ['a readme', '# My tool\n\nSome text.\n\n![logo](logo.png)\n\n## Install\n\n- step\n\n## Use\n\n```sh\nrun\n```\n'],
    ['a readme of this product', '# Daily AI Insights\n\nDaily digests.\n\n## Start\n\nnpm start\n'],
    ['a program', '#!/bin/sh\n# a comment\necho "## x"\n'],
    ['a page of markup', '<!doctype html>\n<h1>Papers</h1>\n'],
    ['binary', '\u0000\u0001\u0002\ufffd\u0003'],
  ]

  test.each(texts)('%s', (_, text) => {
    const failure = failureOf('Papers_2026-03-01_report.md', text)
    expect(failure?.line).toBe(1)
    expect(failure?.reason).toMatch(/^not a digest: /)
  })

  test('but a title and an image alone are one', () => {
    expect(parseDigestFile('a.md', digestText('')).editions.map(({ sections }) => sections)).toEqual([[]])
  })

  test('and so is a title alone', () => {
    expect(editionOf('2026-03-01.md', '# Weekly AI Insights : News\n')).toEqual(['2026-03-01', 'news', 'ko'])
  })
})
