import { cache } from 'react'
import { getDatabase } from '@/db'
import type { Day, Kind } from '@/db/vocabulary'
import { readDigest } from '@/lib/digest/read-digest'

/** A digest as pages show it, `undefined` where there is none; page and metadata of one request share one look-up. */
export const loadDigest = cache((day: Day | undefined, kind: Kind) => day && readDigest(getDatabase(), day, kind))
