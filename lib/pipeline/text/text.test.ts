import { expect, test } from 'vitest'
import { escapeMarkdown } from './escape-markdown'
import { extractSentences } from './extract-sentences'
import { splitSentences } from './sentences'

test.each([
  ['Smith et al. show it. It works.', ['Smith et al. show it.', 'It works.']],
  ['See Fig. 3 for this. J. Kim agrees.', ['See Fig. 3 for this.', 'J. Kim agrees.']],
  ['It reaches 97.3%. Good.', ['It reaches 97.3%.', 'Good.']],
  ['Use e.g. a robot. Or $a. B$ here. End.', ['Use e.g. a robot.', 'Or $a. B$ here.', 'End.']],
  ['모델을 공개했다. 성능이 좋다. 끝!', ['모델을 공개했다.', '성능이 좋다.', '끝!']],
  ['', []],
])('sentences of %j', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences)
})

test('the sentences that name a contribution and a result are taken, in their order', () => {
  const text =
    'Robots are everywhere in the world today. They often fail at simple household tasks. We propose GraspNet, a method for robots that grasp household objects. Experiments show that it improves success by 12 points. Code is available at https://example.org.'
  expect(extractSentences(text, 2)).toEqual([
    'We propose GraspNet, a method for robots that grasp household objects.',
    'Experiments show that it improves success by 12 points.',
  ])
})

test.each([
  ['a *b* _c_ `d` [e](f)', 'a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f)'],
  ['<b>x</b> & $y$', '\\<b\\>x\\</b\\> \\& \\$y\\$'],
  ['# not a heading', '\\# not a heading'],
  ['- no list', '\\- no list'],
  ['3. no list', '3\\. no list'],
  ['see https://evil.example', 'see evil.example'],
  ['two\nlines', 'two lines'],
])('%j is shown as it is', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped)
})
