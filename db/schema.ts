import { relations, sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type { Receipt } from './receipt'
import {
  type CategorySlug,
  categorySlugs,
  type Day,
  kinds,
  languages,
  type Method,
  methods,
  shapes,
  suggestionKinds,
} from './vocabulary'

/** One section as an edition lists it: all that its summary row does not hold; `position` is that of the merged section. */
export type OutlineSection = {
  position: number
  label: string
  emoji: string | null
  sources: { title: string; url: string }[]
}

export const digests = sqliteTable(
  'digests',
  {
    id: integer('id').primaryKey(),
    day: text('day').$type<Day>().notNull(),
    kind: text('kind', { enum: kinds }).notNull(),
  },
  (table) => [unique('digests_day_kind').on(table.day, table.kind)],
)

/** What each language's file says, so that one edition can be replaced whole without touching the other. */
export const editions = sqliteTable(
  'editions',
  {
    digestId: integer('digest_id')
      .notNull()
      .references(() => digests.id, { onDelete: 'cascade' }),
    lang: text('lang', { enum: languages }).notNull(),
    shape: text('shape', { enum: shapes }).notNull(),
    method: text('method', { enum: methods }).$type<Method>().notNull(),
    contentHash: text('content_hash').notNull(),
    importedAt: text('imported_at').notNull(),
    outline: text('outline', { mode: 'json' }).$type<OutlineSection[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.digestId, table.lang] })],
)

export const sections = sqliteTable(
  'sections',
  {
    id: integer('id').primaryKey(),
    digestId: integer('digest_id')
      .notNull()
      .references(() => digests.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    label: text('label').notNull(),
    emoji: text('emoji'),
    category: text('category', { enum: categorySlugs }).$type<CategorySlug>().notNull(),
  },
  (table) => [
    unique('sections_digest_position').on(table.digestId, table.position),
    index('sections_category').on(table.category),
  ],
)

export const summaries = sqliteTable(
  'summaries',
  {
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id, { onDelete: 'cascade' }),
    lang: text('lang', { enum: languages }).notNull(),
    body: text('body').notNull(),
    teaser: text('teaser').notNull(),
    method: text('method', { enum: methods }).$type<Method>().notNull(),
    model: text('model'),
    createdAt: text('created_at').notNull(),
    /** The language its text is in where that is another one than its edition's: an extract is in that of its sources. */
    textLang: text('text_lang', { enum: languages }),
    /** How it was made; `null` for what was imported. */
    receipt: text('receipt', { mode: 'json' }).$type<Receipt>(),
  },
  (table) => [
    primaryKey({ columns: [table.sectionId, table.lang] }),
    // Few texts are in another language than their edition's; this finds them without reading any text.
    index('summaries_other_language').on(table.sectionId, table.lang, table.textLang).where(sql`text_lang <> lang`),
  ],
)

/** Three sentences over a digest's sections, in one language; only a made digest has them. */
export const editorials = sqliteTable(
  'editorials',
  {
    digestId: integer('digest_id')
      .notNull()
      .references(() => digests.id, { onDelete: 'cascade' }),
    lang: text('lang', { enum: languages }).notNull(),
    body: text('body').notNull(),
    receipt: text('receipt', { mode: 'json' }).$type<Receipt>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.digestId, table.lang] })],
)

export const sources = sqliteTable(
  'sources',
  {
    id: integer('id').primaryKey(),
    key: text('key').notNull().unique(),
    title: text('title').notNull(),
    url: text('url').notNull(),
    host: text('host').notNull(),
    arxivId: text('arxiv_id'),
    titleKey: text('title_key').notNull(),
  },
  (table) => [index('sources_title_key').on(table.titleKey)],
)

/** Every key a source has been met under, its own included. */
export const sourceAliases = sqliteTable(
  'source_aliases',
  {
    key: text('key').primaryKey(),
    sourceId: integer('source_id')
      .notNull()
      .references(() => sources.id, { onDelete: 'cascade' }),
  },
  (table) => [index('source_aliases_source').on(table.sourceId)],
)

export const appearances = sqliteTable(
  'appearances',
  {
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    sourceId: integer('source_id')
      .notNull()
      .references(() => sources.id),
    title: text('title').notNull(),
    url: text('url').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sectionId, table.position] }),
    index('appearances_source').on(table.sourceId),
  ],
)

export const meta = sqliteTable('meta', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
})

/** For each section the ones most like it in another digest, best first; made at import. */
export const relatedSections = sqliteTable(
  'related_sections',
  {
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    relatedId: integer('related_id')
      .notNull()
      .references(() => sections.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.sectionId, table.position] }),
    index('related_sections_related').on(table.relatedId),
  ],
)

/** What a reader may mean while typing: `key` spells the term in single letters, `initials` in first consonants ('' where it has none). */
export const suggestions = sqliteTable('suggestions', {
  term: text('term').primaryKey(),
  kind: text('kind', { enum: suggestionKinds }).notNull(),
  key: text('key').notNull(),
  initials: text('initials').notNull(),
  frequency: integer('frequency').notNull(),
})

/**
 * What a digest holds of each category, so that years can be counted without reading every line: `listed` lines, of which
 * `fresh` are sources on their first day, one that stands twice in the digest counted at its first place.
 */
export const tallies = sqliteTable(
  'tallies',
  {
    digestId: integer('digest_id')
      .notNull()
      .references(() => digests.id, { onDelete: 'cascade' }),
    category: text('category', { enum: categorySlugs }).$type<CategorySlug>().notNull(),
    sections: integer('sections').notNull(),
    listed: integer('listed').notNull(),
    fresh: integer('fresh').notNull(),
  },
  (table) => [primaryKey({ columns: [table.digestId, table.category] }), index('tallies_category').on(table.category)],
)

export const digestsRelations = relations(digests, ({ many }) => ({
  editions: many(editions),
  editorials: many(editorials),
  sections: many(sections),
}))

export const editionsRelations = relations(editions, ({ one }) => ({
  digest: one(digests, { fields: [editions.digestId], references: [digests.id] }),
}))

export const editorialsRelations = relations(editorials, ({ one }) => ({
  digest: one(digests, { fields: [editorials.digestId], references: [digests.id] }),
}))

export const sectionsRelations = relations(sections, ({ one, many }) => ({
  digest: one(digests, { fields: [sections.digestId], references: [digests.id] }),
  summaries: many(summaries),
  appearances: many(appearances),
}))

export const summariesRelations = relations(summaries, ({ one }) => ({
  section: one(sections, { fields: [summaries.sectionId], references: [sections.id] }),
}))

export const appearancesRelations = relations(appearances, ({ one }) => ({
  section: one(sections, { fields: [appearances.sectionId], references: [sections.id] }),
  source: one(sources, { fields: [appearances.sourceId], references: [sources.id] }),
}))

export const sourcesRelations = relations(sources, ({ many }) => ({
  appearances: many(appearances),
}))
