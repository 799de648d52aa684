import { type Command, InvalidArgumentError, Option } from 'commander'
import { exitMeanings } from '@/lib/pipeline/make/outcome'
import type { Io } from './io'
import {
  addCommonOptions,
  countArgument,
  dayArgument,
  dollarsArgument,
  examples,
  kindArgument,
  languageArgument,
} from './options'

type Exit = (code: number) => void

/** Adds the commands that make digests. What they need is loaded only when they run: it takes longer than most commands. */
export function addMake(program: Command, io: Io, exit: Exit): void {
  const make = addCommonOptions(program.command('make'))
    .enablePositionalOptions()
    .description('Make the digests of a day: collect, categorise, summarise in Korean and English, publish.')
    .option('--day <day>', 'day in Seoul, as YYYY-MM-DD; today when absent', dayArgument)
    .addOption(new Option('--kind <kind>', 'which digest').choices(['papers', 'news', 'all']).default('all'))
    .option('--source <names>', 'only these sources, on or off in the settings, as a,b', namesArgument)
    .option(
      '--from <files...>',
      'papers from these files instead of the sources, as daily-arXiv-ai-enhanced or Hugging Face publish them',
    )
    .option('--lang <languages>', 'editions to make, as ko,en', languagesArgument)
    .option('--model <name>', 'another model at the endpoint of the settings')
    .option('--no-model', 'extracts in the language of the sources, marked as such')
    .option('--dry-run', 'ask the sources and tell what would be made; no model is asked, nothing is written')
    .option('--resume', 'go on with a run that was broken off, and begin none')
    .option('--force', 'make it although it is published; what stood there is kept for "make rollback"')
    .option('--max-cost <dollars>', 'most that the model may cost; needs a price in the settings', dollarsArgument)
    .option('--max-tokens <count>', 'most tokens for the model', countArgument)
    .option('--settings <file>', 'settings file, instead of pipeline.json')
    .option('--json', 'stages as lines of JSON on stderr, what came out as one JSON list on stdout')
    .option('--quiet', 'only what came out')
    .addHelpText('after', `\nExit codes:\n${formatExitCodes()}`)
    .addHelpText(
      'after',
      examples('make', 'make --day 2026-03-04 --kind papers --no-model', 'make --force --max-cost 0.50', 'make status'),
    )
    .action(async (options) => {
      const { runMake } = await import('./make')
      exit(await runMake(options, io))
    })
  addCommonOptions(make.command('status'))
    .description('Show the newest runs, and who makes digests now.')
    .option('--day <day>', 'only this day, as YYYY-MM-DD', dayArgument)
    .option('--json', 'print one JSON object')
    .addHelpText('after', examples('make status', 'make status --day 2026-03-04 --json'))
    .action(async (options) => {
      const { runMakeStatus } = await import('./make-status')
      exit(await runMakeStatus(options, io))
    })
  addCommonOptions(make.command('rollback'))
    .description('Take a made digest back; what stood there before is put in its place.')
    .requiredOption('--day <day>', 'day, as YYYY-MM-DD', dayArgument)
    .requiredOption('--kind <kind>', 'papers or news', kindArgument)
    .option('--json', 'print one JSON object')
    .addHelpText('after', examples('make rollback --day 2026-03-04 --kind papers'))
    .action(async (options) => {
      const { runMakeRollback } = await import('./make-rollback')
      exit(await runMakeRollback(options, io))
    })
}

function formatExitCodes(): string {
  return Object.entries(exitMeanings)
    .map(([code, words]) => `  ${code.padStart(3)}  ${words}\n`)
    .join('')
}

function namesArgument(text: string): string[] {
  const names = text.split(',').map((name) => name.trim())
  return names.every((name) => name !== '') ? names : refuse('Expected names with commas between them.')
}

function languagesArgument(text: string) {
  return [...new Set(namesArgument(text).map(languageArgument))]
}

function refuse(expected: string): never {
  throw new InvalidArgumentError(expected)
}
