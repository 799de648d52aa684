import { handlerOf } from '@/app/api/v1/answer'
import { oneSource } from '@/lib/api/sources'

export const dynamic = 'force-dynamic'

export const GET = handlerOf(oneSource)
