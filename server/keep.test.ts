import { expect, test } from 'vitest'
import { createPageStore } from './keep'
import { createPage } from './page'

const pageOf = (text: string) => createPage(200, [], Buffer.from(text), 'page')

test('a page is found under its key and version', () => {
  const store = createPageStore(1_000_000)
  const page = pageOf('a')
  store.find('1', '/ko')
  store.keep('1', '/ko', page)
  expect(store.find('1', '/ko')).toBe(page)
  expect(store.find('1', '/en')).toBeUndefined()
})

test('another version empties the store', () => {
  const store = createPageStore(1_000_000)
  store.find('1', '/ko')
  store.keep('1', '/ko', pageOf('a'))
  expect(store.find('2', '/ko')).toBeUndefined()
  expect(store.find('1', '/ko')).toBeUndefined()
  expect(store.figures().pages).toBe(0)
})

test('a page of a version that has passed is not kept', () => {
  const store = createPageStore(1_000_000)
  store.find('2', '/ko')
  store.keep('1', '/ko', pageOf('a'))
  expect(store.find('2', '/ko')).toBeUndefined()
})

test('the store holds no more than its bytes, and the pages read last stay', () => {
  const store = createPageStore(1_000_000)
  store.find('1', '')
  for (let index = 0; index < 100; index += 1) {
    store.keep('1', `/${index}`, pageOf('a'.repeat(50_000)))
    store.find('1', '/0')
  }
  expect(store.figures().bytes).toBeLessThanOrEqual(1_000_000)
  expect(store.find('1', '/0')).toBeDefined()
  expect(store.find('1', '/99')).toBeDefined()
  expect(store.find('1', '/50')).toBeUndefined()
})

test('a new form of a page is counted', () => {
  const store = createPageStore(1_000_000)
  const page = pageOf('a'.repeat(1000))
  store.find('1', '/ko')
  store.keep('1', '/ko', page)
  const before = store.figures().bytes
  page.forms.set('br', { body: Buffer.alloc(300), etag: '', full: [], unchanged: [] })
  store.recount('/ko', page)
  expect(store.figures().bytes).toBe(before + 300)
})

test('a page larger than a quarter of the store is not kept', () => {
  const store = createPageStore(1_000_000)
  store.find('1', '/ko')
  store.keep('1', '/ko', pageOf('a'.repeat(300_000)))
  expect(store.find('1', '/ko')).toBeUndefined()
})
