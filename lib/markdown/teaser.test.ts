import { describe, expect, test } from 'vitest'
import { teaserOf } from './teaser'

describe('what a teaser skips', () => {
  const sentence = '새 방법은 학습을 두 배 빠르게 한다.'

  test.each([
    '# 종합 요약 보고서',
    '**요약 보고서**',
    '**요약 보고서:**',
    '요약 보고서',
    '요약 보고서:',
    "제목: '빠른 학습'",
    '[보고서 제목: 빠른 학습]',
    'summary report',
    'Title: Fast Learning',
    '주요 주제',
    '1. **주요 주제**:',
    '다음은 기사에서 추출한 주제입니다.',
    '---',
    '. , . , . ,',
    '- 짧은 명사구',
  ])('%s', (first) => {
    expect(teaserOf(`${first}\n\n${sentence}`)).toBe(sentence)
  })

  test('list and inline markup', () => {
    expect(teaserOf('1. 주제:\n   - **굵은** [링크](https://example.org)와 `코드`를 *쓴다*.')).toBe(
      '굵은 링크와 코드를 쓴다.',
    )
  })

  test('a label before its sentence', () => {
    expect(teaserOf(`요약: ${sentence}`)).toBe(sentence)
  })
})

test('a formula is its source', () => {
  expect(teaserOf('여기서 $f<N/2$는 적은 수이다.')).toBe('여기서 f<N/2는 적은 수이다.')
})

test('without a sentence it is the first line that says something', () => {
  expect(teaserOf('요약 보고서:\n- 작은 모델의 발전\n- 큰 자료')).toBe('작은 모델의 발전')
})

test.each(['', '# 제목', '. , . ,', '**굵은 줄**\n\n라벨:'])('nothing to say in %j', (markdown) => {
  expect(teaserOf(markdown)).toBe('')
})

describe('where it is cut', () => {
  test('after the last sentence that fits', () => {
    expect(teaserOf('One is short. Two is longer than that. Three.', 40)).toBe('One is short. Two is longer than that.')
  })

  test('not after an abbreviation or within a number', () => {
    expect(teaserOf('Kim et al. score 0.90 on it, which is a lot.', 24)).toBe('Kim et al. score 0.90…')
  })

  test('at a blank, with an ellipsis', () => {
    expect(teaserOf('하나 둘셋 넷다섯이다.', 7)).toBe('하나 둘셋…')
  })

  test('never within a grapheme', () => {
    expect(teaserOf('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦가나다라마바사.', 3)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…')
  })

  test('never between a letter and the accent behind it', () => {
    expect(teaserOf('abcde\u0301fghij.', 6)).toBe('abcde\u0301…')
  })
})
