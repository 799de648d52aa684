const segments = [
  ...['ko', 'en', 'KO', 'xx', '2024-02-29', '2024-02-31', '9999-99-99', 'papers', 'news', 'llm', 'about', 'search'],
  ...['..', '.', '%2e%2e', '%2f', '%5c', '%00', '%', '%zz', '%E0%A4%A', '%25', '%252e', '%0d%0a', '\\', ''],
  ...[
    '__proto__',
    'constructor',
    '[locale]',
    '(group)',
    '@modal',
    '<script>',
    '%3Cscript%3E',
    '모델',
    ';',
    '&',
    '*',
    '"',
  ],
  ...[
    '_next',
    'static',
    'data',
    'image',
    'ko.rsc',
    '.env',
    '.git',
    'HEAD',
    'data.db',
    'package.json',
    'healthz',
    'icon.svg',
  ],
  'a'.repeat(300),
]

const queries = [
  ...[
    '',
    '',
    '',
    '?',
    '?view=both',
    '?show=new&show=old',
    '?view=%',
    '?q=%00',
    '?q=%E0%A4%A',
    '?_rsc=x',
    '?a[]=1&a[]=2',
  ],
  ...['?__proto__=1', '?nxtPlocale=en', '?__nextLocale=xx', '?page=1e309', '?url=http://evil.example'],
  `?${'a=1&'.repeat(300)}`,
  `?q=${'%F0%9F%98%80'.repeat(50)}`,
  `?q=${'x'.repeat(20_000)}`,
]

const headers: [name: string, values: string[]][] = [
  ['host', ['evil.example', '', 'a b', '<x>', '[::1', 'x:99999', 'a'.repeat(500)]],
  ['rsc', ['1', '0', '', 'x']],
  ['next-router-state-tree', ['zzz', '%5B%5D', '[]', 'null', '[""]', '{"a":1}', '%', '["",{"children":'.repeat(200)]],
  ['next-router-prefetch', ['1', '2', 'x']],
  ['next-router-segment-prefetch', ['/_tree', '/_index', '/../..', 'x', '/_full']],
  ['next-url', ['/ko', 'x', '//evil.example']],
  ['next-action', ['abc']],
  ['x-forwarded-host', ['evil.example']],
  ['x-forwarded-proto', ['https', 'x']],
  ['x-middleware-subrequest', ['proxy:proxy:proxy']],
  ['x-matched-path', ['/en']],
  ['cookie', ['locale=en', 'locale=%', 'locale=../x', '__prerender_bypass=1', 'a'.repeat(3000)]],
  ['accept-language', ['en', 'xx', '*', ';;;q=', 'a'.repeat(2000)]],
  ['accept-encoding', ['br', 'gzip;q=0', '*;q=0', 'identity;q=0', ',,,']],
  ['if-none-match', ['*', '"', 'W/"a"', 'x'.repeat(3000)]],
  ['range', ['bytes=0-10']],
  ['expect', ['100-continue']],
]

const methods = ['HEAD', 'POST', 'PUT', 'OPTIONS', 'DELETE', 'TRACE', 'PATCH', 'PROPFIND']

/** The text of one HTTP/1.1 request that no browser would send. */
export function makeHostileRequest(random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const path = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(segments)).join('/')
  const method = random() < 0.85 ? 'GET' : pick(methods)
  const origin = random() < 0.05 ? 'http://evil.example' : ''
  const chosen = headers.filter(() => random() < 0.15).map(([name, values]) => `${name}: ${pick(values)}`)
  const host = chosen.some((line) => line.startsWith('host:')) ? [] : ['host: localhost']
  const lines = [`${method} ${origin}/${path}${pick(queries)} HTTP/1.1`, ...host, ...chosen, 'connection: close']
  return `${lines.join('\r\n')}\r\n\r\n`
}
