import { expect, test } from 'vitest'
import { countTerms } from './frequent-terms'

test('a term counts once for each text that names it, by any of its names; what one text alone names is left out', () => {
  const texts = [
    { lang: 'ko' as const, body: '강화 학습은 강화 학습과 다르다. 지식 증류도 나온다.' },
    { lang: 'en' as const, body: 'Reinforcement learning and fine-tuning.' },
    { lang: 'ko' as const, body: '미세 조정과 강화 학습을 견준다.' },
  ]
  const found = countTerms(texts, 10).map(({ concept, texts: count }) => [concept.en.toLowerCase(), count])
  expect(found).toEqual([
    ['reinforcement learning', 3],
    ['fine-tuning', 2],
  ])
  expect(countTerms(texts, 1)).toHaveLength(1)
})
