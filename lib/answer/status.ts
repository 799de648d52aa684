import { AsyncLocalStorage } from 'node:async_hooks'
import type { Drawings } from './drawings'

/** The part of Node's `ServerResponse` that a page may decide on, and what its layers hand one another. */
type Answer = { statusCode: number; headersSent: boolean; renderError?: unknown; drawings?: Drawings }

const holder = globalThis as typeof globalThis & { answerStorage?: AsyncLocalStorage<Answer> }
// Next bundles its own copy of this module: the server and the pages meet at one storage only through the global.
holder.answerStorage ??= new AsyncLocalStorage<Answer>()
const storage = holder.answerStorage

/** Runs `handle` so that the pages it renders can set the status of this answer. */
export function withAnswer<T>(answer: Answer, handle: () => T): T {
  return storage.run(answer, handle)
}

/**
 * Sets the status of the answer being rendered. Next's own `notFound()` sends an empty document that only a script can
 * fill; a page that says what is missing and calls this is whole without JavaScript. Outside `server/` (`next dev`) it does nothing.
 */
export function setAnswerStatus(status: number): void {
  const answer = storage.getStore()
  if (answer && !answer.headersSent) answer.statusCode = status
}

/** Tells `server/` what failed while this answer was rendered, so that it neither sends nor keeps it; the first error counts. */
export function reportRenderError(error: unknown): void {
  const answer = storage.getStore()
  if (answer) answer.renderError ??= error
}
