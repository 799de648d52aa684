import { isTangled } from './tangled'

const perLine = 10
const perAddress = 3

/**
 * How much work it is to set the markdown, counted in signs of markup (about 0.05 ms each; a line was measured to cost as
 * much as ten, an address as three); 0 for what `isTangled` keeps from the parser. Linear.
 */
export function settingEffort(markdown: string): number {
  if (isTangled(markdown)) return 0
  const count = (pattern: RegExp) => markdown.match(pattern)?.length ?? 0
  return count(/[*_`~$[\]<>|!&@\\]/g) + perLine * count(/\S[^\r\n]*/g) + perAddress * count(/:\/\//g)
}
