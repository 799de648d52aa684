import { expect, test } from 'vitest'
import { openDatabase } from './open'
import { listSourceAnswers, saveSourceAnswer } from './source-answers'

test('when a source was good last stays known through worse answers', () => {
  const db = openDatabase(':memory:')
  const answer = { source: 'deeplearn', state: 'ok', detail: '2 items', items: 2, answeredAt: '2026-03-01' } as const
  saveSourceAnswer(db, answer)
  saveSourceAnswer(db, { ...answer, state: 'failed', detail: 'HTTP 500', items: 0, answeredAt: '2026-03-02' })
  saveSourceAnswer(db, { ...answer, source: 'betacat', state: 'empty', items: 0 })
  expect(listSourceAnswers(db)).toEqual([
    { source: 'betacat', state: 'empty', detail: '2 items', items: 0, answeredAt: '2026-03-01', lastGoodAt: null },
    {
      source: 'deeplearn',
      state: 'failed',
      detail: 'HTTP 500',
      items: 0,
      answeredAt: '2026-03-02',
      lastGoodAt: '2026-03-01',
    },
  ])
})
