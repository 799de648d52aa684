import { beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { type Handler, xmlReply } from '@/scripts/fixtures/reply'
import { fixtureBases } from '@/scripts/fixtures/sources'
import { goldenNow, standOfSources } from '@/scripts/fixtures/test-sources'
import { checkItem, type Item, type ItemDraft } from '../item'
import { paperTitlesOf } from '../state/stores'
import { type EnrichParts, enrichItems } from './enrich'
import { titleQuery } from './title-search'

let parts: EnrichParts
let own: Handler = () => undefined

const stand = standOfSources((request) => own(request))
beforeEach(() => {
  own = () => undefined
  const baseUrl = fixtureBases(stand.fixtures.origin)['arxiv-api']
  parts = { door: stand.door, baseUrl, mostTitles: 20, titles: paperTitlesOf(openDatabase(':memory:')), now: goldenNow }
})

function paper(changes: Partial<ItemDraft>): Item {
  const origin = { source: 'test', from: 'test' }
  const { item } = checkItem({
    kind: 'papers',
    title: 'A',
    url: 'https://example.org/a',
    position: 0,
    origin,
    ...changes,
  })
  if (!item) throw new Error('no item')
  return item
}

const listed = (arxivId: string) => paper({ arxivId, url: `https://arxiv.org/abs/${arxivId}` })
const titled = (title: string, text = '') => paper({ title, text, url: 'https://deeplearn.org/arxiv/900002/x' })
const enrich = (...items: Item[]) => enrichItems(items, parts)
const asked = (name: string) =>
  stand.fixtures.requests.map(({ query }) => query.get(name)).filter((value) => value !== null)

/** arXiv as it answers these ids: `bad` refuses the whole question, what it does not know is left out. */
function answerAs(
  reply: (ids: string[], count: number) => { total: number; ids: string[] } | { bad: string; status?: number },
) {
  let count = 0
  own = ({ path, query }) => {
    if (path !== '/arxiv/api/query') return undefined
    count += 1
    const answer = reply((query.get('id_list') ?? '').split(','), count)
    const entries =
      'bad' in answer
        ? `<entry><id>https://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id format for ${answer.bad}</summary></entry>`
        : answer.ids
            .map(
              (id) =>
                `<entry><id>http://arxiv.org/abs/${id}v3</id><title>0</title><summary>About ${id}</summary></entry>`,
            )
            .join('')
    const total = 'total' in answer ? answer.total : 1
    const head = `<opensearch:totalResults>${total}</opensearch:totalResults>`
    const body = `<feed xmlns="http://www.w3.org/2005/Atom"><title>q</title>${head}${entries}</feed>`
    return { ...xmlReply('application/atom+xml', body, ''), status: 'bad' in answer ? (answer.status ?? 200) : 200 }
  }
}

describe('by id', () => {
  test('abstract, authors and categories are joined by id, whatever the order of the answer', async () => {
    const { items, state, warnings } = await enrich(listed('2603.01002'), listed('2603.01001'))
    expect([state, warnings]).toEqual(['ok', []])
    expect(items.map(({ arxivId, arxivCategories }) => [arxivId, arxivCategories])).toEqual([
      ['2603.01002', ['cs.CV']],
      ['2603.01001', ['cs.CL', 'cs.LG']],
    ])
    expect(items[1]?.text).toMatch(
      /^Long prompts fill the memory of a language model with keys that are never read again\. We propose/,
    )
    expect(items[1]?.authors).toEqual(['Mira Halloran', 'Jun-ho Seo'])
    expect(asked('id_list')).toEqual(['2603.01002,2603.01001'])
  })

  test('an id that arXiv does not know is told and leaves the others', async () => {
    const { items, state, warnings } = await enrich(listed('2603.01001'), listed('2603.99999'))
    expect([state, warnings]).toEqual(['ok', ['not found at arXiv: 2603.99999']])
    expect(items[1]).toEqual(listed('2603.99999'))
  })

  test.each([200, 400])(
    'the "Error" entry, with status %d, is no paper, and the other ids are asked for again',
    async (status) => {
      answerAs((ids) => (ids.includes('2601.00002') ? { bad: '2601.00002', status } : { total: ids.length, ids }))
      const { items, state, warnings } = await enrich(listed('2601.00001'), listed('2601.00002'), listed('2601.00003'))
      expect([state, warnings]).toEqual(['ok', ['not found at arXiv: 2601.00002']])
      expect(items.map(({ text }) => text)).toEqual(['About 2601.00001', '', 'About 2601.00003'])
    },
  )

  test('an empty page that counts papers is asked for again, then it is a failure', async () => {
    answerAs((ids, count) => ({ total: 1, ids: count === 1 ? [] : ids }))
    expect(await enrich(listed('2601.00001'))).toMatchObject({ state: 'ok', items: [{ text: 'About 2601.00001' }] })
    answerAs(() => ({ total: 1, ids: [] }))
    expect(await enrich(listed('2601.00001'))).toMatchObject({ state: 'failed', items: [{ text: '' }] })
  })

  test('many ids are asked for fifty at a time', async () => {
    answerAs((ids) => ({ total: ids.length, ids }))
    const ids = Array.from({ length: 120 }, (_, index) => `2601.${String(index + 1).padStart(5, '0')}`)
    const { items } = await enrich(...ids.map(listed))
    expect(items.every(({ text, arxivId }) => text === `About ${arxivId}`)).toBe(true)
    expect(asked('max_results')).toEqual(['50', '50', '20'])
  })
})

describe('by title', () => {
  const title = 'TideCache: Keeping Only the Memory a Language Model Will Read Again'

  test('a paper of which only the title is known gets its id, its address and the rest', async () => {
    const { items, state } = await enrich(titled(`${title}.`))
    expect(state).toBe('ok')
    expect(items[0]).toMatchObject({ arxivId: '2603.01001', url: 'https://arxiv.org/abs/2603.01001' })
    expect(items[0]?.arxivCategories).toEqual(['cs.CL', 'cs.LG'])
  })

  test('a found title is known for ever, a missing one for seven days', async () => {
    const searches = () => asked('search_query').length
    await enrich(titled(title), titled('A paper that nobody has written'))
    expect(searches()).toBe(2)
    parts.now = new Date(goldenNow.getTime() + 7 * 86_400_000 - 1)
    await enrich(titled(title), titled('A paper that nobody has written'))
    expect(searches()).toBe(2)
    parts.now = new Date(goldenNow.getTime() + 7 * 86_400_000)
    await enrich(titled(title), titled('A paper that nobody has written'))
    expect(searches()).toBe(3)
  })

  test('another paper with like words is not taken', async () => {
    const { items } = await enrich(titled('Keeping Only the Memory a Language Model', 'Another abstract altogether.'))
    expect([items[0]?.arxivId, items[0]?.url]).toEqual([undefined, 'https://deeplearn.org/arxiv/900002/x'])
  })

  test('failure 26: letters outside ASCII and brackets never reach the query', async () => {
    expect(titleQuery('Ünïcode (and) “quotes”: β-VAE^2 at 90%')).toBe('ti:"Unicode and quotes VAE 2 at 90"')
    expect(titleQuery('언어 모델은 왜 모른다고 말하지 못할까')).toBeUndefined()
    const { state, warnings } = await enrich(titled('Naïve Bayés (again) for 한국어 models'))
    expect([state, warnings, asked('search_query')]).toEqual(['ok', [], ['ti:"Naive Bayes again for models"']])
  })
})

describe('failure 21: a helper that dies takes nothing with it', () => {
  const items = [listed('2603.01001'), titled('A title that has to be searched')]

  test.each([
    ['404', 'failed'],
    ['406', 'deferred'],
    ['429:3600', 'deferred'],
    ['503', 'deferred'],
    ['500', 'failed'],
    ['hang', 'failed'],
    ['reset', 'failed'],
    ['html', 'failed'],
    ['truncated', 'failed'],
    ['entities', 'failed'],
    ['bomb', 'failed'],
    ['blank', 'failed'],
    ['redirect-private', 'failed'],
  ])('%s is %s, and the items are as they were', async (fault, state) => {
    stand.fixtures.spoil('/arxiv', fault)
    const enriched = await enrich(...items)
    expect([enriched.state, enriched.items]).toEqual([state, items])
    expect(enriched.warnings.length).toBeGreaterThan(0)
  })

  test('news are never asked about', async () => {
    const news = { ...titled('A title that has to be searched'), kind: 'news' as const }
    expect(await enrich(news)).toEqual({ items: [news], warnings: [], state: 'ok' })
    expect(stand.fixtures.requests).toEqual([])
  })
})
