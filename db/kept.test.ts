import { expect, test } from 'vitest'
import { keptUntilChange } from './kept'
import { saveNote } from './meta'
import { openDatabase } from './open'

test('it is read once until the database changes, for all copies of the module', () => {
  const db = openDatabase(':memory:')
  let reads = 0
  const read = () => ++reads
  const copies = [keptUntilChange('test', read), keptUntilChange('test', read)]
  expect(copies.map((find) => find(db))).toEqual([1, 1])
  saveNote(db, 'search_version', '0')
  expect(copies.map((find) => find(db))).toEqual([2, 2])
})

test('what has another name or is of another database is another thing', () => {
  const [one, other] = [openDatabase(':memory:'), openDatabase(':memory:')]
  const findName = keptUntilChange('name', () => 'name')
  const findDatabase = keptUntilChange('database', (db) => db)
  expect(findName(one)).toBe('name')
  expect(findDatabase(one)).toBe(one)
  expect(findDatabase(other)).toBe(other)
})
