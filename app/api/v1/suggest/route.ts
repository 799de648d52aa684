import { handlerOf } from '@/app/api/v1/answer'
import { suggest } from '@/lib/api/search'

export const dynamic = 'force-dynamic'

export const GET = handlerOf(suggest, 'application/x-suggestions+json; charset=utf-8')
