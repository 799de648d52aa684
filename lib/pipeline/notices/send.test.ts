import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/db/open'
import type { Day } from '@/db/vocabulary'
import { ingestDigestFile } from '@/lib/ingest/ingest'
import { makeEdition, makeFile, makeSource } from '@/lib/ingest/test-digests'
import { textReply } from '@/scripts/fixtures/reply'
import { type Fixtures, startFixtures } from '@/scripts/fixtures/server'
import { allowHosts } from '../http/allowed-hosts'
import { createDoor, type Door } from '../http/door'
import { pipelineSettings } from '../settings'
import { calmLine } from './calm-line'
import { sendNotices } from './send'
import { startSmtp } from './test-smtp'

let fixtures: Fixtures
let door: Door
let db: Database
beforeAll(async () => {
  fixtures = await startFixtures({ handlers: [({ path }) => (path === '/hook' ? textReply('ok') : undefined)] })
})
beforeEach(() => {
  db = openDatabase(':memory:')
  door = openDoor()
})
afterEach(async () => {
  fixtures.reset()
  await door.close()
})
afterAll(() => fixtures.close())

const openDoor = (allowed = [fixtures.host]) =>
  createDoor({ userAgent: 'tests', isPrivateAllowed: allowHosts(allowed), timeoutMs: 300 })
const day = '2026-03-08' as Day
const published = [{ day, kind: 'papers' as const }]

function add(...titles: string[]) {
  const sources = titles.map((title, index) => ({ ...makeSource(`source-${index}`), title }))
  const section = { label: '로봇', emoji: null, body: '로봇 요약입니다.', sources }
  const file = makeFile('single', makeEdition('ko', [section], { day }))
  ingestDigestFile(db, file, 'model', new Date('2026-03-08T06:00:00Z'))
}

function send(
  notices: object,
  { languages = ['ko'], allowed = ['127.0.0.1'], smtp = { user: '', password: '' } } = {},
) {
  const settings = pipelineSettings.parse({ notices, languages })
  const parts = { db, door, siteUrl: 'https://digest.example', smtp, isPrivateAllowed: allowHosts(allowed) }
  return sendNotices(published, settings, { ...parts, timeoutMs: 300 })
}

const hook = () => ({ webhook: { url: `${fixtures.origin}/hook` } })
const mailTo = (port: number) => ({
  mail: { server: `smtp://127.0.0.1:${port}`, from: 'digest@digest.example', to: ['reader@digest.example'] },
})
const sentText = (): string => JSON.parse(fixtures.requests[0]?.body ?? '{}').text

describe('a webhook', () => {
  test('gets one message with the digest in each language', async () => {
    add('Paper A', 'Paper B', 'Paper C', 'Paper D', 'Paper E')
    expect(await send(hook(), { languages: ['ko', 'en'] })).toEqual([])
    expect(fixtures.requests[0]).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
    })
    const [korean, english] = sentText().split('\n\n')
    expect(korean?.split('\n')).toEqual([
      '<https://digest.example/ko/2026-03-08/papers|2026년 3월 8일의 AI 논문>',
      '2026년 3월 8일 AI 논문 5편을 분야별로 정리했습니다. 이 가운데 5편은 처음 소개합니다.',
      '• 로봇: Paper A; Paper B; Paper C; 외 2건',
    ])
    expect(english).toContain('<https://digest.example/en/2026-03-08/papers|AI papers of 8 March 2026>')
    expect(english).toContain('2 more')
  })

  test('shows a hostile title as text: no link, no mention, no mark of another chat', async () => {
    add('<!channel> <https://evil.example|free> @everyone', '[free](https://evil.example) www.evil.example', 'a\nb & c')
    await send(hook())
    const line = sentText().split('\n')[2]
    expect(line).toBe(
      '• 로봇: &lt;!channel&gt; &lt;https:⁠//evil.⁠example|free&gt; @⁠everyone; [free]⁠(https:⁠//evil.⁠example) www.⁠evil.⁠example; a b &amp; c',
    )
    expect(line).not.toMatch(/https:\/\/|@everyone|\]\(|www\.evil/)
  })

  test.each([
    ['500', 'the webhook was not told: HTTP 500 from HOST'],
    ['hang', 'the webhook was not told: no whole answer within 300 ms'],
    ['redirect:http://127.0.0.1/', 'the webhook was not told: HTTP 302 from HOST'],
  ])('that answers with %s is one line, asked once', async (fault, line) => {
    add('Paper')
    fixtures.spoil('/hook', fault)
    expect(await send(hook())).toEqual([line.replace('HOST', fixtures.host)])
    expect(fixtures.requests).toHaveLength(1)
  })

  test('in a private network is not told unless it is allowed, and its address is not repeated', async () => {
    add('Paper')
    await door.close()
    door = openDoor([])
    const [line] = await send(hook())
    expect(line).toMatch(/^the webhook was not told: 127\.0\.0\.1 is no public address/)
    expect(line).not.toContain('/hook')
    expect(fixtures.requests).toHaveLength(0)
  })
})

describe('a mail', () => {
  test('goes out with the digests as plain text', async () => {
    add('<b>Paper</b> https://evil.example')
    const smtp = await startSmtp()
    expect(await send(mailTo(smtp.port), { languages: ['en'] })).toEqual([])
    smtp.close()
    const [mail = ''] = smtp.mails
    expect(mail).toContain('Subject: AI papers of 8 March 2026\n')
    expect(mail).toContain('To: reader@digest.example\n')
    expect(mail).toMatch(/^Content-Type: text\/plain/m)
    expect(mail).toContain('https://digest.example/en/2026-03-08/papers')
    expect(mail).not.toContain('https://evil')
  })

  test('that is refused is one line', async () => {
    add('Paper')
    const smtp = await startSmtp({ refusal: '550 nobody here' })
    const [line] = await send(mailTo(smtp.port))
    smtp.close()
    expect(line).toMatch(/^the mail was not sent: .*550 nobody here/)
  })

  test('does not go to a private host unless it is allowed', async () => {
    add('Paper')
    expect(await send(mailTo(25), { allowed: [] })).toEqual([
      'the mail was not sent: 127.0.0.1 is no public address; allowPrivateHosts in the settings can allow it',
    ])
  })

  test('tells neither user nor password when the server is no mail server', async () => {
    add('Paper')
    const smtp = { user: 'mailer', password: 'secret-pass-word' }
    const [line] = await send(mailTo(Number(fixtures.host.split(':')[1])), { smtp })
    expect(line).toMatch(/^the mail was not sent: /)
    expect(line).not.toMatch(/secret-pass-word|mailer/)
  })
})

test('nothing is sent where nothing is set, or nothing was published', async () => {
  expect(await send({})).toEqual([])
  const settings = pipelineSettings.parse({ notices: hook() })
  const parts = { db, door, siteUrl: '', smtp: { user: '', password: '' }, isPrivateAllowed: () => true }
  expect(await sendNotices([], settings, parts)).toEqual([])
  expect(fixtures.requests).toHaveLength(0)
})

test('a failing database is a line as well', async () => {
  db.$client.close()
  expect(await send(hook())).toEqual(['no notice was sent: The database connection is not open'])
})

test('a calm line keeps numbers, names and formulas readable', () => {
  expect(calmLine('GPT-4.5 at 87.5%: what\u202e it costs')).toBe('GPT-4.5 at 87.5%: what it costs')
})
