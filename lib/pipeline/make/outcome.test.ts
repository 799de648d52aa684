import { expect, test } from 'vitest'
import { joinExitCodes, type MakeExitCode } from './outcome'

test.each<[MakeExitCode[], MakeExitCode]>([
  [[0, 0], 0],
  [[4, 4], 4],
  [[4, 0], 0],
  [[3, 0], 3],
  [[4, 5], 5],
  [[3, 6], 6],
  [[0, 130], 130],
  [[], 0],
])('failure 29: digests that end with %j end the command with %i', (codes, joined) => {
  expect(joinExitCodes(codes)).toBe(joined)
})
