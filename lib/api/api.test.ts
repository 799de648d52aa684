import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import { importFiles } from '@/lib/ingest/import-files'
import { addSections } from '@/lib/ingest/test-digests'
import { madeModel, saveMadeDigests } from '@/lib/ingest/test-made-digest'
import { tools } from '@/lib/mcp/tools'
import ko from '@/messages/ko.json'
import { answerEndpoint, type Endpoint } from './endpoint'
import { describeApi, endpoints } from './openapi'

let db: Database

beforeEach(() => {
  db = openDatabase(':memory:')
  addSections(db, '2024-11-14', ['LLM', '언어모델의 추론', 'alpha'], ['Security', '보안 소식', 'beta'])
  addSections(db, '2024-11-15', ['LLM', '언어모델이 또 나온다', 'alpha', 'gamma'])
})

type Body = Record<string, unknown>

/** Asks as an address below `/api/v1` would; what is answered with 200 passes the schema of the endpoint. */
function ask(address: string): { status: number; body: Body } {
  const { pathname, searchParams } = new URL(address, 'https://digest.example')
  for (const endpoint of endpoints) {
    const inPath = matchPath(endpoint, pathname)
    if (!inPath) continue
    const outcome = answerEndpoint(endpoint, { db, siteUrl: 'https://digest.example' }, inPath, searchParams)
    if (outcome.status === 200) expect(endpoint.answer.safeParse(outcome.body).error).toBeUndefined()
    return { status: outcome.status, body: outcome.body as Body }
  }
  throw new Error(`no endpoint: ${address}`)
}

function matchPath({ path }: Endpoint, pathname: string): Record<string, string> | undefined {
  const pattern = new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
  const match = pattern.exec(pathname)
  return match ? { ...match.groups } : undefined
}

const idsOf = (list: unknown) => (list as { id: string }[]).map(({ id }) => id)

test('the document of the API is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(describeApi('https://digest.example'))
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
})

test('the document describes each parameter, required in a path', () => {
  const { paths } = describeApi('https://digest.example')
  const parameters = paths['/categories/{slug}']?.get.parameters ?? []
  expect(parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
    ['limit', 'query', false],
    ['offset', 'query', false],
    ['slug', 'path', true],
    ['kind', 'query', false],
  ])
})

describe('digests', () => {
  test('are listed in pages, the newest first', () => {
    const { body } = ask('/digests?limit=1&kind=papers')
    expect(body.total).toBe(2)
    expect(idsOf(body.digests)).toEqual(['2024-11-15/papers'])
    expect(body.next).toBe('https://digest.example/api/v1/digests?kind=papers&limit=1&offset=1')
    expect(ask('/digests?limit=1&offset=1').body.next).toBeNull()
  })

  test('are counted as the pages count them', () => {
    const [newest] = ask('/digests').body.digests as Body[]
    expect(newest).toMatchObject({ listed: 2, fresh: 1, languages: ['ko'], importedAt: '2024-11-15T12:00:00.000Z' })
  })

  test('are those between two days', () => {
    expect(idsOf(ask('/digests?to=2024-11-14').body.digests)).toEqual(['2024-11-14/papers'])
    expect(ask('/digests?from=2024-11-16').body).toEqual({ total: 0, next: null, digests: [] })
  })

  test('come whole, with the standing of each source', () => {
    expect(ask('/digests/2024-11-15/papers').body).toMatchObject({
      sections: [
        {
          id: '2024-11-15/papers/1',
          sources: [{ standing: 'repeat' }, { standing: 'new' }],
          summaries: { ko: { markdown: '언어모델이 또 나온다' } },
        },
      ],
    })
  })
})

test('a day has its digests and its neighbours', () => {
  expect(ask('/days/2024-11-14').body).toMatchObject({ previous: null, next: '2024-11-15' })
})

test('a section is found by its number', () => {
  expect(ask('/sections/2024-11-14/papers/2').body).toMatchObject({ id: '2024-11-14/papers/2', category: 'security' })
})

test('a source tells where it is listed', () => {
  const [digest] = ask('/digests/2024-11-15/papers').body.sections as { sources: { key: string }[] }[]
  const { body } = ask(`/sources/${digest?.sources[0]?.key}`)
  expect(body).toMatchObject({ title: 'The work named alpha', firstSeen: '2024-11-14', timesSeen: 2 })
})

test('categories are counted, and one lists its sections', () => {
  const { categories } = ask('/categories').body as { categories: Body[] }
  expect(categories).toHaveLength(20)
  expect(categories.find(({ slug }) => slug === 'llm')).toMatchObject({
    sections: 2,
    digests: 2,
    lastDay: '2024-11-15',
  })
  expect(idsOf(ask('/categories/llm').body.list)).toEqual(['2024-11-15/papers/1', '2024-11-14/papers/1'])
})

describe('what is new', () => {
  const titles = (address: string) => (ask(address).body.sources as { title: string }[]).map(({ title }) => title)

  test('since a day are sources first seen on it or later', () => {
    expect(titles('/new?since=2024-11-15')).toEqual(['The work named gamma'])
    expect(titles('/new?since=2024-11-14')).toHaveLength(3)
  })

  test('since an instant are those of digests imported then or later', () => {
    expect(titles('/new?since=2024-11-15T12:00:00Z')).toHaveLength(3)
    expect(titles('/new?since=2024-11-15T21:00:00.001%2B09:00')).toEqual([])
  })

  test('comes in pages', () => {
    const { body } = ask('/new?since=2024-11-14&limit=2')
    expect(body.next).toBe('https://digest.example/api/v1/new?since=2024-11-14&limit=2&offset=2')
    expect(titles('/new?since=2024-11-14&limit=2&offset=2')).toHaveLength(1)
  })
})

test('a search finds as the page does', () => {
  expect(ask('/search?q=보안&locale=en').body).toMatchObject({
    total: 1,
    results: [{ id: '2024-11-14/papers/2', section: 1 }],
  })
  expect(ask('/search?q=보안&kind=&page=').status).toBe(200)
})

test.each([
  ['/digests?limit=0', ['limit']],
  ['/digests?limit=101&kind=Papers', ['limit', 'kind']],
  ['/digests?from=2024-02-31', ['from']],
  ['/digests?form=2024-02-01', ['form']],
  ['/new', ['since']],
  ['/new?since=yesterday', ['since']],
  ['/search', ['q']],
  ['/search?q=+', ['q']],
  ['/search?q=a&page=26', ['page']],
])('%s is refused by the name of what is wrong', (address, parameters) => {
  const { status, body } = ask(address)
  expect(status).toBe(400)
  expect(body.parameters).toEqual(parameters)
})

test.each([
  '/digests/2024-11-13/papers',
  '/digests/2024-02-31/papers',
  '/digests/2024-11-15/paper',
  '/days/2024-11-13',
  '/sections/2024-11-14/papers/3',
  '/sections/2024-11-14/papers/0',
  '/sources/none',
  '/categories/none',
])('%s is not found', (address) => {
  expect(ask(address)).toEqual({ status: 404, body: { error: 'not found' } })
})

test('an address that is no link is null', () => {
  db = openDatabase(':memory:')
  importFiles(db, ['e2e/fixtures'], { now: () => new Date('2024-11-15T00:00:00Z') })
  const { sections } = ask('/digests/2024-02-29/news').body as { sections: { sources: { url: string | null }[] }[] }
  const urls = sections.flatMap(({ sources }) => sources.map(({ url }) => url))
  expect(urls).toContain(null)
  expect(urls.filter((url) => url !== null && !/^https?:\/\//.test(url))).toEqual([])
})

test('the page about the API has words for each endpoint and each tool', () => {
  expect(Object.keys(ko.api.endpoint)).toEqual(endpoints.map(({ name }) => name))
  expect(Object.keys(ko.api.tool)).toEqual(tools.map(({ name }) => name))
})

test('a made digest tells how its texts were made and in which language they are', () => {
  saveMadeDigests(db)
  const { body } = ask('/digests/2027-01-04/papers')
  expect(body).toMatchObject({
    editorials: { ko: { receipt: { method: 'model', sources: [0, 1] } }, en: {} },
    sections: [
      { summaries: { ko: { method: 'model', textLang: 'ko', receipt: { model: madeModel, fallback: null } } } },
      { summaries: { ko: { method: 'extract', textLang: 'en', receipt: { withheld: [2] } } } },
    ],
  })
  const imported = ask('/digests/2024-11-15/papers').body
  expect(imported).toMatchObject({
    editorials: {},
    sections: [{ summaries: { ko: { textLang: 'ko', receipt: null } } }],
  })
})
