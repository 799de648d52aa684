import { answerJson } from '@/app/api/v1/answer'

export const dynamic = 'force-dynamic'

/** For programs, a missing address answers in their language and not with a page. */
export function GET(): Response {
  return answerJson({ error: 'not found' }, 404)
}
