/** How the pipeline names itself to hosts; `contact` is an address or an e-mail of who runs it, `''` where that is not told. */
export function userAgent(contact: string): string {
  return `daily-ai-insights/0.1${contact === '' ? '' : ` (+${contact})`}`
}
