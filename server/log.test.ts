import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '@/env'

const program = `
const { createLog } = require('./server/log.ts')
const { listInlineScripts } = require('./server/inline-scripts.ts')
process.setSourceMapsEnabled(false)
try { listInlineScripts(undefined) } catch (err) { createLog().error({ err }, 'failed') }
`

test('an error in the log names the line of our source, though nothing else reads source maps', () => {
  const source = readFileSync(join(projectRoot, 'server/inline-scripts.ts'), 'utf8').split('\n')
  const line = source.findIndex((text) => text.includes("html.indexOf('<')")) + 1
  const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', '-e', program], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, LOG_LEVEL: 'error' },
  })
  expect(JSON.parse(stderr).err.stack).toContain(`server/inline-scripts.ts:${line}:`)
})
