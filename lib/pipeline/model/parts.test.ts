import { expect, test } from 'vitest'
import { z } from 'zod'
import { createTestClock } from '@/lib/pipeline/test-clock'
import { costOf, createAccount } from './account'
import { createGate } from './gate'
import { redact } from './redact'
import { schemaOf } from './task'
import { estimateTokens } from './tokens'

test('a million tokens cost their price, cached ones less, rounded up to a micro-dollar', () => {
  const price = { input: 2_000_000, cachedInput: 500_000, output: 8_000_000 }
  expect(costOf({ input: 1_000_000, output: 1_000_000 }, price)).toBe(10_000_000)
  expect(costOf({ input: 1000, cached: 400, output: 0 }, price)).toBe(1400)
  expect(costOf({ input: 1, output: 0 }, { input: 1, output: 1 })).toBe(1)
  expect(costOf({ input: 1, output: 1 })).toBeUndefined()
})

test('what is set aside for a running call counts against the cap until it is released', () => {
  const account = createAccount({ limits: { maxTokens: 100 } })
  const release = account.reserve({ input: 40, output: 30 })
  expect(() => account.reserve({ input: 40, output: 0 })).toThrow('limit of 100 tokens')
  release()
  release()
  account.reserve({ input: 40, output: 60 })
  expect(() => account.reserve({ input: 1, output: 0 })).toThrow('limit of 100 tokens')
})

test('Hangul weighs more than Latin letters', () => {
  expect(estimateTokens('abcdefgh'.repeat(10))).toBe(24)
  expect(estimateTokens('가나다라마바사아자차')).toBe(11)
})

test('never more run at once than the gate is wide', async () => {
  const gate = createGate(2, createTestClock())
  let active = 0
  let most = 0
  const work = async () => {
    active += 1
    most = Math.max(most, active)
    await new Promise(setImmediate)
    active -= 1
  }
  await Promise.all(Array.from({ length: 9 }, () => gate.run(work)))
  expect(most).toBe(2)
})

test('a gate that was narrowed widens again after eight answers', async () => {
  const gate = createGate(4, createTestClock())
  gate.slowDown(0)
  expect(gate.width()).toBe(2)
  for (let n = 0; n < 8; n += 1) await gate.run(async () => {})
  expect(gate.width()).toBe(3)
})

test('secrets and what looks like one are starred, and the message is one short line', () => {
  expect(redact('bad key\nmy-secret at https://user:pass@host/ Bearer abcdef123', ['my-secret'])).toBe(
    'bad key *** at https://***@host/ Bearer ***',
  )
  expect(redact('x'.repeat(1000), []).length).toBe(240)
})

test('a schema for a model has all fields, no others, and no bounds', () => {
  const answer = z.object({ pattern: z.string().min(3), n: z.number().int().min(1) })
  expect(schemaOf({ answer })).toEqual({
    type: 'object',
    properties: { pattern: { type: 'string' }, n: { type: 'integer' } },
    required: ['pattern', 'n'],
    additionalProperties: false,
  })
})
