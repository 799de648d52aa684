import { expect, test } from 'vitest'
import { isSamePaper } from './same-paper'

const abstract = 'We show that a piece of forty letters or more is enough to tell papers apart.'
const paper = (title: string, text = abstract) => ({ title, abstract: text })

test('titles are equal but for case, signs and width', () => {
  expect(isSamePaper(paper('DynamicCity: 4D Scenes!', ''), paper('dynamiccity 4d ｓcenes', ''))).toBe(true)
})

test('nine of ten words and a common piece of the abstract are enough, each alone is not', () => {
  const ten = 'one two three four five six seven eight nine ten'
  const nine = 'one two three four five six seven eight nine'
  expect(isSamePaper(paper(ten), paper(nine, `Abstract. ${abstract}`))).toBe(true)
  expect(isSamePaper(paper(ten), paper(nine, 'Something else.'))).toBe(false)
  expect(isSamePaper(paper(ten), paper('one two three four five six seven eight', abstract))).toBe(false)
})

test('titles without a letter are never equal', () => {
  expect(isSamePaper(paper('?', ''), paper('!', ''))).toBe(false)
})
