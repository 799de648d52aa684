import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Edition } from '@/lib/digest/edition'
import { editionFileName, formatEditionMarkdown } from '@/lib/export/markdown'
import { parseDigestFile } from './digest'

type ExpectedSection = {
  emoji: string | null
  name: string
  sources: { title: string; url: string }[]
  summary_chars: number
  summary_sha1: string
  summary_sha1_nows: string
}
type ExpectedDigest = { date: string; kind: string; sections: ExpectedSection[] }
type Expected = { files: Record<string, { digests: ExpectedDigest[] }> }

const corpus = '../shared/corpus'
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')

function expectedFiles(list: string, folder: string) {
  const { files }: Expected = JSON.parse(readFileSync(join(corpus, list), 'utf8'))
  return Object.entries(files).map(([name, { digests }]) => ({ name, digests, path: join(corpus, folder, name) }))
}

const describeEdition = ({ day, kind, sections }: Edition): ExpectedDigest => ({
  date: day,
  kind,
  sections: sections.map(({ label, emoji, body, sources }) => ({
    emoji,
    name: label,
    sources,
    summary_chars: [...body].length,
    summary_sha1: sha1(body),
    summary_sha1_nows: sha1(body.replace(/\s/g, '')),
  })),
})

function withoutExtras({ date, kind, sections }: ExpectedDigest): ExpectedDigest {
  return {
    date,
    kind,
    sections: sections.map(({ emoji, name, sources, summary_chars, summary_sha1, summary_sha1_nows }) => ({
      emoji,
      name,
      sources,
      summary_chars,
      summary_sha1,
      summary_sha1_nows,
    })),
  }
}

const isDisagreement = ({ reason }: { reason: string }) => reason.startsWith('the image says ')

describe.skipIf(!existsSync(corpus))(
  'the corpus of real digests (../shared/corpus; skipped where it is absent)',
  () => {
    const files = existsSync(corpus)
      ? [...expectedFiles('expected.json', 'digests'), ...expectedFiles('expected-revisions.json', 'revisions')]
      : []
    const read = ({ path }: { path: string }) => parseDigestFile(basename(path), readFileSync(path, 'utf8'))

    test('is there in full', () => {
      expect(files.length).toBe(82 + 21)
    })

    test.each(files)('$name is read as expected', (file) => {
      expect(read(file).editions.map(describeEdition)).toEqual(file.digests.map(withoutExtras))
    })

    test.each(files)('$name leaves nothing unplaced', (file) => {
      expect(read(file).notes.filter((note) => !isDisagreement(note))).toEqual([])
    })

    test('only the images named for another day are remarked upon', () => {
      const remarked = files.filter((file) => read(file).notes.some(isDisagreement)).map(({ name }) => name)
      expect(remarked).toEqual([
        'News_2024-12-25_report.md',
        '2b611e41/News_2024-12-25_report.md',
        '33719257/News_2024-12-25_report.md',
        '39f630ea/News_2024-10-04_report.md',
        '5a283b89/Papers_2024-10-04_report.md',
      ])
    })

    test.each(files)('$name survives export and import', (file) => {
      for (const edition of read(file).editions) {
        const name = editionFileName(edition.day, edition.kind, edition.lang)
        expect(parseDigestFile(name, formatEditionMarkdown(edition)).editions).toEqual([edition])
      }
    })

    test('only the file of two kinds is combined', () => {
      const combined = files.filter((file) => read(file).shape === 'combined').map(({ name }) => name)
      expect(combined).toEqual(['2024_10_04_report.md'])
    })
  },
)
