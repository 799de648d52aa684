import { readFileSync } from 'node:fs'
import type { Kind } from '@/db/vocabulary'
import { describeFileError, IngestError, type Problem } from '@/lib/ingest/files'
import { checkItem, type Item } from '../item'
import { readDailyPaper } from '../sources/daily-paper'
import { readArxivRecord } from './arxiv-record'

export type ItemsFile = { kind: Kind; items: Item[]; problems: Problem[] }

/** The papers in a file that others publish: JSON lines of daily-arXiv-ai-enhanced, or an array of Hugging Face's daily papers. What
 * cannot be read is a problem; throws `IngestError` where nothing can. */
export function readItemsFile(path: string): ItemsFile {
  return parseItemsFile(readText(path), path)
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new IngestError(path, undefined, describeFileError(error))
  }
}

/** The same from the text of a file. */
export function parseItemsFile(text: string, file: string): ItemsFile {
  const items: Item[] = []
  const problems: Problem[] = []
  const rows = splitRows(text.replace(/^\ufeff/, ''), file)
  for (const [position, { row, line }] of rows.entries()) {
    const { item, problem } = readRow(row, position, file)
    if (item) items.push(item)
    else problems.push({ file, reason: line === undefined ? `entry ${position + 1}: ${problem}` : problem, line })
  }
  const [first] = problems
  if (items.length > 0) return { kind: 'papers', items, problems }
  throw new IngestError(file, first?.line, first?.reason ?? 'it holds no paper')
}

/** `row` is `undefined` where a line is no JSON; `line` is 1-based, and absent in an array. */
type Row = { row: unknown; line?: number }

function splitRows(text: string, file: string): Row[] {
  if (!text.trimStart().startsWith('[')) {
    const lines = text.split('\n').map((content, index) => ({ content, line: index + 1 }))
    return lines
      .filter(({ content }) => content.trim() !== '')
      .map(({ content, line }) => ({ row: parse(content), line }))
  }
  const list = parse(text)
  if (!Array.isArray(list)) throw new IngestError(file, undefined, 'is no whole JSON')
  return list.map((row) => ({ row }))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readRow(row: unknown, position: number, file: string): ReturnType<typeof checkItem> {
  if (row === undefined) return { problem: 'is no JSON' }
  const place = { position, origin: { source: 'file', from: file } }
  const draft = readDailyPaper(row, place) ?? readArxivRecord(row, place)
  return draft ? checkItem(draft) : { problem: 'is neither a daily paper nor a paper of arXiv' }
}
