import { expect, test } from 'vitest'
import { checkLanguage } from './language'
import { checkLength } from './length'
import { checkNames } from './names'
import { checkNumbers } from './numbers'
import { checkRepetition } from './repetition'
import { checkScripts } from './scripts'
import { checkStructure } from './structure'

test('failure 16: wrong language is told by the share of Hangul', () => {
  expect(checkLanguage('이 모델은 GPT보다 빠릅니다.', 'ko')).toMatchObject({ isPassed: true, detail: '0.77' })
  expect(checkLanguage('This model is fast.', 'ko').isPassed).toBe(false)
  expect(checkLanguage('This model is fast.', 'en').isPassed).toBe(true)
  expect(checkLanguage('이 모델은 빠릅니다.', 'en').isPassed).toBe(false)
  expect(checkLanguage('. , . ,', 'en').isPassed).toBe(false)
})

test.each([
  ['이 방법은鏡像 구조입니다.', '鏡像'],
  ['프로토タイプ를 만듭니다.', 'タイプ'],
  ['модель은 빠릅니다.', 'модель'],
])('failure 16: mixed scripts: %s is not published', (text, detail) => {
  expect(checkScripts(text)).toMatchObject({ isPassed: false, detail })
})

test('Han in brackets behind Hangul is a gloss', () => {
  expect(checkScripts('비(非)지도 학습과 α 값입니다.').isPassed).toBe(true)
})

test.each([
  '. , . , . , . , . ,',
  'the model shows the result '.repeat(60),
  '같은 문장이 자꾸 되풀이되어 나옵니다 정말로요. '.repeat(4),
])('failure 15: garbage repetition does not pass: %s', (text) => expect(checkRepetition(text).isPassed).toBe(false))

test('prose passes the check of repetition', () => {
  expect(checkRepetition('연구진은 새 모델을 공개했고, 이 모델은 이전보다 두 배 빠릅니다.').isPassed).toBe(true)
})

test.each([
  ['보기 [여기](https://x.example)', 'link'],
  ['굵게 <b>글자</b>', 'HTML'],
  ['## 제목', 'heading'],
  ["I'm sorry, but I cannot do that.", 'apology'],
  ['mail me at a@b.co', 'link'],
])('%s is no plain prose', (text, detail) => {
  expect(checkStructure(text)).toMatchObject({ isPassed: false, detail })
})

test.each([
  ['정확도는 97.3%입니다.', 'an accuracy of 97.3%', true],
  ['정확도는 97.3%입니다.', 'an accuracy of 0.973', true],
  ['약 97%입니다.', 'an accuracy of 97.3%', true],
  ['정확도는 98.3%입니다.', 'an accuracy of 97.3%', false],
  ['매개변수는 70억 개입니다.', 'a model with 7B parameters', true],
  ['매개변수는 70억 개입니다.', 'a model with 8B parameters', false],
  ['1억 2,000만 달러를 모았습니다.', 'raised $120 million', true],
  ['12,000장의 사진입니다.', '12000 photographs', true],
  ['15개입니다.', 'fifteen tasks', true],
  ['세 가지, 곧 3개입니다.', 'several', true],
  ['1억 2,000만 달러와 99명입니다.', 'raised $120 million', false],
  ['5억 달러를 모았습니다.', 'raised $5 million', false],
  ['12만 장입니다.', '12 photographs', false],
  ['약 1,270만 장입니다.', '12,703,550 photographs', true],
  ['300만 명입니다.', 'three million people', true],
  ['128K 토큰입니다.', '128k tokens', true],
  ['2031년입니다.', 'in the year 2030', false],
])('numbers: "%s" from "%s" is %s', (text, sources, isPassed) => {
  expect(checkNumbers(text, sources).isPassed).toBe(isPassed)
})

test('the detail of the numbers names those that no source holds', () => {
  expect(checkNumbers('값은 31과 97531입니다.', 'the value 31').detail).toBe('97531')
})

test('a title whose distinctive word is missing is a warning', () => {
  expect(checkNames('LLaVA를 씁니다.', ['LLaVA: a model', 'SAM2 for video', 'A plain title'])).toEqual({
    name: 'names',
    isPassed: false,
    isWarning: true,
    detail: 'SAM2',
  })
})

test('a text has to keep within its bounds', () => {
  expect(checkLength('four', { least: 4, most: 4 }).isPassed).toBe(true)
  expect(checkLength('fours', { least: 4, most: 4 }).isPassed).toBe(false)
})
