import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { parseDay } from '@/lib/digest/day'
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
  { label: '로봇', lead: '로봇 손이 물건을 더 잘 잡습니다.' },
  { label: '음성', lead: '음성 인식이 더 빨라졌습니다.' },
]

test('the editorial has three sentences', async () => {
  const got = await writeEditorial(sections, 'ko', fixture.connect().client)
  expect(got?.body.match(/다\./g)).toHaveLength(3)
  expect(got?.receipt.promptVersion).toMatch(/^editorial-ko\//)
})

test.each(['english', 'invented'])('an editorial that fails its checks (%s) is left out', async (fault) => {
  expect(await writeEditorial(sections, 'ko', fixture.connect({ model: `fixture:${fault}` }).client)).toBeUndefined()
})

test('a batch takes the newest first, tells its cost and leaves what exceeds the cap', () => {
  const work = (key: string, text: string) => {
    const day = parseDay(text)
    if (!day) throw new Error(text)
    // 40 Latin letters: 10 tokens and a fifth.
    return { key, day, system: 'a'.repeat(20), prompt: 'b'.repeat(20), answerTokens: 100 }
  }
  const works = [work('old', '2024-11-01'), work('new', '2024-11-03'), work('middle', '2024-11-02')]
  const price = { input: 1_000_000, output: 2_000_000 }
  const plan = planBatch(works, { price, limits: { maxCostMicroUsd: 430 } })
  expect(plan.chosen.map(({ key }) => key)).toEqual(['new', 'middle'])
  expect(plan.left).toBe(1)
  expect(plan.total).toEqual({ input: 24, output: 200, costMicroUsd: 424 })
  expect(planBatch(works, {}).total.costMicroUsd).toBeUndefined()
})
