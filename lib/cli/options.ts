import { type Command, InvalidArgumentError } from 'commander'
import { type CategorySlug, categorySlugs, type Day, type Kind, type Language } from '@/db/vocabulary'
import { parseDay } from '@/lib/digest/day'
import { parseCategorySlug, parseKind, parseLanguage } from '@/lib/digest/kind'

export function addCommonOptions(command: Command): Command {
  return command
    .option('--db <file>', 'database file, instead of the one in the settings')
    .option('--debug', 'show where in the code an unexpected error comes from')
}

/** What commands that ask a model have in common. */
export function addModelOptions(command: Command): Command {
  return addCommonOptions(command)
    .option('--settings <file>', 'settings file, instead of pipeline.json')
    .option('--model <name>', 'another model of the same endpoint')
    .option('--max-cost <usd>', 'stop before it costs more', dollarsArgument)
    .option('--max-tokens <count>', 'stop before it takes more tokens', countArgument)
}

export function dayArgument(text: string): Day {
  return parseDay(text) ?? refuse('Expected a day of the calendar such as 2024-11-15.')
}

export function kindArgument(text: string): Kind {
  return parseKind(text) ?? refuse('Expected papers or news.')
}

export function languageArgument(text: string): Language {
  return parseLanguage(text) ?? refuse('Expected ko or en.')
}

export function categoryArgument(text: string): CategorySlug {
  return parseCategorySlug(text) ?? refuse(`Expected one of ${categorySlugs.join(', ')}.`)
}

export function countArgument(text: string): number {
  const count = Number(text)
  return Number.isSafeInteger(count) && count > 0 ? count : refuse('Expected a number from 1 on.')
}

export function dollarsArgument(text: string): number {
  const dollars = Number(text)
  return /^\d+(\.\d+)?$/.test(text) && dollars <= 100_000 ? dollars : refuse('Expected dollars such as 0.50.')
}

function refuse(expected: string): never {
  throw new InvalidArgumentError(expected)
}

/** The block of examples at the end of a command's help. */
export function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ npm run digest -- ${line}\n`).join('')}`
}
