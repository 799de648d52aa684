import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startTestModel } from '@/scripts/fixtures/test-model'
import { writeEditorial } from './editorial'
import { joinPieces, splitPieces } from './pieces'
import { planBatch } from './plan-batch'
import { translateSummary } from './translate'

let fixture: Awaited<ReturnType<typeof startTestModel>>
beforeAll(async () => {
  fixture = await startTestModel()
})
afterEach(() => fixture.reset())
afterAll(() => fixture.close())

const korean = [
  '### 요약 제목',
  '',
  '- **로봇**: 성공률이 87.5%로 올랐습니다. 식은 $x^2$ 입니다.',
  '1. `grasp()` 함수를 씁니다.',
  '',
  '---',
  '',
  '마지막 문단에서는 한계와 앞으로의 계획을 자세히 설명합니다.',
].join('\n')

test('marks, formulas and code stay, texts alone are numbered', () => {
  const pieces = splitPieces(korean)
  expect(pieces.flatMap(({ n, text }) => (n ? [[n, text]] : []))).toEqual([
    [1, '요약 제목'],
    [2, '로봇: 성공률이 87.5%로 올랐습니다. 식은 ⟦1⟧ 입니다.'],
    [3, '⟦1⟧ 함수를 씁니다.'],
    [4, '마지막 문단에서는 한계와 앞으로의 계획을 자세히 설명합니다.'],
  ])
  const english = new Map([
    [1, 'Title'],
    [2, 'Success *rose*: ⟦1⟧.'],
    [3, 'It uses ⟦1⟧.'],
    [4, '# End'],
  ])
  expect(joinPieces(pieces, english)).toBe(
    '### Title\n\n- Success \\*rose\\*: $x^2$.\n1. It uses `grasp()`.\n\n---\n\n\\# End',
  )
  expect(joinPieces(pieces, new Map([...english, [3, 'Its mark is lost.']]))).toBeUndefined()
})

test('a Korean summary is translated piece by piece, numbers kept', async () => {
  const got = await translateSummary(korean, 'en', fixture.connect().client)
  expect(got.body?.split('\n')).toHaveLength(8)
  expect(got.body).toContain('$x^2$')
  expect(got.body).toContain('87.5%')
  expect(got).toMatchObject({ lang: 'en', receipt: { method: 'translated' } })
})

test.each(['korean', 'wrong-count', 'duplicate', 'invented', 'markup'])(
  'a translation that is %s twice is none',
  async (fault) => {
    const got = await translateSummary(korean, 'en', fixture.connect({ model: `fixture:${fault}` }).client)
    expect(got.body).toBeUndefined()
    expect(fixture.model.asked).toHaveLength(2)
  },
)

const sections = [
  { position: 0, label: '로봇', lead: '로봇 손이 물건을 더 잘 잡습니다.' },
  { position: 2, label: '음성', lead: '음성 인식이 더 빨라졌습니다.' },
]

test('the editorial has three sentences, and its receipt the positions of the sections in the digest', async () => {
  const got = await writeEditorial(sections, 'ko', fixture.connect().client)
  expect(got?.body.match(/다\./g)).toHaveLength(3)
  expect(got?.receipt.promptVersion).toMatch(/^editorial-ko\//)
  expect(got?.receipt.sources).toEqual([0, 2])
})

test.each(['english', 'invented'])('an editorial that fails its checks (%s) is left out', async (fault) => {
  expect(await writeEditorial(sections, 'ko', fixture.connect({ model: `fixture:${fault}` }).client)).toBeUndefined()
})

test('a batch takes works whole and in order, tells their cost and leaves what exceeds the cap', () => {
  // 40 Latin letters: 10 tokens and a fifth.
  const question = { system: 'a'.repeat(20), prompt: 'b'.repeat(20), answerTokens: 100 }
  const works = [
    { key: 'one', questions: [question] },
    { key: 'kept', questions: [] },
    { key: 'two', questions: [question, question] },
  ]
  const price = { input: 1_000_000, output: 2_000_000 }
  const plan = planBatch(works, { price, limits: { maxCostMicroUsd: 430 } })
  expect(plan.chosen.map(({ key }) => key)).toEqual(['one', 'kept'])
  expect(plan.left).toBe(1)
  expect(plan.total).toEqual({ input: 12, output: 100, costMicroUsd: 212 })
  expect(planBatch(works, {}).total).toEqual({ input: 36, output: 300, costMicroUsd: undefined })
})
