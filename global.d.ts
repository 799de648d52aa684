import type { Language } from '@/db/vocabulary'
import type messages from './messages/ko.json'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Language
    Messages: typeof messages
  }
}
