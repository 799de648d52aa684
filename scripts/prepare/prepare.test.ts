import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '@/env'

const file = join(projectRoot, 'scripts/prepare.mjs')

/** Runs the script in a Node that claims to be of another version. */
function runAs(version: string) {
  const claim = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`
  const args = ['--import', `data:text/javascript,${encodeURIComponent(claim)}`, file, 'no-such-command']
  return spawnSync(process.execPath, args, { encoding: 'utf8' })
}

test.each(['12.22.0', '18.20.4', '20.18.3'])('Node %s is refused in one sentence', (version) => {
  const { status, stdout, stderr } = runAs(version)
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toBe(`Node 20.19 or newer is needed, this is ${version}: see https://nodejs.org\n`)
})

test.each(['20.19.0', '22.1.0'])('Node %s is taken', (version) => {
  expect(runAs(version).stderr).toMatch(/^usage: /)
})

test('package.json asks for the same Node', () => {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  expect(manifest.engines.node).toBe('>=20.19')
})
