import { expect, test } from 'vitest'
import { conceptWord } from './concept-words'
import { findConcepts } from './glossary'
import { matchExpressions } from './match-expression'
import { planSearch } from './plan'

const nothing = () => false

function typed(query: string, isFound?: (expression: string) => boolean) {
  return matchExpressions(planSearch(query, false), undefined, isFound).typed
}

test('neighbouring words are looked for together where a text writes them so', () => {
  expect(typed('언어 모델')).toContain('"언어모델" *')
  expect(typed('언어 모델', nothing)).toBe(
    '({category titles ko en} : ("언어" *) AND {category titles ko en} : ("모델" *))',
  )
})

test('a word cut before its last syllable is looked for where a text writes it so', () => {
  expect(typed('신경망')).toContain('"신경 망" *')
  expect(typed('신경망', nothing)).toBe('{category titles ko en} : ("신경망" *)')
  expect(typed('강화학습', nothing)).toContain('"강화 학습" *')
})

test('a name of the glossary is looked for by the word of its concept, in one language where that is chosen', () => {
  const word = conceptWord(findConcepts('LLM')[0] ?? { ko: '', en: '', aliases: [] })
  expect(matchExpressions(planSearch('LLM'), undefined).translated).toBe(`{category titles ko en} : ("${word}")`)
  expect(matchExpressions(planSearch('LLM'), 'en').translated).toBe(`{category titles en} : ("${word}")`)
})
