import type { CitedSource } from './citation'

/** Which of the files that a long subject is spread over this one is, and which of its sections it holds, from 1. */
export type Part = { part: number; parts: number; from: number; to: number; total: number }

/** What can be taken away of a page; only the form that is asked for is made. `part` is there where one file does not hold all. */
export type Forms = { md: () => string; json: () => string; cited: () => CitedSource[]; part?: Part }
