import { expect, test } from 'vitest'
import { deleteKeptAnswers } from '@/db/kept-answers'
import { saveModelWay } from '@/db/model-calls'
import { openDatabase } from '@/db/open'
import { callStoreOf, keptAnswersOf, paperTitlesOf, wayStoreOf } from './stores'

const now = () => new Date('2026-03-08T00:00:00Z')

test('an answer of a model is found by the hash of its question, and the first one stays', () => {
  const store = callStoreOf(openDatabase(':memory:'))
  const usage = { input: 1, cached: 0, output: 2, isEstimated: false }
  const call = { key: 'k', task: 'summarise', model: 'm', promptVersion: '1', text: 'first', usage, createdAt: 'then' }
  store.save(call)
  store.save({ ...call, text: 'second' })
  expect(store.find('k')).toEqual(call)
  expect(store.find('other')).toBeUndefined()
})

test('a way of another shape counts as unknown', () => {
  const db = openDatabase(':memory:')
  const store = wayStoreOf(db)
  store.save('here', { rung: 'json', habits: { takesNoTemperature: true } })
  saveModelWay(db, 'there', { rung: 'telepathy' })
  expect(store.find('here')).toEqual({ rung: 'json', habits: { takesNoTemperature: true } })
  expect(store.find('there')).toBeUndefined()
})

test('an answer of a source is kept with its tag, the newest in place of the one before', () => {
  const store = keptAnswersOf(openDatabase(':memory:'), now)
  const kept = { etag: '"1"', lastModified: undefined, url: 'https://example.com/', text: 'one' }
  store.save('https://example.com', kept)
  store.save('https://example.com', { ...kept, text: 'two' })
  expect(store.find('https://example.com')).toMatchObject({ etag: '"1"', lastModified: undefined, text: 'two' })
})

test('a title that was not found is kept like one that was, the newest in place of the one before', () => {
  const titles = paperTitlesOf(openDatabase(':memory:'))
  titles.save('atitle', { arxivId: undefined, askedAt: '2026-03-01T00:00:00.000Z' })
  expect(titles.find('atitle')).toEqual({ arxivId: undefined, askedAt: '2026-03-01T00:00:00.000Z' })
  titles.save('atitle', { arxivId: '2603.01001', askedAt: '2026-03-08T00:00:00.000Z' })
  expect(titles.find('atitle')).toEqual({ arxivId: '2603.01001', askedAt: '2026-03-08T00:00:00.000Z' })
  expect(titles.find('another')).toBeUndefined()
})

test('answers of sources are forgotten after their time', () => {
  const db = openDatabase(':memory:')
  const store = keptAnswersOf(db, now)
  store.save('https://example.com', { etag: '"1"', lastModified: undefined, url: 'https://example.com/', text: 'one' })
  expect(deleteKeptAnswers(db, now())).toBe(0)
  expect(deleteKeptAnswers(db, new Date(now().getTime() + 1))).toBe(1)
  expect(store.find('https://example.com')).toBeUndefined()
})
