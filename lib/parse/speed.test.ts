import { expect, test } from 'vitest'
import { formatEditionMarkdown } from '@/lib/export/markdown'
import { parseDigestFile } from './digest'
import { digestText, sectionText } from './fixture'

const size = 100_000
const fill = (unit: string) => unit.repeat(Math.ceil(size / unit.length))

const units = [
  [
    '[',
    '*',
    '`',
    '#',
    '(',
    ' (',
    '- (',
    '](',
    '![',
    ' ',
    '\t',
    '-',
    '_',
    '>',
    '~',
    '1',
    '\\',
    ')',
    '(http',
    ' (http://x',
    '🚀',
    '\u200b',
    '\u200d',
  ],
  ['1111-', '<', '"', "x '", '# ', '> ', '- ', '**요약:', '\u0301', '年', 'ᄀ'],
  [
    '## x\n',
    '##\n',
    '```\n',
    '```x\n',
    '~~~\n````\n',
    '**출처:**\n',
    '**요약:**\n',
    '출처:\n',
    ' - x (https://x)\n',
    ' - x\n   y\n',
    '\n',
  ],
  [
    '## News\n',
    '## News\n![](a.png)\n',
    '# Daily AI Insights : News\n',
    '## x\n\n**요약:**\n\n',
    '## x\n\n**출처:**\n\n',
    '- a\n\n',
    '---\n',
    '#x\n',
  ],
  ['```\n## x\n**요약:**\n**출처:**\n', '```x\n**출처:**\n- x (https://x)\n'],
].flat()

/** Processor time, not wall time: other work on the machine must not fail the test. */
function cpuMs(run: () => void): number {
  const start = process.cpuUsage()
  run()
  return process.cpuUsage(start).user / 1000
}

function parseAnyway(text: string): void {
  try {
    parseDigestFile('digest.md', text)
  } catch (error) {
    expect(error).toHaveProperty('name', 'DigestFileError')
  }
}

test.each(units)('100 kB of “%s” take less than a second, wherever they stand', { timeout: 60_000 }, (unit) => {
  const filled = fill(unit)
  const places = [
    filled,
    `# ${filled}![${filled}](${filled})\n\n${sectionText('A', filled)}${sectionText('B', '글.')}`,
    digestText(`## ${filled}\n\n**요약:**\n\n글.\n\n**출처:**\n\n - ${filled} (https://example.org/)\n${filled}\n`),
  ]
  for (const [place, text] of places.entries()) {
    expect(
      cpuMs(() => parseAnyway(text)),
      `place ${place}`,
    ).toBeLessThan(1000)
  }
})

test('fences of ever greater length are paired in one pass', () => {
  const fences = Array.from({ length: 2000 }, (_, index) => `${'`'.repeat(3 + index)}x`).join('\n')
  expect(cpuMs(() => parseAnyway(digestText(sectionText('A', fences))))).toBeLessThan(1000)
})

test('an edition of 4,000 sections is written in less than three seconds', () => {
  const { editions } = parseDigestFile('digest.md', digestText(sectionText('A', '글.').repeat(4000)))
  expect(editions[0]?.sections.length).toBe(4000)
  expect(cpuMs(() => editions.forEach(formatEditionMarkdown))).toBeLessThan(3000)
})
