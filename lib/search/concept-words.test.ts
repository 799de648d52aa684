import { expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import { listMatches } from '@/db/queries/search'
import { addSections, type makeSection } from '@/lib/ingest/test-digests'
import { conceptWord, conceptWordsIn } from './concept-words'
import { type Concept, concepts, namesOf } from './glossary'
import { matchExpressions } from './match-expression'
import { planSearch } from './plan'
import { readText } from './tokens'

function conceptsIn(text: string): string[] {
  const words = conceptWordsIn(readText(text).tokens)
  return words.map((word) => concepts.find((concept) => conceptWord(concept) === word)?.en ?? '?')
}

test('a concept is known by any of its names, as often as they stand there', () => {
  expect(conceptsIn('강화학습을 쓴 RL, reinforcement learning')).toEqual([
    'reinforcement learning',
    'reinforcement learning',
    'reinforcement learning',
  ])
})

test('a name inside a longer word is none', () => {
  expect(conceptsIn('world, 탈강화학습')).toEqual([])
})

test('a name of one syllable may go on', () => {
  expect(conceptsIn('칩을 만든다')).toEqual(['chip'])
})

test('no text can hold the word of a concept', () => {
  expect(readText(concepts.map(conceptWord).join(' ')).tokens).toEqual([])
})

test('its word finds the sections that its names find', () => {
  const db = openDatabase(':memory:')
  const texts = concepts.flatMap((concept) => namesOf(concept).flatMap((name) => [`${name}을 쓴다`, `The ${name}s of`]))
  for (let day = 0; day * 30 < texts.length; day++) {
    const sections = texts
      .slice(day * 30, day * 30 + 30)
      .map((text, index): Parameters<typeof makeSection> => ['LLM', text, `source ${day} ${index}`])
    addSections(db, new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10), ...sections)
  }
  for (const concept of concepts) {
    const { byWord, byNames } = findBoth(db, concept)
    expect(byWord, concept.en).toEqual(byNames)
    expect(byWord.length, concept.en).toBeGreaterThan(0)
  }
})

function findBoth(db: Database, { ko }: Concept) {
  const plan = planSearch(ko)
  const translated = plan.translated?.map((clause) => ({ ...clause, conceptWords: [] }))
  const idsOf = (expression = '') => listMatches(db, expression).sort((a, b) => a - b)
  return {
    byWord: idsOf(matchExpressions(plan, undefined).translated),
    byNames: idsOf(matchExpressions({ ...plan, translated }, undefined).translated),
  }
}
