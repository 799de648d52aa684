import { cleanLine } from '../clean-text'

const longest = 160
/** Joins without being seen: what it stands in is no address, mention or mark any more. */
const joiner = '\u2060'

/** A stranger's text as one line in which no chat and no mail program finds an address, a mention or a link to make. */
export function calmLine(text: string): string {
  return cleanLine(text, longest)
    .replace(/[@:](?=\S)/g, `$&${joiner}`)
    .replace(/\.(?=\p{L})/gu, `.${joiner}`)
    .replace(/\](?=[([])/g, `]${joiner}`)
    .replaceAll('`', "'")
}
