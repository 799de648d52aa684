import { expect, test } from 'vitest'
import { inParallel } from './in-parallel'

test('results stand in the order of the inputs, however long each takes', async () => {
  const open: (() => void)[] = []
  const all = inParallel([0, 1, 2], 3, async (index) => {
    await new Promise<void>((resolve) => open.push(resolve))
    return index
  })
  for (const resolve of open.toReversed()) resolve()
  expect(await all).toEqual([0, 1, 2])
})

test('no more than the width are under way at once', async () => {
  let active = 0
  let most = 0
  await inParallel(Array.from({ length: 10 }), 3, async () => {
    active += 1
    most = Math.max(most, active)
    await Promise.resolve()
    active -= 1
  })
  expect(most).toBe(3)
})

test('after an error nothing new begins, and what is under way is waited for', async () => {
  const ended: number[] = []
  const all = inParallel([0, 1, 2, 3], 2, async (index) => {
    if (index === 0) throw new Error('first')
    await new Promise((resolve) => setImmediate(resolve))
    ended.push(index)
  })
  await expect(all).rejects.toThrow('first')
  expect(ended).toEqual([1])
})
