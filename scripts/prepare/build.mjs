import { existsSync } from 'node:fs'
import { childEnv, inRoot, root } from './project.mjs'
import { runStage } from './stage.mjs'
import { buildKey, hasStamp, removeStamp, writeStamp } from './stamp.mjs'

const stamp = inRoot('.next/prepare-stamp')

/** Whether the last build was finished and read the files as they are now. */
export function isBuilt() {
  return existsSync(inRoot('.next/BUILD_ID')) && hasStamp(stamp, buildKey(root))
}

/** @param {(pid: number) => void} onStart */
export async function build(onStart) {
  // Gone before the build starts and back when it has succeeded: an interrupted build is never taken for a finished one.
  removeStamp(stamp)
  const key = buildKey(root)
  await runStage({
    name: 'build',
    doing: 'Building the site',
    hint: 'a first build takes about a minute',
    command: process.execPath,
    args: [inRoot('node_modules/next/dist/bin/next'), 'build'],
    env: childEnv({ NODE_ENV: 'production' }),
    onStart,
  })
  writeStamp(stamp, key)
}
