import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startNode } from '../../support/processes'
import { askFor } from './ask'
import type { Site } from './site'
import { tellGoal } from './table'

const day = '2030-01-01'

/** Imports a digest with the command line while the home page is kept: whether the very next request shows it. */
export async function measureFreshness({ origin, databasePath, logFile }: Site, folder: string): Promise<boolean> {
  const file = join(folder, `${day}-papers.ko.md`)
  writeFileSync(
    file,
    '# Daily Artificial Intelligence Insights : Papers\n\n## Security\n\n**요약:**\n\n새 논문입니다.\n\n**출처:**\n\n - A new paper (https://example.org/papers/new)\n',
  )
  const home = `${origin}/ko`
  for (let count = 0; count < 3; count++)
    if ((await askFor(home)).body.includes(day)) throw new Error(`the home page has ${day} before its import`)
  const [code] = await once(
    startNode('lib/cli/main.ts', ['import', file, '--db', databasePath, '--quiet'], logFile),
    'exit',
  )
  if (code !== 0) throw new Error(`the import of one file ended with ${code}`)
  const { body, ms } = await askFor(home, { 'accept-encoding': 'identity' })
  console.log(`\nAn import\n  the request after it took ${ms.toFixed(1)} ms`)
  return tellGoal('an import shows on the very next request', body.includes(day))
}
