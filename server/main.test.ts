import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '@/env'

test('on a lost database the server ends with exit code 3 and one line, and makes none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'server-lost-'))
  try {
    const path = join(folder, 'digests.db')
    writeFileSync(`${path}.made`, '')
    const env = { ...process.env, NODE_ENV: 'production' as const, DATABASE_PATH: path, PORT: '0' }
    const args = ['--import', 'tsx', 'server/main.ts']
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: projectRoot, env, encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toMatch(/^\S+digests\.db: the database was made here and is gone: [^\n]+\n$/)
    expect(existsSync(path)).toBe(false)
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 30_000)
