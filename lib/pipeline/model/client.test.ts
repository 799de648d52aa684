import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fenceItems } from '@/lib/pipeline/prompts/fence'
import { startTestModel, type TestSettings } from '@/scripts/fixtures/test-model'
import { ModelError } from './model-error'
import type { ModelTask } from './task'

let fixture: Awaited<ReturnType<typeof startTestModel>>

beforeAll(async () => {
  fixture = await startTestModel()
})
afterEach(() => fixture.reset())
afterAll(() => fixture.close())

const answer = z.object({ items: z.array(z.object({ n: z.number(), category: z.string() })) })
const right = { items: [{ n: 1, category: 'robotics' }] }

function task(change: Partial<ModelTask<z.output<typeof answer>>> = {}): ModelTask<z.output<typeof answer>> {
  return {
    name: 'categorise',
    promptVersion: 'test/1',
    system: 'Answer {"items":[{"n":1,"category":"llm"}]}',
    prompt: fenceItems([{ n: 1, title: 'A robot that walks' }]),
    answer,
    maxOutputTokens: 500,
    ...change,
  }
}

async function failure(work: Promise<unknown>): Promise<ModelError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof ModelError) return error
  throw new Error(`expected a ModelError, got ${String(error)}`)
}

const rungsAsked = () => fixture.model.asked.map(({ rung }) => rung)
const both = (['openai', 'anthropic'] as const).map((protocol) => ({ protocol }))

describe.each(both)('$protocol', (settings: TestSettings) => {
  test('a whole answer comes with its tokens', async () => {
    const { client, account } = fixture.connect(settings)
    const got = await client.ask(task())
    expect(got.value).toEqual(right)
    expect(got.usage?.isEstimated).toBe(false)
    expect(account.spent()).toMatchObject({ calls: 1, costMicroUsd: undefined })
    expect(rungsAsked()).toEqual(['schema'])
  })

  test('the key goes into the header that the endpoint wants, and nowhere else', async () => {
    await fixture.connect(settings).client.ask(task())
    const [request] = fixture.fixtures.requests
    const header = settings.protocol === 'openai' ? 'authorization' : 'x-api-key'
    expect(String(request?.headers[header])).toContain('sk-test-123456789')
    expect(request?.body).not.toContain('sk-test')
  })

  test.each(['fenced', 'prose', 'comma', 'think', 'bare-list'])('%s JSON is read', async (fault) => {
    fixture.model.script(fault)
    expect((await fixture.connect(settings).client.ask(task())).value).toEqual(right)
    expect(fixture.model.asked).toHaveLength(1)
  })

  test('an answer that is cut off is asked for again, with the reason and more room', async () => {
    fixture.model.script('length', 'ok')
    expect((await fixture.connect(settings).client.ask(task())).value).toEqual(right)
    const [, second] = fixture.model.asked
    expect(second?.prompt).toContain('it was longer than allowed')
    expect(second?.body.max_tokens).toBe(1000)
  })

  test('a refusal is not asked for again', async () => {
    fixture.model.script('refusal')
    expect(await failure(fixture.connect(settings).client.ask(task()))).toMatchObject({
      kind: 'refusal',
      scope: 'answer',
    })
    expect(fixture.model.asked).toHaveLength(1)
  })
})

test('a refused schema leads down the ladder, and the rung that worked is remembered', async () => {
  const { client, parts } = fixture.connect({ model: 'fixture:no-schema+no-tools' })
  await client.ask(task())
  expect(rungsAsked()).toEqual(['schema', 'tool', 'json'])
  await client.ask(task({ promptVersion: 'test/2' }))
  expect(rungsAsked()).toEqual(['schema', 'tool', 'json', 'json'])
  expect(await parts.ways.find(`openai ${fixture.fixtures.origin}/v1 fixture:no-schema+no-tools`)).toMatchObject({
    rung: 'json',
  })
})

test('an endpoint without any response format is asked for text with the schema in the prompt', async () => {
  await fixture.connect({ model: 'fixture:no-json+no-tools' }).client.ask(task())
  expect(rungsAsked()).toEqual(['schema', 'tool', 'json', 'text'])
  expect(fixture.model.asked.at(-1)?.prompt).toContain('"category"')
})

test('a bare 400 is tried on every rung before it counts', async () => {
  fixture.fixtures.spoil('/v1', '400')
  expect(await failure(fixture.connect().client.ask(task()))).toMatchObject({ kind: 'bad-request', scope: 'setup' })
  expect(fixture.fixtures.requests).toHaveLength(4)
})

test('an answer that never fits goes one rung down after two tries and ends after four', async () => {
  fixture.model.script('prosaic', 'prosaic', 'prosaic', 'prosaic')
  expect(await failure(fixture.connect().client.ask(task()))).toMatchObject({ kind: 'invalid' })
  expect(rungsAsked()).toEqual(['schema', 'schema', 'tool', 'tool'])
})

test('newer models get their limit under the new name and no temperature, and that is remembered', async () => {
  const { client } = fixture.connect({ model: 'fixture:no-max-tokens+no-temperature' })
  await client.ask(task())
  await client.ask(task({ promptVersion: 'test/2' }))
  expect(fixture.model.asked.map(({ body }) => 'max_completion_tokens' in body)).toEqual([false, false, true, true])
  expect(rungsAsked()).toEqual(['schema', 'schema', 'schema', 'schema'])
})

test.each([
  ['401', 'auth'],
  ['403', 'auth'],
  ['402', 'quota'],
  ['404', 'not-found'],
  ['406', 'not-found'],
])('%s stops at once', async (status, kind) => {
  fixture.fixtures.spoil('/v1', status)
  const error = await failure(fixture.connect().client.ask(task()))
  expect(error).toMatchObject({ kind, scope: 'setup', status: Number(status) })
  expect(fixture.fixtures.requests).toHaveLength(1)
})

test('a 429 for an empty purse is no reason to wait', async () => {
  fixture.model.script('quota')
  const { client, clock } = fixture.connect()
  expect(await failure(client.ask(task()))).toMatchObject({ kind: 'quota' })
  expect(clock.slept).toEqual([])
})

test.each(['429:7', '529:7'])('%s is waited for as long as it says', async (fault) => {
  fixture.fixtures.script('/v1', fault)
  const { client, clock } = fixture.connect()
  expect((await client.ask(task())).value).toEqual(right)
  expect(clock.slept).toEqual([7000])
})

test('429 without a word on waiting is waited for longer each time', async () => {
  fixture.fixtures.script('/v1', '429', '429')
  const { client, clock } = fixture.connect()
  expect((await client.ask(task())).value).toEqual(right)
  expect(clock.slept).toEqual([1000, 2000])
})

test('a wait beyond the longest one ends the call and says how long it would be', async () => {
  fixture.fixtures.script('/v1', '429:3600')
  expect(await failure(fixture.connect().client.ask(task()))).toMatchObject({ kind: 'busy', retryAfterMs: 3_600_000 })
})

test('a busy endpoint is asked fewer things at once', async () => {
  fixture.fixtures.script('/v1', '429:1', '429:1', '429:1', '429:1')
  const { client, gate } = fixture.connect({ width: 4 })
  await Promise.all([1, 2, 3, 4].map((n) => client.ask(task({ promptVersion: `test/${n}` }))))
  expect(gate.width()).toBe(1)
})

test('500 is tried four times, each wait longer', async () => {
  fixture.fixtures.spoil('/v1', '500')
  const { client, clock } = fixture.connect()
  expect(await failure(client.ask(task()))).toMatchObject({ kind: 'server', status: 500 })
  expect(fixture.fixtures.requests).toHaveLength(4)
  expect(clock.slept).toEqual([1000, 2000, 4000])
})

test.each(['reset', 'reset-body'])('%s: a broken connection is tried again', async (fault) => {
  fixture.fixtures.script('/v1', fault)
  expect((await fixture.connect().client.ask(task())).value).toEqual(right)
  expect(fixture.fixtures.requests).toHaveLength(2)
})

test.each(['hang', 'drip'])('%s: no answer in time is tried again and booked as an estimate', async (fault) => {
  fixture.fixtures.script('/v1', fault)
  const { client, clock, account } = fixture.connect()
  const asked = client.ask(task())
  await expect.poll(() => fixture.fixtures.requests.length).toBe(1)
  clock.timeOut()
  expect((await asked).value).toEqual(right)
  expect(account.spent()).toMatchObject({ calls: 2, estimatedCalls: 1 })
})

test('nobody at the other end is a connection error that says where', async () => {
  const error = await failure(fixture.connect({ baseUrl: 'http://127.0.0.1:9/v1' }).client.ask(task()))
  expect(error).toMatchObject({ kind: 'connection', scope: 'service' })
  expect(error.message).toContain('127.0.0.1:9')
})

test('HTML instead of JSON says that the address may be wrong', async () => {
  fixture.fixtures.spoil('/v1', 'html')
  const error = await failure(fixture.connect().client.ask(task()))
  expect(error.kind).toBe('not-json')
  expect(error.message).toContain('is the base address right?')
  expect(fixture.fixtures.requests).toHaveLength(1)
})

test('a redirect is not followed, since it would carry the key along', async () => {
  fixture.fixtures.spoil('/v1', `redirect:${encodeURIComponent(`${fixture.fixtures.origin}/other`)}`)
  expect(await failure(fixture.connect().client.ask(task()))).toMatchObject({ kind: 'not-found' })
  expect(fixture.fixtures.requests.map(({ path }) => path)).toEqual(['/v1/chat/completions'])
})

test.each([
  ['no-choices', 'empty'],
  ['null', 'empty'],
])('%s: an empty completion is no answer', async (fault, kind) => {
  const error = await failure(fixture.connect({ model: `fixture:${fault}` }).client.ask(task()))
  expect(error).toMatchObject({ kind, scope: 'answer' })
})

test('a model that writes text where a tool was forced is read all the same', async () => {
  const { client } = fixture.connect({ model: 'fixture:no-schema+no-call' })
  expect((await client.ask(task())).value).toEqual(right)
  expect(rungsAsked()).toEqual(['schema', 'tool'])
})

test('an error with status 200 is an error of the server', async () => {
  expect(await failure(fixture.connect({ model: 'fixture:error-200' }).client.ask(task()))).toMatchObject({
    kind: 'server',
  })
})

test('without a count of tokens an estimate is booked and marked', async () => {
  const { client, account } = fixture.connect({ model: 'fixture:no-usage' })
  expect((await client.ask(task())).usage?.isEstimated).toBe(true)
  expect(account.spent().estimatedCalls).toBe(1)
})

test('the same question again costs nothing, another prompt version asks anew', async () => {
  const { client, account } = fixture.connect()
  const first = await client.ask(task())
  const second = await client.ask(task())
  expect(second).toMatchObject({ value: first.value, isKept: true, createdAt: first.createdAt })
  await client.ask(task({ promptVersion: 'test/2' }))
  expect(fixture.model.asked).toHaveLength(2)
  expect(account.spent()).toMatchObject({ calls: 2, keptCalls: 1 })
})

test('a call that could exceed the cap on cost is not made', async () => {
  const price = { input: 1_000_000, output: 10_000_000 }
  const { client, account } = fixture.connect({ price, limits: { maxCostMicroUsd: 6000 } })
  await client.ask(task())
  expect(account.spent().costMicroUsd).toBeGreaterThan(0)
  expect(await failure(client.ask(task({ promptVersion: 'test/2', maxOutputTokens: 600 })))).toMatchObject({
    kind: 'budget',
  })
  expect(fixture.model.asked).toHaveLength(1)
})

test('without a price the cap on tokens still holds', async () => {
  const { client } = fixture.connect({ limits: { maxTokens: 100, maxCostMicroUsd: 1 } })
  expect(await failure(client.ask(task()))).toMatchObject({ kind: 'budget' })
  expect(fixture.model.asked).toHaveLength(0)
})

test('failure 32: keys stand in no error, also when the endpoint repeats them', async () => {
  const fetch: typeof globalThis.fetch = async () =>
    Response.json(
      { error: { message: 'Incorrect API key provided: sk-test-123456789 (Bearer sk-other-abcdefgh)' } },
      { status: 401 },
    )
  const { parts } = fixture.connect()
  const { createModelClient } = await import('./client')
  const error = await failure(createModelClient({ ...parts, fetch }).ask(task()))
  const all = `${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`
  expect(all).toContain('Incorrect API key provided')
  expect(all).not.toMatch(/sk-(?:test|other)/)
})

test('a run that is stopped ends its call', async () => {
  fixture.fixtures.spoil('/v1', 'hang')
  const stop = new AbortController()
  const asked = failure(fixture.connect({ signal: stop.signal }).client.ask(task()))
  await expect.poll(() => fixture.fixtures.requests.length).toBe(1)
  stop.abort()
  expect(await asked).toMatchObject({ kind: 'cancelled', scope: 'stop' })
})
