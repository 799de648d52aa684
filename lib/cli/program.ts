import { Argument, Command, CommanderError, Option } from 'commander'
import { EnvError } from '@/env'
import { fileErrorCode } from '@/lib/ingest/files'
import { runBackup } from './backup'
import { runExport } from './export'
import { runImport } from './import'
import { CliError, type Io, oneLine, printLine } from './io'
import { runList } from './list'
import { addMake } from './make-program'
import {
  addCommonOptions,
  categoryArgument,
  countArgument,
  dayArgument,
  examples,
  kindArgument,
  languageArgument,
} from './options'
import { runReindex } from './reindex'
import { runRestore } from './restore'
import { runSearch } from './search'
import { runSetup } from './setup'
import { runShow } from './show'
import { addSources } from './sources-program'
import { addSchedule, addTranslate } from './translate-program'

/** Runs one command line; its exit code: 0 all good, 1 something failed, 2 the command line is wrong, 3 the database is lost. */
export async function runCli(args: string[], io: Io): Promise<number> {
  let exitCode = 0
  const program = createProgram(io, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    return tellFailure(error, io, args.includes('--debug'))
  }
}

function tellFailure(error: unknown, { stderr }: Io, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  // The reader of a pipe, such as `head`, has seen enough.
  if (fileErrorCode(error) === 'EPIPE') return 0
  if (error instanceof CliError || error instanceof EnvError) {
    printLine(stderr, error.message)
    return error instanceof CliError ? error.exitCode : 1
  }
  const message = error instanceof Error ? error.message : String(error)
  printLine(stderr, `unexpected error: ${message}${debug ? '' : ' (--debug shows where)'}`)
  if (debug && error instanceof Error) stderr.write(`${error.stack}\n`)
  return 1
}

function createProgram(io: Io, exit: (code: number) => void): Command {
  const program = new Command('npm run digest --')
    .description('Import, export and check the digests of this installation.')
    .exitOverride()
    // Options behind the name of a command are that command's, also where it has commands of its own.
    .enablePositionalOptions()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(`${oneLine(text.trimEnd())}\n`),
    })
    .addHelpText(
      'after',
      examples('import reports/', 'list', 'show 2024-11-15 papers', 'export --out digests.json', 'import --help'),
    )
  addImport(program, io, exit)
  addExport(program, io, exit)
  addReading(program, io, exit)
  addSearch(program, io, exit)
  addUpkeep(program, io, exit)
  addBackup(program, io, exit)
  addMake(program, io, exit)
  addTranslate(program, io, exit)
  addSchedule(program, io, exit)
  addSources(program, io, exit)
  return program
}

type Exit = (code: number) => void

function addImport(program: Command, io: Io, exit: Exit): void {
  addCommonOptions(program.command('import'))
    .description(
      'Import digest files, or all *.md and *.markdown files of folders; the same file twice changes nothing.',
    )
    .argument('<paths...>', 'files and folders')
    .option('--dry-run', 'tell what would happen and write nothing')
    .option('--json', 'print one JSON object')
    .option('--quiet', 'print problems only')
    .addHelpText('after', examples('import Papers_2024-11-15_report.md', 'import reports/ --dry-run'))
    .action(async (paths, options) => exit(await runImport(paths, options, io)))
}

function addExport(program: Command, io: Io, exit: Exit): void {
  addCommonOptions(program.command('export'))
    .description(
      'Write digests out: as one JSON document, as files to import again, as notes, or what they list as citations.',
    )
    .addOption(
      new Option(
        '--format <format>',
        'json: one document; markdown: a file for each language that imports again; notes: the same to read, with front matter; bibtex, ris, csl: citations',
      )
        .choices(['json', 'markdown', 'notes', 'bibtex', 'ris', 'csl'])
        .default('json'),
    )
    .option('--day <day>', 'only this day, as YYYY-MM-DD', dayArgument)
    .option('--kind <kind>', 'only papers or news', kindArgument)
    .option('--lang <language>', 'only ko or en', languageArgument)
    .option('--category <category>', 'only sections of this category, by its name in addresses', categoryArgument)
    .option('--source <key>', 'only this source, by its name in addresses, such as arxiv-2411.08147')
    .option('--out <path>', 'file to write, or folder to write into (markdown and notes)')
    .addHelpText(
      'after',
      examples(
        'export --out digests.json',
        'export --format markdown --out digests/',
        'export --format markdown --day 2024-11-15 --kind papers --lang ko',
        'export --format notes --lang en --out vault/',
        'export --format bibtex --category llm --out llm.bib',
        'export --format ris --source arxiv-2411.08147',
      ),
    )
    .action(async (options) => exit(await runExport(options, io)))
}

function addReading(program: Command, io: Io, exit: Exit): void {
  addCommonOptions(program.command('list'))
    .description('List the digests with their languages and where those come from, newest first.')
    .option('--json', 'print one JSON object')
    .addHelpText('after', examples('list', 'list --json'))
    .action(async (options) => exit(await runList(options, io)))
  addCommonOptions(program.command('show'))
    .description('Show one digest.')
    .addArgument(new Argument('<day>', 'day, as YYYY-MM-DD').argParser(dayArgument))
    .addArgument(new Argument('<kind>', 'papers or news').argParser(kindArgument))
    .option('--lang <language>', 'only ko or en', languageArgument)
    .option('--json', 'print the digest as the JSON export has it')
    .addHelpText('after', examples('show 2024-11-15 papers', 'show 2024-11-15 news --lang en --json'))
    .action(async (day, kind, options) => exit(await runShow(day, kind, options, io)))
}

function addSearch(program: Command, io: Io, exit: Exit): void {
  addCommonOptions(program.command('search'))
    .description('Search the digests; quotes keep words together, a leading minus excludes.')
    .argument('[query...]', 'words, as in the search field')
    .option('--kind <kind>', 'only papers or news', kindArgument)
    .option('--category <category>', 'only this category, by its name in addresses', categoryArgument)
    .option('--host <host>', 'only sections with a source of this host')
    .option('--lang <language>', 'only in the text of ko or en', languageArgument)
    .option('--from <day>', 'from this day on', dayArgument)
    .option('--to <day>', 'up to this day', dayArgument)
    .option('--only-new', 'only sections with a source listed for the first time')
    .addOption(new Option('--sort <order>', 'order').choices(['relevance', 'day']).default('relevance'))
    .option('--no-glossary', 'without what the glossary calls the same')
    .option('--limit <count>', 'how many to show', countArgument, 20)
    .option('--json', 'print one JSON object')
    .option('--queries <file>', 'for each line of a file, print the whole ranked list')
    .addHelpText('after', examples('search 강화학습', 'search \'"sparse attention" -vision\' --kind papers --json'))
    .action(async (words, options) => exit(await runSearch(words, options, io)))
}

function addUpkeep(program: Command, io: Io, exit: Exit): void {
  addCommonOptions(program.command('doctor'))
    .description(
      'Check the database, the clock, the settings and the making of digests; exit code 1 when something is wrong.',
    )
    .option('--settings <file>', 'settings file, instead of pipeline.json')
    .option('--online', 'also ask the model and the sources')
    .option('--json', 'print one JSON object')
    .addHelpText('after', examples('doctor', 'doctor --online', 'doctor --json'))
    .action(async (options) => {
      const { runDoctor } = await import('./doctor')
      exit(await runDoctor(options, io))
    })
  addCommonOptions(program.command('setup'))
    .description(
      'Make the database or bring it up to date, with sample digests when it has none; "npm start" does it too.',
    )
    .option('--new', 'make a new one in the place of a database that is lost; one that is there is never touched')
    .addHelpText('after', examples('setup', 'setup --db /tmp/try.db', 'setup --new'))
    .action(async (options) => exit(await runSetup(options, io)))
  addCommonOptions(program.command('reindex'))
    .description('Make the search index anew; what starts the server does it by itself when a new version needs it.')
    .addHelpText('after', examples('reindex'))
    .action(async (options) => exit(await runReindex(options, io)))
}

function addBackup(program: Command, io: Io, exit: Exit): void {
  addCommonOptions(program.command('backup'))
    .description('Write the database into one checked file; an import or a server may go on meanwhile.')
    .argument('<file>', 'file to write')
    .option('--force', 'replace the file when it is there')
    .option('--json', 'print one JSON object')
    .addHelpText('after', examples('backup digests-2024-11-15.db'))
    .action(async (file, options) => exit(await runBackup(file, options, io)))
  addCommonOptions(program.command('restore'))
    .description('Check a backup and put it in the place of the database, which is kept beside it.')
    .argument('<file>', 'backup to read')
    .option('--json', 'print one JSON object')
    .addHelpText('after', examples('restore digests-2024-11-15.db'))
    .action(async (file, options) => exit(await runRestore(file, options, io)))
}
