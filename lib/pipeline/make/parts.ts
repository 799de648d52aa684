import type { Database } from '@/db/open'
import type { ClosedReason } from '@/db/run-report'
import type { Day, Kind, Language } from '@/db/vocabulary'
import type { Item } from '../item'
import type { Account } from '../model/account'
import type { ModelClient } from '../model/client'
import type { CollectedSource } from '../sources/collect'
import type { Spent } from './spending'
import type { MakeEvent } from './stages'

/** A source that is ready to be asked. */
export type Collector = {
  source: string
  kind: Kind
  /** All that decides what it is asked, as JSON: with another one it is asked anew. */
  input: unknown
  /** Rejects only for an aborted signal. */
  collect: (signal: AbortSignal) => Promise<CollectedSource>
}

/** What completing the items gave; `problem` says in one line what could not be had, where that is anything. */
export type Enriched = { items: Item[]; warnings: string[]; problem?: string }

export type ConnectedModel = { client: ModelClient; account: Account; width: number }

/** Which digest is to be made, and how. */
export type MakeRequest = {
  day: Day
  kind: Kind
  languages: readonly Language[]
  /** The most sources it lists and the fewest it needs. */
  most: number
  least: number
  /** Whether it is made although it is published. */
  isForced: boolean
}

/** All that a run needs of the world. */
export type MakeParts = {
  db: Database
  now: () => Date
  /** Of all kinds. */
  collectors: readonly Collector[]
  enrich: (items: readonly Item[], signal: AbortSignal) => Promise<Enriched>
  /** Why there can be no papers on a day; `undefined` where there can. */
  closureOf: (day: Day) => ClosedReason | undefined
  /** Asked once a run for the model, with what the run has spent before it was interrupted; absent: digests are made without one. */
  connectModel?: (before: Spent, signal: AbortSignal) => ConnectedModel
  /** Aborted when the run has to stop. */
  signal: AbortSignal
  /** Whether this process may still write digests; asked inside the transaction that publishes. */
  mayPublish: () => boolean
  tell: (event: MakeEvent) => void
}
