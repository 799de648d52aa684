import { expect, test } from 'vitest'
import { listInlineScripts } from './inline-scripts'

test('the text of each inline script is found as it stands', () => {
  const html = '<!doctype html><head><script>a()</script></head><body><p>x</p><script id="_R_">\n b("<p>") \n</script>'
  expect(listInlineScripts(html)).toEqual(['a()', '\n b("<p>") \n'])
})

test('a script with an address is none', () => {
  expect(listInlineScripts('<script src="/a.js" async=""></script><script async src=a.js>x</script>')).toEqual([])
})

test('src as a part of another name or value counts for nothing', () => {
  expect(listInlineScripts(`<script data-src="a">1</script><script title=' src="x"'>2</script>`)).toEqual(['1', '2'])
})

test.each([
  ['<script type="application/ld+json">{}</script>', []],
  ['<script type="text/javascript">1</script>', ['1']],
  ['<script TYPE=Module>1</script>', ['1']],
  ['<script type="">1</script>', ['1']],
  ['<script type=importmap>{}</script>', ['{}']],
  ['<script type="text/plain">1</script>', []],
])('%s holds the scripts %j', (html, scripts) => {
  expect(listInlineScripts(html)).toEqual(scripts)
})

test.each([
  '<!-- <script>a</script> -->',
  '<textarea><script>a</script></textarea>',
  '<title><script>a</script></title>',
  '<style><script>a</script></style>',
  '<noscript><script>a</script></noscript>',
  '<p title="<script>a</script>">x</p>',
  "<p title='<script>a</script>'>x</p>",
  '<plaintext><script>a</script>',
  '&lt;script>a&lt;/script>',
  '< script>a</script>',
])('%s runs no script', (html) => {
  expect(listInlineScripts(html)).toEqual([])
})

test('a script after such a place is found', () => {
  expect(listInlineScripts('<!-- <script> --><title></title><p a=">"><script>1</script>')).toEqual(['1'])
  expect(listInlineScripts('<!--><script>1</script>')).toEqual(['1'])
  expect(listInlineScripts('a < b <script>1</script>')).toEqual(['1'])
})

test('an end tag counts in any case and with what may follow its name, and no other word does', () => {
  expect(listInlineScripts('<script>1</SCRIPT ><script>2</script\n/><script>"</scripts>"</script>')).toEqual([
    '1',
    '2',
    '"</scripts>"',
  ])
})

test('a script inside of what looks like a comment in a script hides one end tag', () => {
  expect(listInlineScripts('<script><!-- <script> </script> --> </script><script>2</script>')).toEqual([
    '<!-- <script> </script> --> ',
    '2',
  ])
  expect(listInlineScripts('<script><!-- a </script><script>2</script>')).toEqual(['<!-- a ', '2'])
})

test('a script without an end does not run', () => {
  expect(listInlineScripts('<script>1')).toEqual([])
})

test('line ends and NUL are as a browser reads them', () => {
  expect(listInlineScripts('<script>a\r\nb\rc\0d</script>')).toEqual(['a\nb\nc\uFFFDd'])
})

test.each(['<', '<a ', '<script', '<script>', '<!--', '<!-- a --', '<p a="', '<title>', '<script><!--', "<a b='"])(
  '200 KB of %j are read in less than a second',
  (piece) => {
    const start = performance.now()
    listInlineScripts(piece.repeat(200_000 / piece.length))
    expect(performance.now() - start).toBeLessThan(1000)
  },
)
