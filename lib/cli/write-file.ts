import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describeFileError } from '@/lib/ingest/files'
import { CliError } from './io'

/** Writes the pieces as fast as the stream takes them and leaves it open. */
export async function writeAll(stream: Writable, pieces: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(pieces), stream, { end: false })
}

/** Writes the file under another name first, so that it appears whole or not at all; throws `CliError` when it cannot. */
export async function writeFileWhole(path: string, pieces: Iterable<string>): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished))
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw new CliError(`${path}: ${describeFileError(error)}`)
  }
}
