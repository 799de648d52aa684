import type { CitedSource } from './citation'

/** What can be taken away of a page; only the form that is asked for is made. */
export type Forms = { md: () => string; json: () => string; cited: () => CitedSource[] }
