import { handlerOf } from '@/app/api/v1/answer'
import { oneDigest } from '@/lib/api/digests'

export const dynamic = 'force-dynamic'

export const GET = handlerOf(oneDigest)
