import type { Kind, Language } from '@/db/vocabulary'
import { parseLanguage } from '@/lib/digest/kind'
import { type FoundDay, findDay } from './found-day'
import { stripInvisible } from './lines'
import { findKind } from './title'

/** What a file's name says about its digest; each is absent where the name does not say it. */
export type NamedDigest = { found?: FoundDay; kind?: Kind; lang?: Language }

/** Reads `Papers_2024-11-15_report.md`, `2024_10_04_report.md`, `2024-11-15-papers.ko.md` and the like; folders are ignored. */
export function parseFileName(fileName: string): NamedDigest {
  const base = stripInvisible(fileName.normalize('NFC')).replace(/^.*[/\\]/s, '')
  const stem = base.replace(/\.(?:md|markdown|txt)$/i, '')
  const suffix = /[._-](ko|en)$/i.exec(stem)?.[1]?.toLowerCase()
  return { found: findDay(stem), kind: findKind(stem), lang: suffix ? parseLanguage(suffix) : undefined }
}
