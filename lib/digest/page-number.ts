/** The `page` parameter as a number from 1 to `pages`; 1 when it is absent, `undefined` for any other text. */
export function parsePage(value: string | string[] | undefined, pages: number): number | undefined {
  const text = [value].flat()[0]
  if (text === undefined) return 1
  const page = Number(text)
  return /^[1-9]\d{0,5}$/.test(text) && page <= pages ? page : undefined
}
