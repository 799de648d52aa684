import { reportRenderError } from '@/lib/answer/status'

/** Next calls this with each error of a page, a route or the proxy. */
export function onRequestError(error: unknown): void {
  reportRenderError(error)
}
