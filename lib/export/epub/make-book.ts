import { setImmediate } from 'node:timers/promises'
import type { Database } from '@/db/connect'
import { listDigestsBetween } from '@/db/queries/digests'
import type { Day, Kind } from '@/db/vocabulary'
import { type DigestChoice, dayPath, digestPath, periodPath } from '@/lib/digest/addresses'
import { findDigestView } from '@/lib/digest/find-view'
import { type DigestView, selectSections } from '@/lib/digest/view'
import { cleanTexts } from '@/lib/feeds/clean'
import { sectionsToHtml } from '@/lib/feeds/content'
import { formatDay } from '@/lib/i18n/dates'
import { digestTitle, type NoteSetting } from '../digest-note'
import type { BookSubject } from '../export-address'
import { makeEpub } from './book'
import type { Book, Chapter } from './chapter'

/** The digests of that subject as an EPUB file, one chapter each; `undefined` where there is none. Other requests get their turn in between. */
export async function makeBook(
  db: Database,
  subject: BookSubject,
  chosen: DigestChoice,
  setting: NoteSetting,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const choice = { ...chosen, category: subject.name === 'digest' ? subject.category : undefined }
  const chapters: Chapter[] = []
  let modified = ''
  for (const { day, kind } of listPlaces(db, subject)) {
    await setImmediate()
    const digest = findDigestView(db, day, kind)
    const chapter = digest && toChapter(digest, choice, setting)
    if (!chapter) continue
    chapters.push(chapter)
    modified = [modified, ...Object.values(digest.importedAt)].sort().at(-1) ?? ''
  }
  const language = setting.locale
  const { title, path } = headingOf(subject, choice, setting)
  const { words, siteUrl } = setting
  const book = { title, publisher: words('site.name'), contents: words('export.contents'), address: siteUrl + path }
  return chapters.length === 0 ? undefined : makeEpub(cleanTexts<Book>({ ...book, language, modified, chapters }))
}

function listPlaces(db: Database, subject: BookSubject): { day: Day; kind: Kind }[] {
  switch (subject.name) {
    case 'digest':
      return [subject]
    case 'day':
      return listDigestsBetween(db, subject.day, subject.day)
    case 'period':
      return listDigestsBetween(db, subject.period.from, subject.period.to)
  }
}

function toChapter(digest: DigestView, choice: DigestChoice, setting: NoteSetting): Chapter | undefined {
  const { locale, siteUrl, words: t } = setting
  const { day, kind } = digest
  const sections = selectSections(digest.sections, { category: choice.category, onlyNew: choice.show === 'new' })
  if (sections.length === 0) return undefined
  return {
    name: `${day}-${kind}`,
    title: digestTitle(digest, choice, setting),
    address: siteUrl + digestPath(locale, day, kind, choice),
    passages: sections.map((section) => ({
      title: t(`category.${section.category}`),
      xhtml: sectionsToHtml([section], locale, t),
    })),
  }
}

function headingOf(subject: BookSubject, choice: DigestChoice, setting: NoteSetting): { title: string; path: string } {
  const { locale, words: t } = setting
  switch (subject.name) {
    case 'digest': {
      const { day, kind } = subject
      return { title: digestTitle(subject, choice, setting), path: digestPath(locale, day, kind, choice) }
    }
    case 'day':
      return {
        title: t('day.heading', { date: formatDay(subject.day, locale, 'long') }),
        path: dayPath(locale, subject.day),
      }
    case 'period': {
      const { unit, name, from } = subject.period
      const week = { year: name.slice(0, 4), number: Number(name.slice(-2)) }
      const period = unit === 'month' ? formatDay(from, locale, 'month') : t('period.week', week)
      return { title: t('period.heading', { period }), path: periodPath(locale, name) }
    }
  }
}
