import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'

/** Something that kept a file from being imported; `line` is 1-based and absent where it is about the file as a whole. */
export type Problem = { file: string; line?: number; reason: string }

/** A file that cannot be imported; `reason` is one English line without the file name. */
export class IngestError extends Error {
  constructor(
    readonly file: string,
    readonly line: number | undefined,
    readonly reason: string,
  ) {
    super(`${line === undefined ? file : `${file}:${line}`}: ${reason}`)
    this.name = 'IngestError'
  }
}

const largestBytes = 2 * 1024 * 1024

/**
 * The digest files among the paths, each once and in an order that depends on names alone. A file is taken as it is
 * named; of a folder and the folders in it the `*.md` and `*.markdown` files, leaving out hidden ones and
 * `node_modules`. What cannot be found or read, or holds no such file, is a problem.
 */
export function findDigestFiles(paths: string[]): { files: string[]; problems: Problem[] } {
  const found: Found = { files: [], problems: [], seen: new Set(), met: 0 }
  for (const path of paths) {
    const stats = statOf(path, found)
    if (stats?.isDirectory()) takeFolder(path, found)
    else if (stats?.isFile()) takeFile(path, found)
    else if (stats) found.problems.push({ file: path, reason: 'neither a file nor a folder' })
  }
  return { files: found.files, problems: found.problems }
}

/** `seen` holds real paths, so that a folder that links to itself ends and a file named twice is read once; `met` counts the latter each time. */
type Found = { files: string[]; problems: Problem[]; seen: Set<string>; met: number }

function takeFolder(path: string, found: Found): void {
  const before = found.met + found.problems.length
  if (!isNew(path, found)) return
  walkFolder(path, found)
  if (found.met + found.problems.length === before)
    found.problems.push({ file: path, reason: 'no digest file (*.md, *.markdown) in this folder' })
}

function walkFolder(path: string, found: Found): void {
  for (const entry of listEntries(path, found)) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const child = join(path, entry.name)
    const isDigestName = /\.(md|markdown)$/i.test(entry.name)
    if (entry.isDirectory()) walkNewFolder(child, found)
    else if (entry.isFile() && isDigestName) takeFile(child, found)
    else if (entry.isSymbolicLink()) followLink(child, isDigestName, found)
  }
}

function walkNewFolder(path: string, found: Found): void {
  if (isNew(path, found)) walkFolder(path, found)
}

function followLink(path: string, isDigestName: boolean, found: Found): void {
  const stats = statOf(path, found)
  if (stats?.isDirectory()) walkNewFolder(path, found)
  else if (stats?.isFile() && isDigestName) takeFile(path, found)
}

function takeFile(path: string, found: Found): void {
  found.met++
  if (isNew(path, found)) found.files.push(path)
}

function isNew(path: string, found: Found): boolean {
  const real = realpathSync(path)
  if (found.seen.has(real)) return false
  found.seen.add(real)
  return true
}

function listEntries(path: string, found: Found): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    found.problems.push({ file: path, reason: describeFileError(error) })
    return []
  }
}

function statOf(path: string, found: Found): Stats | undefined {
  try {
    return statSync(path)
  } catch (error) {
    found.problems.push({ file: path, reason: describeFileError(error) })
    return undefined
  }
}

/** The text of a digest file without its byte-order mark; throws `IngestError` when it is too big, unreadable or not UTF-8. */
export function readDigestFile(path: string): string {
  const bytes = readBytes(path)
  if (!isUtf8(bytes)) throw new IngestError(path, findBadLine(bytes), 'not UTF-8 text')
  return new TextDecoder().decode(bytes)
}

function readBytes(path: string): Buffer {
  try {
    const { size } = statSync(path)
    if (size > largestBytes) throw new IngestError(path, undefined, describeSize(size))
    const bytes = readFileSync(path)
    if (bytes.length > largestBytes) throw new IngestError(path, undefined, describeSize(bytes.length))
    return bytes
  } catch (error) {
    if (error instanceof IngestError) throw error
    throw new IngestError(path, undefined, describeFileError(error))
  }
}

function describeSize(bytes: number): string {
  return `larger than 2 MB (${bytes} bytes)`
}

/** A line feed is never part of a longer UTF-8 sequence, so each line can be judged alone. */
function findBadLine(bytes: Buffer): number {
  let line = 1
  for (let start = 0; start <= bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed === -1 ? bytes.length : feed
    if (!isUtf8(bytes.subarray(start, end))) return line
    start = end + 1
  }
  return line
}

const fileReasons: Record<string, string> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  EEXIST: 'a file of this name is in the way',
  ELOOP: 'a link that leads to itself',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
}

/** One English line for an error of the file system; throws on any other error, which is a bug. */
export function describeFileError(error: unknown): string {
  const code = fileErrorCode(error)
  if (code === undefined) throw error
  return fileReasons[code] ?? `cannot be read or written (${code})`
}

/** The code of an error of the file system, such as `ENOENT`; `undefined` for any other error. */
export function fileErrorCode(error: unknown): string | undefined {
  const isSystemError = error instanceof Error && 'code' in error && 'syscall' in error
  return isSystemError ? String(error.code) : undefined
}
