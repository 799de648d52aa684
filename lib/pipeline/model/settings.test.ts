import { expect, test } from 'vitest'
import { createMemoryCallStore } from './call-store'
import { connectModel, modelSettings, priceOf } from './settings'
import { createMemoryWayStore } from './ways'

const least = { baseUrl: 'http://localhost:11434/v1', model: 'small' }

test('an address and a model are enough', () => {
  expect(modelSettings.parse(least)).toMatchObject({
    protocol: 'openai',
    concurrency: 2,
    timeoutSeconds: 180,
    prices: {},
  })
})

test.each([
  { ...least, baseUrl: 'file:///etc/passwd' },
  { ...least, modle: 'x' },
  { ...least, apiKey: 'sk-secret' },
  { ...least, concurrency: 0 },
])('%o is refused', (settings) => {
  expect(modelSettings.safeParse(settings).success).toBe(false)
})

test('prices are dollars for a million tokens, found by the name of the model', () => {
  const prices = { small: { input: 0.15, output: 0.6 } }
  expect(priceOf(modelSettings.parse({ ...least, prices }))).toEqual({ input: 150_000, output: 600_000 })
  expect(priceOf(modelSettings.parse({ ...least, model: 'toString', prices }))).toBeUndefined()
})

test('without a price the cost is said to be unknown', () => {
  const stores = { apiKey: '', calls: createMemoryCallStore(), ways: createMemoryWayStore() }
  const { account, isPriceKnown } = connectModel(modelSettings.parse(least), stores)
  expect(isPriceKnown).toBe(false)
  expect(account.spent().costMicroUsd).toBeUndefined()
})
