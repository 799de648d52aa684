import { z } from 'zod'
import { findKeptAnswer, saveKeptAnswer } from '@/db/kept-answers'
import { findModelCall, findModelWay, saveModelCall, saveModelWay } from '@/db/model-calls'
import type { Database } from '@/db/open'
import { findPaperTitle, savePaperTitle } from '@/db/paper-titles'
import type { PaperTitles } from '../enrich/title-search'
import type { KeptAnswers } from '../http/kept-answers'
import type { CallStore } from '../model/call-store'
import { rungs } from '../model/rungs'
import type { WayStore } from '../model/ways'

/** Answers of models, kept in the database. */
export function callStoreOf(db: Database): CallStore {
  return { find: (key) => findModelCall(db, key), save: (call) => saveModelCall(db, call) }
}

const wayShape = z.object({
  rung: z.enum(rungs),
  habits: z.object({
    takesNoTemperature: z.boolean().exactOptional(),
    wantsMaxCompletionTokens: z.boolean().exactOptional(),
  }),
})

/** What was learned of endpoints, kept in the database; what another version learned in another shape counts as unknown. */
export function wayStoreOf(db: Database): WayStore {
  return {
    find: (key) => wayShape.safeParse(findModelWay(db, key)).data,
    save: (key, way) => saveModelWay(db, key, way),
  }
}

/** Answers of sources that can be asked for again by their tag, kept in the database. */
export function keptAnswersOf(db: Database, now: () => Date): KeptAnswers {
  return {
    find: (address) => {
      const row = findKeptAnswer(db, address)
      return row && { ...row, etag: row.etag ?? undefined, lastModified: row.lastModified ?? undefined }
    },
    save: (address, { etag = null, lastModified = null, url, text }) => {
      saveKeptAnswer(db, { address, etag, lastModified, url, text, keptAt: now().toISOString() })
    },
  }
}

/** Which papers titles are, kept in the database. */
export function paperTitlesOf(db: Database): PaperTitles {
  return {
    find: (titleKey) => {
      const row = findPaperTitle(db, titleKey)
      return row && { arxivId: row.arxivId ?? undefined, askedAt: row.askedAt }
    },
    save: (titleKey, { arxivId = null, askedAt }) => savePaperTitle(db, { titleKey, arxivId, askedAt }),
  }
}
