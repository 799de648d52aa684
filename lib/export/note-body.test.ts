import { expect, test } from 'vitest'
import { formatBody } from './note-body'

test('headings of a summary go below that of their section, those in code stay', () => {
  const body = '# One\n\ntext\n\n### Three\n\n```\n# code\n```\n#no heading'
  expect(formatBody(body, 2)).toBe('### One\n\ntext\n\n##### Three\n\n```\n# code\n```\n#no heading')
  expect(formatBody('###### Six\n## Two', 5)).toBe('###### Six\n###### Two')
  expect(formatBody(' ## Two', 2)).toBe('### Two')
})

test.each([
  ['```\ncode', '```\ncode\n```'],
  ['~~~~ js\n~~~\n```', '~~~~ js\n~~~\n```\n~~~~'],
  ['````\n```\n````\ntext', '````\n```\n````\ntext'],
  ['``` not `a` fence', '``` not `a` fence'],
  ['- ```\n  in a list', '- ```\n  in a list'],
])('code that is left open in %j ends with the summary', (body, written) => {
  expect(formatBody(body, 2)).toBe(written)
})

test.each([
  ['<script>alert(1)', '&lt;script>alert(1)'],
  ['  <pre', '  &lt;pre'],
  ['a <b>bold</b> word', 'a &lt;b>bold&lt;/b> word'],
  ['<!-- open', '&lt;!-- open'],
  ['<img src=x onerror=y>', '&lt;img src=x onerror=y>'],
  ['https://example.org/"><meta x>', 'https://example.org/">&lt;meta x>'],
  ['code `<T>` stays, <T> does not', 'code `<T>` stays, &lt;T> does not'],
  ['a tick ` over\ntwo lines ` <b> `', 'a tick ` over\ntwo lines ` &lt;b> `'],
  ['no code: \\`<b>`', 'no code: \\`&lt;b>`'],
  ['<https://example.org/> and 1 < 2 and $x<y$', '<https://example.org/> and 1 < 2 and $x<y$'],
  ['```\n<b>\n```', '```\n<b>\n```'],
  ['- a\n\n  ```\n  x\n- ```\n<script>', '- a\n\n  ```\n  x\n- ```\n&lt;script>'],
])('HTML is text, code is code: %j', (body, written) => {
  expect(formatBody(body, 2)).toBe(written)
})

test('a comment of Obsidian hides nothing', () => {
  expect(formatBody('%% hidden', 2)).toBe('\\%\\% hidden')
})

test('a formula that is left open is none', () => {
  expect(formatBody('$$\nx', 2)).toBe('\\$\\$\nx')
  expect(formatBody('$$\nx\n$$', 2)).toBe('$$\nx\n$$')
})

test('a line of a hundred thousand signs is no trouble', () => {
  const start = performance.now()
  for (const sign of ['`', '<', '<a ', '``a', '#', '%', '`` ']) formatBody(sign.repeat(100_000), 2)
  expect(performance.now() - start).toBeLessThan(2000)
})
