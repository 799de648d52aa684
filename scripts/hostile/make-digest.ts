/** A digest that nobody would write: its bytes, and the words in it that no reader may miss, in order. */
export type HostileDigest = { name: string; bytes: Buffer; words: string[] }

type Random = () => number

/** Addresses that must become no link, and some that may. */
const addresses = [
  ...['javascript:alert(1)', 'JaVa\tScRiPt:alert(1)', 'java&#x0A;script:alert(1)', '&#106;avascript:alert(1)'],
  ...['data:text/html,<script>alert(1)</script>', 'vbscript:msgbox(1)', 'file:///etc/hosts', 'blob:x', 'about:blank'],
  ...['//evil.example/', '/\\evil.example', 'https:evil.example', 'https://user:pass@evil.example/', 'http://'],
  ...['https://example.org/"onmouseover="alert(1)', 'https://example.org/(a)_[b]', 'https://[::1/', '<javascript:x>'],
  ...['https://example.org/\u202egpj.exe', 'https://ex\u200bample.org/', 'mailto:a@example.org', '#', ''],
]

const html = [
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<iframe srcdoc="x">'],
  ...['<style>*{display:none}</style>', '<base href="//evil.example">', '<meta http-equiv=refresh content=0>'],
  ...['<!--', '-->', '<![CDATA[', '</p>', '</div></article>', '<a href="javascript:1">', '<form action=x><input>'],
  ...[
    '<math><mtext><style>',
    '<plaintext>',
    '<template>',
    '&lt;script&gt;',
    '&#x3c;b&#x3e;',
    '&amp',
    '&#0;',
    '&#xD800;',
  ],
]

const formulas = [
  ...['$x$', '$f<N/2$', '$$x^2$$', '$\\frac{1}{$', '$\\href{javascript:alert(1)}{x}$', '$\\htmlId{a}{b}$'],
  ...[
    '$\\def\\a{\\a\\a}\\a$',
    '$\\includegraphics{http://evil.example/x.png}$',
    '$\\url{javascript:1}$',
    '$\\text{\\$}$',
  ],
  ...[
    '$\\rule{9999em}{9999em}$',
    '$\\color{red;background:url(x)}{x}$',
    '$\\unknown$',
    '$5',
    '$$',
    '\\(x\\)',
    '\\[x\\]',
  ],
  ...['$\\htmlStyle{position:fixed}{x}$', '$\\unicode{x3c}$', '$\\char"3C$', '$\\begin{matrix}a&b\\end{matrix}$'],
]

const oddSigns = [
  ...['\u0000', '\u0001', '\u0007', '\u0008', '\u000b', '\u000c', '\u001b[31m', '\u007f', '\u0085', '\u009b'],
  ...['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\u061c', '\u180e', '\u3164', '\u1680'],
  ...['\u202a', '\u202b', '\u202d', '\u202e', '\u202c', '\u2066', '\u2067', '\u2068', '\u2069', '\u200e', '\u200f'],
  ...['\u2028', '\u2029', '\ufffd', '\ufffe', '\u{1f600}', '\u{e0041}', 'e\u0301\u0302\u0303', '\u0e47'.repeat(20)],
]

const marks = ['*', '**', '***', '_', '__', '~~', '`', '``', '```', '[', ']', '![', '\\', '|', '>', '<', '&', '#']

const openers = [
  ...['', '', '', '# ', '## ', '### ', '###### ', '- ', '* ', '1. ', '7) ', '   - ', '      - ', '> ', '> > - ', '\t'],
  ...['**요약:** ', '**출처:** ', '| ', '---', '===', '[^1]: ', '[a]: ', '    ', '- [ ] ', '+ ', '```', '~~~', '$$'],
]

const lineEnds = ['\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r', '\n   \n', '\n\u00a0\n']

function pickOf<T>(random: Random, list: readonly [T, ...T[]] | readonly T[]): T {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

function createWriter(random: Random) {
  const words: string[] = []
  const pick = <T>(list: readonly T[]) => pickOf(random, list)
  const word = () => {
    const made = `${pick(['w', 'v', '낱말', '말'])}${words.length}${pick(['x', '끝', '은'])}`
    words.push(made)
    return made
  }
  const pieces: (() => string)[] = [
    ...[word, word, word, word],
    () => `${word()} ${word()}`,
    () => `**${word()}**${pick(['은', '', ' ', 'a'])}`,
    () => `*${word()}*`,
    () => `\`${word()}\``,
    () => `~~${word()}~~`,
    () => `[${word()}](${pick(addresses)})`,
    () => `![${word()}](${pick(addresses)})`,
    () => pick(addresses),
    () => `<${pick(addresses)}>`,
    () => pick(html),
    () => pick(formulas),
    () => pick(oddSigns),
    () => pick(marks),
    () => pick(marks).repeat(1 + Math.floor(random() * 6)),
    () => `(${word()})`,
    () => `| ${word()} | ${word()} |`,
    () => `|---|:-:|`,
    () => `\n\n| ${word()} | ${word()} |\n|---|:-:|\n| ${word()} | ${word()} | ${word()} |\n| ${word()} |\n\n`,
    () => `\n${pick(['```', '~~~'])}${pick(['ts', 'math', '말'])} ${word()}\n${word()}\n`,
  ]
  const line = () => {
    const glue = pick(['', ' ', ' '])
    return Array.from({ length: 1 + Math.floor(random() * 7) }, () => pick(pieces)()).join(glue)
  }
  return { words, pick, word, line }
}

/** Half of them are whole digests with hostile content, the rest have their form broken too, some are no text at all. */
export function makeHostileDigest(random: Random, index: number, isBroken = random() < 0.5): HostileDigest {
  const { words, pick, word, line } = createWriter(random)
  const day = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)
  const kind = pick(['papers', 'news'])
  const body = () => {
    const count = Math.floor(random() * 12)
    return Array.from({ length: count }, () => pick(openers) + line() + pick(lineEnds)).join('')
  }
  const source = () => ` - ${line()} ${word()} (${pick([...addresses, 'https://example.org/a'])})\n`
  const sources = () => Array.from({ length: Math.floor(random() * 4) }, source).join('')
  const maybe = (text: string) => (isBroken && random() < 0.2 ? pick(['', line(), `${text}${text}`]) : text)
  const section = () => {
    const parts = [
      `${maybe('## ')}🎠 ${word()} ${line()}\n\n`,
      maybe('**요약:**\n\n'),
      `${body()}\n\n`,
      maybe('**출처:**\n\n'),
      sources(),
      '\n\n',
    ]
    return parts.join('')
  }
  const picture = isBroken && random() < 0.2 ? pick(addresses) : `${kind}_${day}.png`
  const image = `![${maybe('Category Distribution Graph')}](${picture})`
  const title = maybe(`# Daily Artificial Intelligence Insights : ${kind}${image}\n\n`)
  const text = title + Array.from({ length: 1 + Math.floor(random() * 4) }, section).join('')
  const name = isBroken ? pick([`${day}-${kind}.ko.md`, `${day}.md`, 'digest.md']) : `${day}-${kind}.ko.md`
  // A line that was made and not chosen is not in the text.
  return { name, bytes: spoil(random, isBroken, text), words: words.filter((word) => text.includes(word)) }
}

/** Bytes that are no UTF-8: a lone continuation, half a pair of surrogates, an overlong slash, another encoding. */
const badBytes = [[0x80], [0xed, 0xa0, 0x80], [0xc0, 0xaf], [0xff, 0xfe], [0xf5, 0x80, 0x80, 0x80], [0xb0, 0xa1]]

function spoil(random: Random, isBroken: boolean, text: string): Buffer {
  const bytes = Buffer.from(text)
  if (!isBroken || random() >= 0.15) return bytes
  const place = Math.floor(random() * bytes.length)
  return Buffer.concat([bytes.subarray(0, place), Buffer.from(pickOf(random, badBytes)), bytes.subarray(place)])
}
