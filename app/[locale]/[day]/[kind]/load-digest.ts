import { cache } from 'react'
import { getDatabase } from '@/db'
import type { Day, Kind } from '@/db/vocabulary'
import { findDigestView } from '@/lib/digest/find-view'

/** A digest as pages show it, `undefined` where there is none; page and metadata of one request share one look-up. */
export const loadDigest = cache((day: Day | undefined, kind: Kind) => day && findDigestView(getDatabase(), day, kind))
