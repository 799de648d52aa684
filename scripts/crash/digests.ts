import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Edition } from '@/lib/digest/edition'
import { parseDigestFile } from '@/lib/parse/digest'
import { inventDigest } from '../support/invented-digest'

/** An invented digest in one of its versions: its file, what that file says, and its Korean page. */
export type MadeDigest = { name: string; text: string; path: string; version: number; edition: Edition }

/** By the path of their page, the versions in which each digest may be found. */
export type Versions = ReadonlyMap<string, readonly MadeDigest[]>

/** The digest of that number; versions of one number take each other's place. */
export function makeDigest(index: number, version: number): MadeDigest {
  const { name, text, path } = inventDigest(index, version)
  const [edition] = parseDigestFile(name, text).editions
  if (!edition) throw new Error(`${name}: no edition`)
  return { name, text, path: `/ko${path}`, version, edition }
}

/** The digests from one number on, all in one version. */
export function makeDigests(from: number, count: number, version = 0): MadeDigest[] {
  return Array.from({ length: count }, (_, offset) => makeDigest(from + offset, version))
}

/** Each of them in the one version it has. */
export function asVersions(digests: readonly MadeDigest[]): Versions {
  return new Map(digests.map((digest) => [digest.path, [digest]]))
}

/** Writes their files into a new folder, whose path comes back. */
export function writeDigests(folder: string, digests: readonly MadeDigest[]): string {
  mkdirSync(folder)
  for (const { name, text } of digests) writeFileSync(join(folder, name), text)
  return folder
}
