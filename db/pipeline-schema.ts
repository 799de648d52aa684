import { sql } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { DigestCopy } from './digest-copy'
import type { ModelUsage, RunReport } from './run-report'
import { type Day, kinds, runStates, sourceStates } from './vocabulary'

/** One attempt at a day's digest of a kind. `report` is what became of it, `replaced` the digest that stood there before it published. */
export const runs = sqliteTable(
  'runs',
  {
    id: integer('id').primaryKey(),
    day: text('day').$type<Day>().notNull(),
    kind: text('kind', { enum: kinds }).notNull(),
    /** From 1. */
    attempt: integer('attempt').notNull(),
    state: text('state', { enum: runStates }).notNull(),
    startedAt: text('started_at').notNull(),
    finishedAt: text('finished_at'),
    report: text('report', { mode: 'json' }).$type<RunReport>(),
    replaced: text('replaced', { mode: 'json' }).$type<DigestCopy | null>(),
  },
  (table) => [
    unique('runs_attempt').on(table.day, table.kind, table.attempt),
    uniqueIndex('runs_running').on(table.day, table.kind).where(sql`state = 'running'`),
  ],
)

/** What a stage of a run has done already, by unit: `output` holds as long as the unit's input has the same hash. */
export const runUnits = sqliteTable(
  'run_units',
  {
    runId: integer('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    stage: text('stage').notNull(),
    unit: text('unit').notNull(),
    inputHash: text('input_hash').notNull(),
    output: text('output', { mode: 'json' }).$type<unknown>().notNull(),
    finishedAt: text('finished_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.stage, table.unit] })],
)

/** Who works now; a lease whose `expiresAt` has gone by may be taken over. */
export const leases = sqliteTable('leases', {
  name: text('name').primaryKey(),
  owner: text('owner').notNull(),
  takenAt: text('taken_at').notNull(),
  expiresAt: text('expires_at').notNull(),
})

/** Every answer of a model that was used, by the hash of its question. */
export const modelCalls = sqliteTable('model_calls', {
  key: text('key').primaryKey(),
  task: text('task').notNull(),
  model: text('model').notNull(),
  promptVersion: text('prompt_version').notNull(),
  text: text('text').notNull(),
  usage: text('usage', { mode: 'json' }).$type<ModelUsage>().notNull(),
  createdAt: text('created_at').notNull(),
})

/** How an endpoint and model take questions, as it was learned. */
export const modelWays = sqliteTable('model_ways', {
  endpoint: text('endpoint').primaryKey(),
  way: text('way', { mode: 'json' }).$type<unknown>().notNull(),
})

/** Answers of sources that can be asked for again by their tag or date. */
export const keptAnswers = sqliteTable('kept_answers', {
  address: text('address').primaryKey(),
  etag: text('etag'),
  lastModified: text('last_modified'),
  url: text('url').notNull(),
  text: text('text').notNull(),
  keptAt: text('kept_at').notNull(),
})

/** What each source answered last. */
export const sourceAnswers = sqliteTable('source_answers', {
  source: text('source').primaryKey(),
  state: text('state', { enum: sourceStates }).notNull(),
  detail: text('detail').notNull(),
  items: integer('items').notNull(),
  answeredAt: text('answered_at').notNull(),
  /** The last time it gave at least one item. */
  lastGoodAt: text('last_good_at'),
})

/** Which paper of arXiv a title is, as it was asked; `arxivId` is `null` where none was found. */
export const paperTitles = sqliteTable('paper_titles', {
  titleKey: text('title_key').primaryKey(),
  arxivId: text('arxiv_id'),
  askedAt: text('asked_at').notNull(),
})
