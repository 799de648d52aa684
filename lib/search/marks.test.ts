import { expect, test } from 'vitest'
import { markerFor } from './marks'
import { planSearch } from './plan'
import { bestSnippet } from './snippet'

function marked(query: string, text: string): string {
  const ranges = markerFor(planSearch(query))(text)
  const pieces = ranges.map(
    ({ start, end }, index) => `${text.slice(ranges[index - 1]?.end ?? 0, start)}[${text.slice(start, end)}]`,
  )
  return pieces.join('') + text.slice(ranges.at(-1)?.end ?? 0)
}

test.each([
  ['강화학습', '강화 학습을 쓰는 강화학습은', '[강화 학습]을 쓰는 [강화학습]은'],
  ['강화 학습', '강화학습과 강화 학습', '[강화학습]과 [강화 학습]'],
  ['강화학습을', '강화학습은', '[강화학습]은'],
  ['강화 학습', 'reinforcement learning', '[reinforcement learning]'],
  ['LLM', 'LLM을 ＬＬＭ은 LLMs, llmx', '[LLM]을 [ＬＬＭ]은 [LLMs], llmx'],
  ['C++', 'C++로, C+', '[C++]로, C+'],
  ['gpt4o', 'GPT-4o와 GPT 4o', '[GPT-4o]와 [GPT 4o]'],
  ['transformers', 'A Transformer transforms', 'A [Transformer] transforms'],
  ['50%', '50%의 50', '[50%]의 50'],
  ['f<N/2', '비율 f<N/2, f', '비율 [f<N/2], f'],
  ['%', '5% 6%', '5[%] 6[%]'],
  ['a_b', 'a_b a-b axb', '[a_b] [a-b] axb'],
  ['내성', '양자내성암호는', '양자[내성]암호는'],
  ['모델', '모델은'.normalize('NFD'), `[${'모델'.normalize('NFD')}]${'은'.normalize('NFD')}`],
  ['모델 -추론', '모델과 추론', '[모델]과 추론'],
  ['없음', '모델', '모델'],
])('%j marks %j as %j', (query, text, expected) => {
  expect(marked(query, text)).toBe(expected)
})

test('a snippet begins near the best passage and counts its marks from its own start', () => {
  const text = `${'앞의 글입니다. '.repeat(40)}여기서 강화 학습을 다룹니다. ${'뒤의 글입니다. '.repeat(40)}`
  const { text: passage, marks, isCutBefore, isCutAfter } = bestSnippet(text, markerFor(planSearch('강화학습')))
  expect(marks.map(({ start, end }) => passage.slice(start, end))).toEqual(['강화 학습'])
  expect(passage.startsWith('앞의 글입니다.')).toBe(true)
  expect(passage.length).toBeLessThanOrEqual(180 * 1.15)
  expect([isCutBefore, isCutAfter]).toEqual([true, true])
})

test('a snippet where nothing is found is the beginning', () => {
  expect(bestSnippet('첫 문장입니다. 다음입니다.', markerFor(planSearch('없음')))).toEqual({
    text: '첫 문장입니다. 다음입니다.',
    marks: [],
    isCutBefore: false,
    isCutAfter: false,
  })
})
