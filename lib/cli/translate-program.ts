import type { Command } from 'commander'
import type { Io } from './io'
import {
  addCommonOptions,
  addModelOptions,
  countArgument,
  dayArgument,
  examples,
  kindArgument,
  languageArgument,
} from './options'

type Exit = (code: number) => void

/** Adds the command that fills the missing language of digests. What it needs is loaded only when it runs: it takes longer than most commands. */
export function addTranslate(program: Command, io: Io, exit: Exit): void {
  addModelOptions(program.command('translate'))
    .description('Fill the missing language of digests with a model, newest first; goes on where it was stopped.')
    .option('--to <language>', 'only into ko or en', languageArgument)
    .option('--day <day>', 'only this day, as YYYY-MM-DD', dayArgument)
    .option('--kind <kind>', 'only papers or news', kindArgument)
    .option('--limit <count>', 'how many digests at most', countArgument)
    .option('--dry-run', 'tell what it would take and ask nothing')
    .option('--json', 'print one JSON object for each event')
    .option('--quiet', 'print problems only')
    .addHelpText('after', examples('translate --dry-run', 'translate --to en --limit 10 --max-cost 0.50'))
    .action(async (options) => {
      const { runTranslate } = await import('./translate')
      exit(await runTranslate(options, io))
    })
}

/** Adds the command that tells when digests are made. */
export function addSchedule(program: Command, io: Io, exit: Exit): void {
  addCommonOptions(program.command('schedule'))
    .description('Tell when the server makes digests by itself, and which are missing.')
    .option('--settings <file>', 'settings file, instead of pipeline.json')
    .option('--json', 'print one JSON object')
    .addHelpText('after', examples('schedule'))
    .action(async (options) => {
      const { runSchedule } = await import('./schedule')
      exit(await runSchedule(options, io))
    })
}
