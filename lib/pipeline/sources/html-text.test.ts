import { expect, test } from 'vitest'
import { htmlText, openPage, titleText } from './html-text'
import { isHtmlTooDeep, isXmlTooDeep } from './nesting'

test.each([
  ['<p>One<b>two</b> three</p><p>Four<br>five</p>', 'Onetwo three\n\nFour\nfive'],
  ['<ul><li>a</li><li>b</li></ul>c', 'a\n\nb\n\nc'],
  ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\n\nb'],
  ['x<script>y</script><style>z</style><iframe>f</iframe><noscript>n</noscript>', 'x'],
  ['a < b &amp;&amp; c\nd&nbsp;e', 'a < b && c\nd e'],
  ['', ''],
])('failure 14: blocks stay apart and words together: %s', (html, text) => {
  expect(htmlText(html)).toBe(text)
})

test.each([
  ['AT&amp;T and &#8220;quotes&#8221;', 'AT&T and “quotes”'],
  ['<b>Bold</b>\n title', 'Bold title'],
  ['Vec<T> in a < b', 'Vec<T> in a < b'],
])('a title is HTML only where it shows it: %s', (text, title) => {
  expect(titleText(text)).toBe(title)
})

test('what is nested to harm is not parsed, and its text is there all the same', () => {
  const deep = `${'<div>'.repeat(20_000)}text`
  expect(htmlText(deep)).toBe('text')
  expect(() => openPage(deep)).toThrow('the page is nested too deeply')
  expect(isXmlTooDeep('<a>'.repeat(20_000))).toBe(true)
})

test('long lists, empty elements and markup in CDATA are not deep', () => {
  expect(isHtmlTooDeep(`<ul>${'<li>one<br>'.repeat(50_000)}`)).toBe(false)
  expect(isXmlTooDeep(`<rss>${'<item/>'.repeat(50_000)}</rss>`)).toBe(false)
  expect(isXmlTooDeep(`<rss>${`<item><![CDATA[${'<p>'.repeat(100)}]]></item>`.repeat(500)}</rss>`)).toBe(false)
})
