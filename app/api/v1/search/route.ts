import { handlerOf } from '@/app/api/v1/answer'
import { search } from '@/lib/api/search'

export const dynamic = 'force-dynamic'

export const GET = handlerOf(search)
