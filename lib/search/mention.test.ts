import { expect, test } from 'vitest'
import { mentionMarker } from './mention'

function found(title: string, text: string): string[] | undefined {
  return mentionMarker(title)?.(text).map(({ start, end }) => text.slice(start, end))
}

test('a work is named by what stands before the colon', () => {
  expect(found('GridNav: Charts for Robots', '로봇을 위한 GridNav는 지도를 만듭니다.')).toEqual(['GridNav'])
})

test('without a colon by its words with a capital inside or a digit', () => {
  expect(found('A Report on OpenHarbour and GPT-9', 'The port of OpenHarbour grows.')).toEqual(['OpenHarbour'])
})

test('where the text does not name it, nothing is found', () => {
  expect(found('GridNav: Charts for Robots', '지도 없이 걷는 로봇입니다.')).toEqual([])
})

test.each(['Learning to walk', 'Survey: a look at maps', ''])('“%s” has no name that tells it apart', (title) => {
  expect(mentionMarker(title)).toBeUndefined()
})
