import { handlerOf } from '@/app/api/v1/answer'
import { categoryList } from '@/lib/api/categories'

export const dynamic = 'force-dynamic'

export const GET = handlerOf(categoryList)
