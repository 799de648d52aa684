import { describe, expect, test } from 'vitest'
import { feedInstant, readFeed } from './read-feed'

const address = 'https://site.example/feed/index.xml'
const read = (text: string) => readFeed(text, address)
const rss = (body: string, before = '') =>
  `${before}<rss version="2.0"><channel><title>F</title>${body}</channel></rss>`
const atom = (body: string) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>${body}</feed>`
const json = (items: unknown) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'F', items })

test('RSS: text without markup, relative and permanent addresses, dates with zones', () => {
  const items =
    '<item><title>A &amp;amp; B</title><link>/a</link><description><![CDATA[<p>One</p><p>two</p>]]></description><pubDate>Fri, 02 Jan 2026 00:00:00 +0900</pubDate><category>AI</category></item>' +
    '<item><guid>https://site.example/b</guid><description>Only a text\nof two lines</description><dc:date>2026-01-02T03:00:00Z</dc:date></item>' +
    '<item><guid isPermaLink="false">7</guid><title>No address</title></item>'
  expect(read(rss(items))).toEqual({
    entries: [
      {
        title: 'A & B',
        url: 'https://site.example/a',
        publishedAt: '2026-01-01T15:00:00.000Z',
        text: 'One\n\ntwo',
        tags: ['AI'],
      },
      {
        title: 'Only a text',
        url: 'https://site.example/b',
        publishedAt: '2026-01-02T03:00:00.000Z',
        text: 'Only a text\nof two lines',
        tags: [],
      },
      { title: 'No address', url: '', publishedAt: undefined, text: '', tags: [] },
    ],
  })
})

test('Atom: the alternate link, published before updated, text constructs of three types', () => {
  const entries =
    '<entry><title>Plain &lt;T&gt;</title><link rel="self" href="/self"/><link href="/a"/><updated>2026-01-03T00:00:00Z</updated><published>2026-01-02T00:00:00Z</published><summary>a &lt; b</summary><category term="AI"/></entry>' +
    '<entry><title type="html">&lt;b&gt;Bold&lt;/b&gt; title</title><link rel="alternate" href="/b"/><updated>2026-01-03T00:00:00Z</updated><content type="html">&lt;p&gt;C&lt;/p&gt;</content></entry>' +
    '<entry><title>X</title><link rel="alternate" href="/c"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>D</p><p>E</p></div></content></entry>'
  expect(read(atom(entries))).toEqual({
    entries: [
      {
        title: 'Plain <T>',
        url: 'https://site.example/a',
        publishedAt: '2026-01-02T00:00:00.000Z',
        text: 'a < b',
        tags: ['AI'],
      },
      {
        title: 'Bold title',
        url: 'https://site.example/b',
        publishedAt: '2026-01-03T00:00:00.000Z',
        text: 'C',
        tags: [],
      },
      { title: 'X', url: 'https://site.example/c', publishedAt: undefined, text: 'D\n\nE', tags: [] },
    ],
  })
})

test('JSON Feed: everything but the id may be absent or of another type', () => {
  const items = [
    {
      id: 'https://site.example/a',
      title: 'A',
      content_html: '<p>One</p>',
      date_published: '2026-01-02T00:00:00+09:00',
      tags: ['AI', 3],
    },
    { id: 7, url: '/b', title: null, content_text: 'A note\nof two lines', date_modified: '2026-01-02T00:00:00Z' },
    { id: 'c', external_url: 'https://other.example/c', title: 'C', url: 4 },
    'odd',
  ]
  expect(read(json(items))).toEqual({
    entries: [
      { title: 'A', url: 'https://site.example/a', publishedAt: '2026-01-01T15:00:00.000Z', text: 'One', tags: ['AI'] },
      {
        title: 'A note',
        url: 'https://site.example/b',
        publishedAt: '2026-01-02T00:00:00.000Z',
        text: 'A note\nof two lines',
        tags: [],
      },
      { title: 'C', url: 'https://other.example/c', publishedAt: undefined, text: '', tags: [] },
    ],
  })
})

test('RSS 1.0 has its items beside the channel', () => {
  const feed = read(
    '<rdf:RDF><channel><title>F</title></channel><item><title>A</title><link>https://a.example/</link></item></rdf:RDF>',
  )
  expect(feed).toMatchObject({ entries: [{ title: 'A', url: 'https://a.example/' }] })
})

describe('failure 20: what is no whole feed is told and never empty', () => {
  test.each([
    ['an HTML page', '<!doctype html><html><body>Just a moment</body></html>', 'the answer is no feed, but html'],
    ['another XML', '<?xml version="1.0"?><urlset></urlset>', 'the answer is no feed, but urlset'],
    ['nothing', '', 'the answer is no feed, but text'],
    ['a feed that breaks off', rss('<item><title>A</title></item>').slice(0, -20), 'the feed breaks off'],
    ['a feed that breaks off behind an item', '<feed><title>F</title><entry></entry>', 'the feed breaks off'],
    [
      'a broken tag that hides the entries',
      rss('<item><title>A</title></item>').replace('</title>', '</titl'),
      'the feed is damaged',
    ],
    ['an empty root', '<rss version="2.0"></rss>', 'the feed has neither title nor entries'],
    [
      'declared entities',
      rss('<item><title>&a;</title></item>', '<!DOCTYPE rss [<!ENTITY a "b">]>'),
      'the feed declares entities',
    ],
    ['cut JSON', json([{ id: 'a' }]).slice(0, -3), 'the answer is no whole JSON'],
    [
      'other JSON',
      '{"items": []}',
      'the answer has another form than documented: version: Invalid input: expected string, received undefined',
    ],
  ])('%s', (_, text, problem) => {
    expect(read(text)).toEqual({ problem })
  })

  test('a feed without entries is a feed', () => {
    for (const text of [rss(''), atom(''), json([])]) expect(read(text)).toEqual({ entries: [] })
  })

  test('an entity named in a text is no declaration', () => {
    expect(read(rss('<item><title><![CDATA[What <!ENTITY means]]></title><link>/a</link></item>'))).toHaveProperty(
      'entries',
    )
  })
})

test.each([
  ['Fri, 02 Jan 2026 09:00:00 KST', '2026-01-02T00:00:00.000Z'],
  ['Fri, 02 Jan 2026 00:00:00 GMT', '2026-01-02T00:00:00.000Z'],
  ['2026-01-02 09:00', '2026-01-02T09:00:00.000Z'],
  ['2026-01-02T09:00:00.5', '2026-01-02T09:00:00.500Z'],
  ['2026-01-02', '2026-01-02T00:00:00.000Z'],
  ['yesterday', undefined],
  ['', undefined],
])('failure 27: the date %s is the same instant on every machine', (text, instant) => {
  expect(feedInstant(text)).toBe(instant)
})
