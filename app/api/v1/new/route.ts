import { handlerOf } from '@/app/api/v1/answer'
import { newSources } from '@/lib/api/sources'

export const dynamic = 'force-dynamic'

export const GET = handlerOf(newSources)
