import { answerJson } from '@/app/api/v1/answer'
import { env } from '@/env'
import { describeApi } from '@/lib/api/openapi'

export const dynamic = 'force-dynamic'

/** `/api/v1/openapi.json`: the API described for programs. */
export function GET(): Response {
  return answerJson(describeApi(env.siteUrl))
}
