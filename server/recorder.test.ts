import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { createInnerRequest, Recorder } from './recorder'

const record = () => new Recorder(createInnerRequest('/ko', {}))

test('what is written is recorded with its status and headers', async () => {
  const recorder = record()
  recorder.setHeader('vary', 'rsc')
  recorder.writeHead(404, 'Not Found', { 'Content-Type': 'text/html' })
  recorder.write('모')
  recorder.end(Buffer.from('델'))
  expect(await recorder.recording).toEqual({ kind: 'whole', body: Buffer.from('모델') })
  expect(recorder.statusCode).toBe(404)
  expect(recorder.getHeaders()).toEqual({ vary: 'rsc', 'content-type': 'text/html' })
})

test('headers given as a flat list are recorded', () => {
  const recorder = record()
  recorder.writeHead(200, ['a', '1', 'b', '2'])
  expect(recorder.getHeaders()).toEqual({ a: '1', b: '2' })
})

test('headers count as sent from the first byte on', () => {
  const recorder = record()
  expect(recorder.headersSent).toBe(false)
  recorder.write('a')
  expect(recorder.headersSent).toBe(true)
})

test('the end is told as Node tells it', async () => {
  const recorder = record()
  const events: string[] = []
  for (const name of ['finish', 'close']) recorder.on(name, () => events.push(name))
  await new Promise<void>((resolve) => {
    recorder.end('a', () => resolve())
  })
  await new Promise(setImmediate)
  expect(events).toEqual(['finish', 'close'])
  expect(recorder.writableFinished).toBe(true)
})

test('memory that the writer uses again changes nothing', async () => {
  const recorder = record()
  const bytes = Buffer.from('one')
  recorder.write(bytes)
  bytes.write('two')
  recorder.end()
  expect(await recorder.recording).toEqual({ kind: 'whole', body: Buffer.from('one') })
})

test('a stream can be piped into it', async () => {
  const recorder = record()
  Readable.from(['a', 'b', 'c']).pipe(recorder)
  expect(await recorder.recording).toEqual({ kind: 'whole', body: Buffer.from('abc') })
})

test('an answer that is given up half-way is broken', async () => {
  const recorder = record()
  recorder.write('half')
  recorder.destroy(new Error('gone'))
  recorder.end()
  expect(await recorder.recording).toEqual({ kind: 'broken', error: new Error('gone') })
})
