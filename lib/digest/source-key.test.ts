import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { identifySource } from './source-key'

const key = (url: string, title = 'A title that is long enough') => identifySource(title, url).key

describe('the key of a source', () => {
  test.each([
    ['http://arxiv.org/abs/2411.08147v1', 'arxiv-2411.08147'],
    ['https://arxiv.org/abs/2411.08147v2', 'arxiv-2411.08147'],
    ['https://huggingface.co/papers/2411.08147', 'arxiv-2411.08147'],
    ['http://arxiv.org/abs/cs/9808001v1', 'arxiv-cs.9808001'],
    ['https://arxiv.org/abs/cmp-lg/9808001v1', 'arxiv-cmp-lg.9808001'],
    ['http://arxiv.org/abs/math.GT/0309136', 'arxiv-math.0309136'],
    ['https://deeplearn.org/arxiv/543550/not-an-id-2411.08147v1:-really', 'deeplearn-543550'],
    ['https://deeplearn.org/arxiv/550073/what-is-fair?-defining-fairness', 'deeplearn-550073'],
    ['http://www.deeplearn.org/arxiv/543512', 'deeplearn-543512'],
  ])('%s is %s', (url, expected) => {
    expect(key(url)).toBe(expected)
  })

  test.each(['https://example.org/a', 'https://deeplearn.org/', 'https://deeplearn.org/arxiv/x/2411.08147'])(
    '%s is a hash of the address',
    (url) => {
      expect(key(url)).toMatch(/^url-[0-9a-f]{16}$/)
    },
  )

  test('is the first 16 hex digits of the sha256 of the canonical address', () => {
    // printf %s https://example.org/a | sha256sum
    expect(key('http://www.example.org/a/')).toBe('url-b5b10dd0429e69ac')
  })

  test.each(['', 'javascript:alert(1)', 'example.org/a', 'ftp://example.org/a', 'https://'])(
    'without an http(s) address ("%s") is a hash of the title',
    (url) => {
      expect(key(url, 'A Title: of Its Own')).toMatch(/^title-[0-9a-f]{16}$/)
      expect(key(url, 'A Title: of Its Own')).toBe(key('', 'a title of its own'))
      expect(key(url, 'A Title: of Its Own')).not.toBe(key('', 'another title of its own'))
    },
  )

  test('tells titles without letters apart', () => {
    expect(key('', '???')).not.toBe(key('', '!!!'))
  })

  test.each([
    ['scheme', 'http://example.org/a', 'https://example.org/a'],
    ['case of the host', 'https://EXAMPLE.org/a', 'https://example.org/a'],
    ['www', 'https://www.example.org/a', 'https://example.org/a'],
    ['default port', 'http://example.org:80/a', 'https://example.org:443/a'],
    ['slash at the end', 'https://example.org/a/', 'https://example.org/a'],
    ['slash of the root', 'https://example.org/', 'https://example.org'],
    ['slash before the query', 'https://example.org/a/?x=1', 'https://example.org/a?x=1'],
    ['fragment', 'https://example.org/a#part', 'https://example.org/a'],
    ['campaign', 'https://example.org/a?utm_source=hn&UTM_medium=x', 'https://example.org/a'],
    ['campaign among others', 'https://example.org/a?x=1&fbclid=z&y=2', 'https://example.org/a?x=1&y=2'],
    ['referring site', 'https://example.org/a?ref=blog.example.com', 'https://example.org/a'],
    ['case of escapes', 'https://example.org/ai%eb%8a%94-%ec%99%9c/', 'https://example.org/ai%EB%8A%94-%EC%99%9C/'],
    ['escapes of Hangul', 'https://example.org/ai%eb%8a%94-%ec%99%9c/', 'https://example.org/ai는-왜/'],
    ['needless escapes', 'https://example.org/%7Eme/%61(b)', 'https://example.org/~me/a%28b%29'],
    ['quote in the query', "https://example.org/a?x='", 'https://example.org/a?x=%27'],
    ['Hacker News item', 'https://news.ycombinator.com/item?id=1&p=2', 'http://news.ycombinator.com/item?goto=x&id=1'],
    ['blanks around', ' https://example.org/a ', 'https://example.org/a'],
  ])('does not depend on: %s', (_what, one, other) => {
    expect(key(one)).toBe(key(other))
  })

  test.each([
    ['path', 'https://example.org/a', 'https://example.org/b'],
    ['case of the path', 'https://example.org/a', 'https://example.org/A'],
    ['parameter', 'https://example.org/a?p=1', 'https://example.org/a?p=2'],
    ['order of parameters', 'https://example.org/a?x=1&y=2', 'https://example.org/a?y=2&x=1'],
    ['branch', 'https://example.org/a?ref=main', 'https://example.org/a?ref=v1.0'],
    ['port', 'https://example.org:8080/a', 'https://example.org/a'],
    ['subdomain', 'https://blog.example.org/a', 'https://example.org/a'],
    ['route in the fragment', 'https://example.org/#/a', 'https://example.org/#/b'],
    ['hash-bang', 'https://example.org/#!a', 'https://example.org/#!b'],
    ['escaped slash', 'https://example.org/a%2Fb', 'https://example.org/a/b'],
    ['Hacker News number', 'https://news.ycombinator.com/item?id=1', 'https://news.ycombinator.com/item?id=2'],
    ['archive', 'https://arxiv.org/abs/cs/9808001', 'https://arxiv.org/abs/cmp-lg/9808001'],
  ])('depends on: %s', (_what, one, other) => {
    expect(key(one)).not.toBe(key(other))
  })
})

test.each([
  ['https://arxiv.org/abs/2411.08147v2', '2411.08147'],
  ['arXiv:hep-th/9901001', 'hep-th/9901001'],
  ['https://deeplearn.org/arxiv/543550/2411.08147v1', null],
  ['', null],
])('the arXiv id of "%s" is %s', (url, id) => {
  expect(identifySource('A title', url).arxivId).toBe(id)
})

test.each([
  ['https://www.TechnologyReview.kr/ai', 'technologyreview.kr'],
  ['https://blog.example.org:8080/', 'blog.example.org'],
  ['https://xn--3e0b707e.example.org/', '한국.example.org'],
  // Cyrillic letters that look like "apple".
  ['https://xn--80ak6aa92e.com/', 'xn--80ak6aa92e.com'],
  ['https://arxiv.org@example.org/abs/2411.08147', 'example.org'],
  ['example.org', ''],
  ['javascript:alert(1)', ''],
])('the host of %s is "%s"', (url, host) => {
  expect(identifySource('A title', url).host).toBe(host)
})

describe('the key of a title', () => {
  const titleKeyOf = (title: string, url = 'https://example.org/a') => identifySource(title, url).titleKey

  test.each([
    ['DynamicWorld: Large-Scale 4D Scenes', 'dynamicworldlargescale4dscenes'],
    ['Ｆｕｌｌｗｉｄｔｈ  letters and ²', 'fullwidthlettersand2'],
    ['Show HN: A macOS client for chat', 'amacosclientforchat'],
    ['Launch HN: Example (YC F24) – a thing', 'exampleycf24athing'],
    ['Kronos: a processor family (2006) [pdf]', 'kronosaprocessorfamily2006'],
    ['FLUX1.1 [pro] – a new model', 'flux11proanewmodel'],
    ['세계 최초의 범용 로봇 ‘생추어리 AI’FREE', '세계최초의범용로봇생추어리ai'],
    ['How to stay carefree: SUGARFREE', 'howtostaycarefreesugarfree'],
    ['인공지능의미래', ''],
    ['인공지능의 미래는', '인공지능의미래는'],
    ['Fifteen letters a', ''],
    ['Sixteen letters a b', 'sixteenlettersab'],
    ['[video]', ''],
    ['', ''],
  ])('%s → "%s"', (title, expected) => {
    expect(titleKeyOf(title)).toBe(expected)
  })

  test('decomposed Hangul is the same title', () => {
    const title = '사람 같은 에이전트 시대의 윤리'
    expect(titleKeyOf(title.normalize('NFD'))).toBe(titleKeyOf(title))
  })

  test('posts of Hacker News itself join nothing, since their titles come again every month', () => {
    expect(titleKeyOf('Ask HN: What are you working on?', 'https://news.ycombinator.com/item?id=1')).toBe('')
  })
})

describe.skipIf(!existsSync('../shared/cases'))('the handed-out cases (../shared/cases)', () => {
  const readIdentities = (name: string) =>
    [...readFileSync(`../shared/cases/${name}`, 'utf8').matchAll(/^ - (.*) \((https?:.*)\)$/gm)].map((line) =>
      identifySource(line[1] ?? '', line[2] ?? ''),
    )

  test('03 holds five arXiv papers and one other source', () => {
    const identities = readIdentities('03-arxiv-ids.md')
    expect(identities).toHaveLength(8)
    expect(new Set(identities.map((identity) => identity.key)).size).toBe(6)
    expect(new Set(identities.map((identity) => identity.arxivId))).toEqual(
      new Set(['cs/9808001', 'cmp-lg/9808001', '2411.08147', 'math/0309136', '2603.12345', null]),
    )
  })

  test('04 holds six sources, each of its own', () => {
    const identities = readIdentities('04-source-parens.md')
    expect(identities).toHaveLength(6)
    expect(new Set(identities.map((identity) => identity.key)).size).toBe(6)
    expect(identities[2]?.key).toBe('deeplearn-548075')
  })
})
