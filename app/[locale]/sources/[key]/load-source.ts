import { cache } from 'react'
import { getDatabase } from '@/db'
import type { Language } from '@/db/vocabulary'
import { readSource } from '@/lib/digest/read-source'

/** The life of a source by any of its keys, `undefined` where there is none; page and metadata of one request share one look-up. */
export const loadSource = cache((key: string, locale: Language) => readSource(getDatabase(), key, locale))
