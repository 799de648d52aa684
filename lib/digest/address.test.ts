import { describe, expect, test } from 'vitest'
import { arxivLinks, safeHref } from './address'

describe('safeHref', () => {
  test.each([
    'https://www.example.org/fulltext/S3050-5623(24)00004-7',
    'https://news.ycombinator.com/item?id=42247368',
    'https://deeplearn.org/arxiv/548075/tips:-threat-actor',
    "https://deeplearn.org/arxiv/550073/what's-fair?-a,b&c",
    'https://en.example.org/wiki/Degrees_of_freedom_(engineering)',
    'https://example.org/a-b?x=1&y=(2)#frag',
    'https://www.technologyreview.kr/ai%eb%8a%94-%ec%99%9c/',
    'https://example.org/인공지능',
    'HTTP://Example.ORG:8080/~me/@you',
    'http://[::1]/a',
  ])('gives %s back byte for byte', (url) => {
    expect(safeHref(url)).toBe(url)
  })

  test.each([
    ['nothing', ''],
    ['script', 'javascript:alert(1)'],
    ['script with an address in it', 'javascript://example.org/%0aalert(1)'],
    ['data', 'data:text/html,x'],
    ['mail', 'mailto:a@example.org'],
    ['another protocol', 'ftp://example.org/'],
    ['a relative address', '/ko/search'],
    ['an address without scheme', 'example.org/a'],
    ['an address of this host', '//example.org/a'],
    ['a missing slash', 'https:/example.org/'],
    ['no slash', 'https:example.org'],
    ['a surplus slash', 'https:///example.org/'],
    ['backslashes', 'https:\\\\example.org\\'],
    ['no host', 'https://?q=1'],
    ['only a scheme', 'https://'],
    ['a user name', 'https://arxiv.org@example.org/'],
    ['a password', 'https://a:b@example.org/'],
    ['an empty user name', 'https://@example.org/'],
    ['a blank before', ' https://example.org/'],
    ['a blank after', 'https://example.org/ '],
    ['a byte-order mark before', '\uFEFFhttps://example.org/'],
    ['a control character before', '\u0001https://example.org/'],
    ['a tab inside', 'https://exam\tple.org/'],
    ['a line end inside', 'https://example.org/\na'],
    ['a C1 control character', 'https://example.org/\u0085a'],
    ['half a surrogate pair', 'https://example.org/\uD800'],
    ['a blank in the host', 'https://exam ple.org/'],
    ['an impossible port', 'https://example.org:99999/'],
  ])('refuses %s', (_what, url) => {
    expect(safeHref(url)).toBeUndefined()
  })
})

test('arxivLinks of an old id keeps its archive as a folder', () => {
  expect(arxivLinks('hep-th/9901001')).toEqual({
    abstract: 'https://arxiv.org/abs/hep-th/9901001',
    pdf: 'https://arxiv.org/pdf/hep-th/9901001',
  })
})
