import { beforeEach, expect, test } from 'vitest'
import { identifySource } from '@/lib/digest/source-key'
import { ingestDigestFile } from '@/lib/ingest/ingest'
import { makeEdition, makeFile } from '@/lib/ingest/test-digests'
import { type Database, openDatabase } from '../open'
import type { Day, Method } from '../vocabulary'
import { findLastListing, isPublished } from './listed'

const title = 'Sparse Gardens of Attention'
const paper = { title, url: 'http://arxiv.org/abs/2411.00001v1' }
const elsewhere = { day: '2024-11-20' as Day, kind: 'papers' as const }

let db: Database
beforeEach(() => {
  db = openDatabase(':memory:')
})

function add(day: string, source: { title: string; url: string }, method: Method = 'imported') {
  const section = { label: 'Robotics', emoji: null, body: 'x', sources: [source] }
  ingestDigestFile(db, makeFile('single', makeEdition('ko', [section], { day })), method, new Date(0))
}

function find(source: { title: string; url: string }, except = elsewhere) {
  const { key, titleKey, arxivId } = identifySource(source.title, source.url)
  return findLastListing(db, { keys: [key], titleKey, arxivId }, except)
}

test('a source is found under each key it had, with its newest day and category', () => {
  add('2024-11-15', paper)
  add('2024-11-16', { title, url: 'https://deeplearn.org/arxiv/540001/sparse-gardens' })
  const found = { day: '2024-11-16', kind: 'papers', category: 'robotics', isExtract: false }
  expect(find({ title: 'Another name of it', url: 'https://deeplearn.org/arxiv/540001/x' })).toEqual(found)
  expect(find({ title: '', url: 'https://arxiv.org/abs/2411.00001v3' })).toEqual(found)
})

test('a source is found by its title, but no other paper of that title', () => {
  add('2024-11-15', paper)
  expect(find({ title, url: 'https://example.org/about-it' })?.day).toBe('2024-11-15')
  expect(find({ title, url: 'https://arxiv.org/abs/2411.00002' })).toBeUndefined()
})

test('the digest that is being made does not count', () => {
  add('2024-11-20', paper)
  expect(find(paper)).toBeUndefined()
  expect(find(paper, { day: '2024-11-21' as Day, kind: 'papers' })?.day).toBe('2024-11-20')
})

test('samples do not count', () => {
  add('2024-11-15', paper, 'sample')
  expect(find(paper)).toBeUndefined()
  expect(isPublished(db, '2024-11-15' as Day, 'papers')).toBe(false)
})

test('an imported digest is published, of its own kind alone', () => {
  add('2024-11-15', paper)
  expect(isPublished(db, '2024-11-15' as Day, 'papers')).toBe(true)
  expect(isPublished(db, '2024-11-15' as Day, 'news')).toBe(false)
})
