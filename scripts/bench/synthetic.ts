import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '@/env'
import { inventDigest } from '../support/invented-digest'

/** Writes that many digest files, two a day going back from 2025-01-22, into a new folder; in words, how they were made. */
export function makeDigests(count: number, folder: string): string {
  const maker = join(projectRoot, '..', 'shared', 'corpus', 'synth.py')
  if (existsSync(maker)) {
    execFileSync('python3', [maker, String(count), '--out', folder], { stdio: ['ignore', 'ignore', 'inherit'] })
    return 'recombined from the shared corpus'
  }
  mkdirSync(folder, { recursive: true })
  for (let index = 0; index < count; index++) {
    const { name, text } = inventDigest(index)
    writeFileSync(join(folder, name), text)
  }
  return 'invented here, since there is no shared corpus; numbers do not compare with those made from it'
}
