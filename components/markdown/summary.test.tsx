import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Summary } from './summary'

const render = (markdown: string) =>
  renderToStaticMarkup(<Summary markdown={markdown} lang="ko" locale="ko" tableLabel="표" />)

test('says its language and its class', () => {
  const html = renderToStaticMarkup(<Summary markdown="글" lang="ko" locale="ko" tableLabel="표" className="wide" />)
  expect(html).toBe('<div class="summary wide" lang="ko"><p>글</p></div>')
})

test('a table scrolls in a region that the keyboard reaches, each with a name of its own', () => {
  const table = '| 가 | 나 |\n|---|---|\n| 1 | 2 |'
  const html = render(`${table}\n\n글\n\n${table}`)
  expect(html).toContain('<div class="summary-table" role="region" tabindex="0" aria-label="표"><table>')
  expect(html).toContain('aria-label="표 2"')
})

test('code can be scrolled by keyboard', () => {
  expect(render('```ts\n<b>\n```')).toContain('<pre tabindex="0"><code>&lt;b&gt;')
})

test('a formula is MathML', () => {
  expect(render('$$x^2$$')).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">')
})

test('markup in the text is text', () => {
  expect(render('<img src=x onerror=alert(1)>')).toContain('<p>&lt;img src=x onerror=alert(1)&gt;</p>')
})
