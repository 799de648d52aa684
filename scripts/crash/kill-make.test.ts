import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { killMakes } from './kill-make'

const folder = mkdtempSync(join(tmpdir(), 'kill-make-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a day that was killed while it was made ends as if it had not been, and asks nothing twice', async () => {
  const checks = await killMakes(folder, 4, 3, 'news')
  expect(checks.flatMap(({ wrong }) => wrong)).toEqual([])
  expect(checks.map(({ count }) => count)).toEqual([4, expect.any(Number), expect.any(Number)])
}, 240_000)
