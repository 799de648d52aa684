import { expect, test } from 'vitest'
import type { ModelClient } from '../model/client'
import { ModelError, type ModelErrorKind } from '../model/model-error'
import { createModelUse, ModelUnavailable } from './model-use'

const refuse = () => Promise.reject(new Error('not asked here'))
const client: ModelClient = { model: 'fixture', ask: refuse, knows: refuse }
const failing = (kind: ModelErrorKind) => () => Promise.reject(new ModelError(kind, `it is ${kind}`))

test('an endpoint that fails once lacks one text, twice in a row all that follow', async () => {
  const use = createModelUse(client)
  expect(await use.attempt(failing('timeout'))).toEqual({ lack: 'timeout' })
  expect(await use.attempt(async () => 1)).toEqual({ value: 1 })
  await use.attempt(failing('server'))
  await use.attempt(failing('server'))
  expect(await use.attempt(async () => 1)).toEqual({ lack: 'server' })
  expect(use.problem()).toBe('it is server')
})

test('a cap that is reached is not tried again', async () => {
  const use = createModelUse(client)
  await use.attempt(failing('budget'))
  expect(await use.attempt(async () => 1)).toEqual({ lack: 'budget' })
})

test.each(['auth', 'quota', 'not-found'] as const)('%s ends the run', async (kind) => {
  await expect(createModelUse(client).attempt(failing(kind))).rejects.toThrow(ModelUnavailable)
})

test('a question that the endpoint refuses lacks that text alone', async () => {
  expect(await createModelUse(client).attempt(failing('bad-request'))).toEqual({ lack: 'bad-request' })
})

test('a stopped run is told as such', async () => {
  await expect(createModelUse(client).attempt(failing('cancelled'))).rejects.toMatchObject({ kind: 'cancelled' })
})
