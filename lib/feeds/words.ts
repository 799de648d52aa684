import type { createTranslator, Messages } from 'next-intl'

/** The words of the interface in the language of a feed, as `getTranslations` and `createTranslator` give them. */
export type FeedWords = ReturnType<typeof createTranslator<Messages>>
