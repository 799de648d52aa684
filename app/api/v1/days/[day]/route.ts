import { handlerOf } from '@/app/api/v1/answer'
import { oneDay } from '@/lib/api/digests'

export const dynamic = 'force-dynamic'

export const GET = handlerOf(oneDay)
