import type { Writable } from 'node:stream'

/** What a command talks to; tests give their own. */
export type Io = { stdout: Writable; stderr: Writable; isTerminal: boolean; now: () => Date }

/** A failure that is told in one line; 1: something could not be done, 2: the command line is wrong, 3: the database is lost, 7: another run is at work. */
export class CliError extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 | 3 | 7 = 1,
  ) {
    super(message)
    this.name = 'CliError'
  }
}

export function printLine(stream: Writable, line: string): void {
  stream.write(`${oneLine(line)}\n`)
}

export function printJson(stream: Writable, value: unknown): void {
  stream.write(`${JSON.stringify(value)}\n`)
}

/** Titles and addresses come from strangers: control and direction characters could rewrite the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Text that is safe to print, with its line ends. */
export function printable(text: string): string {
  return text.replace(unprintable, '\ufffd')
}

/** Text that is safe to print and stays in one line. */
export function oneLine(text: string): string {
  return printable(text.replace(/[\r\n\u2028\u2029]+/g, ' '))
}

/** `1 file`, `2 files`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
