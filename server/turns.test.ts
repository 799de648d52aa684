import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTurns } from './turns'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

function startThree() {
  const take = createTurns()
  const begun: number[] = []
  const ends: ((text: string) => void)[] = []
  const made = [0, 1, 2].map((index) =>
    take(() => {
      begun.push(index)
      return new Promise<string>((resolve) => {
        ends[index] = resolve
      })
    }),
  )
  return { begun, ends, made }
}

test('the third page is begun when one of two is made', async () => {
  const { begun, ends, made } = startThree()
  await vi.advanceTimersByTimeAsync(0)
  expect(begun).toEqual([0, 1])
  ends[1]?.('one')
  expect(await made[1]).toBe('one')
  await vi.advanceTimersByTimeAsync(0)
  expect(begun).toEqual([0, 1, 2])
})

test('a page that takes too long holds up nobody and still comes', async () => {
  const { begun, ends, made } = startThree()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(begun).toEqual([0, 1, 2])
  ends[0]?.('late')
  expect(await made[0]).toBe('late')
})

test('what goes wrong is told to who asked', async () => {
  const take = createTurns()
  const breakAtOnce = () => {
    throw new Error('at once')
  }
  await expect(take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  await expect(take(breakAtOnce)).rejects.toThrow('at once')
  expect(await take(async () => 'next')).toBe('next')
})
