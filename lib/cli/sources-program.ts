import type { Command } from 'commander'
import type { Io } from './io'
import { addCommonOptions, examples } from './options'

/** Adds the command that looks at the sources of digests. What reads them is loaded only when it is asked for: parsers take longer to
 * load than most commands take to run. */
export function addSources(program: Command, io: Io, exit: (code: number) => void): void {
  addCommonOptions(program.command('sources'))
    .description('Show which sources digests are made from and what each answered last.')
    .option('--check', 'ask every source that is on now; exit code 1 when one does not answer')
    .option('--settings <file>', 'settings file, instead of pipeline.json')
    .option('--json', 'print one JSON object')
    .addHelpText('after', examples('sources', 'sources --check', 'sources --json'))
    .action(async (options) => {
      const { runSources } = await import('./sources')
      exit(await runSources(options, io))
    })
}
