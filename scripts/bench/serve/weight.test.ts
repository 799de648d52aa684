import { expect, test } from 'vitest'
import { listStyles, withoutScripts } from './weight'

test('the plain document has all but its scripts and the links that load them', () => {
  const html =
    '<head><link rel="preload" as="script" href="/a.js"/><link rel="stylesheet" href="/a.css"/><script src="/a.js" async=""></script></head>' +
    '<body><p>텍스트</p><script>self.x=["<p>"]\n</script><script type="application/ld+json">{}</script></body>'
  expect(withoutScripts(html)).toBe('<head><link rel="stylesheet" href="/a.css"/></head><body><p>텍스트</p></body>')
})

test('a style sheet named twice is one', () => {
  expect(listStyles('<link rel="stylesheet" href="/a.css"/><link href="/a.css" rel="stylesheet"/>')).toEqual(['/a.css'])
})
