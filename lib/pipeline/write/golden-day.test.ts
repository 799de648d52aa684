import { afterAll, beforeAll, expect, test } from 'vitest'
import { goldenPapers, hackerNewsStories, offTopicStories, reviewStories } from '@/scripts/fixtures/golden-day'
import { startTestModel } from '@/scripts/fixtures/test-model'
import { categoriseSources, type Placement } from '../categorise'
import type { WritingSource } from '../writing-source'
import { writeSection } from './section'

let fixture: Awaited<ReturnType<typeof startTestModel>>
beforeAll(async () => {
  fixture = await startTestModel()
})
afterAll(() => fixture.close())

const papers: WritingSource[] = goldenPapers.map(({ id, title, abstract, categories, keywords }) => ({
  title,
  url: `https://arxiv.org/abs/${id}`,
  text: abstract,
  arxivCategories: categories,
  keywords,
}))
const news: WritingSource[] = [...hackerNewsStories, ...reviewStories]
  .filter((story) => !offTopicStories.includes(story))
  .map(({ title, url, text }) => ({ title, url, text }))

async function makeDay(sources: readonly WritingSource[], settings = {}) {
  const { client, account } = fixture.connect(settings)
  const categories = await categoriseSources(sources, { client })
  const groups = new Map<Placement, WritingSource[]>()
  sources.forEach((source, index) => {
    const slug = categories[index]?.category ?? 'other'
    groups.set(slug, [...(groups.get(slug) ?? []), source])
  })
  const made = [...groups.values()].flatMap((group) =>
    (['ko', 'en'] as const).map((lang) => writeSection(group, lang, client)),
  )
  return { written: await Promise.all(made), sections: groups.size, spent: account.spent() }
}

test.each([
  ['papers', papers],
  ['news', news],
])('a golden day of %s is written whole in both languages', async (_, sources) => {
  const { written, sections } = await makeDay(sources)
  expect(written).toHaveLength(sections * 2)
  expect(
    written.flatMap(({ receipt }) => receipt.checks.filter(({ isPassed, isWarning }) => !isPassed && !isWarning)),
  ).toEqual([])
  expect(new Set(written.map(({ receipt }) => receipt.method))).toEqual(new Set(['model']))
})

test('a model that does everything wrong still leaves a whole day of extracts', async () => {
  const { written, sections } = await makeDay(papers, { model: 'fixture:invented+no-usage' })
  expect(written).toHaveLength(sections * 2)
  expect(new Set(written.map(({ receipt, textLang }) => `${receipt.method} ${textLang}`))).toEqual(
    new Set(['extract en']),
  )
  expect(written.every(({ body }) => body.includes('**: '))).toBe(true)
})
