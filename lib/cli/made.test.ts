import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { madeDay, madeModel, saveMadeDigests } from '@/lib/ingest/test-made-digest'
import { run } from './test-io'

let folder: string
let db: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-made-'))
  db = join(folder, 'digests.db')
  const database = openDatabase(db)
  saveMadeDigests(database)
  database.$client.close()
})

afterAll(() => rmSync(folder, { recursive: true }))

const show = async (...args: string[]) => (await run(['show', madeDay, 'papers', '--db', db, ...args])).stdout

test('the JSON of a made digest tells how each text was made, and its editorial', async () => {
  const shown = JSON.parse(await show('--json'))
  expect(shown.editorials.en).toMatchObject({ receipt: { method: 'model', model: madeModel, sources: [0, 1] } })
  const [robots, talks] = shown.sections
  expect(robots.origins.ko).toMatchObject({ method: 'model', model: madeModel, textLang: 'ko' })
  expect(talks.origins.ko).toMatchObject({
    method: 'extract',
    model: null,
    textLang: 'en',
    receipt: { withheld: [2], fallback: 'language, numbers' },
  })
  const { digests } = JSON.parse((await run(['export', '--format', 'json', '--kind', 'papers', '--db', db])).stdout)
  expect(digests).toEqual([shown])
})

test('a part of a digest has no editorial', async () => {
  const { stdout } = await run(['export', '--format', 'json', '--kind', 'papers', '--category', 'llm', '--db', db])
  expect(JSON.parse(stdout).digests[0].editorials).toBeUndefined()
})

test('as text, each text of a made digest says who wrote it and an extract its language', async () => {
  const text = await show()
  expect(text).toContain(`\n[ko] model ${madeModel}\n오늘은 손과 발이`)
  expect(text).toContain(`\n[en] model ${madeModel}\nA robot that`)
  expect(text).toContain('\n[ko] extract in en\n- **LongNote')
})

test('exported as markdown and imported again, a made digest lists the same sources, also those kept from the model', async () => {
  const files = join(folder, 'files')
  const again = join(folder, 'again.db')
  await run(['export', '--format', 'markdown', '--out', files, '--db', db])
  expect((await run(['import', files, '--db', again, '--quiet'])).exitCode).toBe(0)
  const read = async (path: string) => JSON.parse((await run(['export', '--format', 'json', '--db', path])).stdout)
  const listed = ({ digests }: { digests: { sections: { sources: unknown }[] }[] }) =>
    digests.map(({ sections }) => sections.map(({ sources }) => sources))
  expect(listed(await read(again))).toEqual(listed(await read(db)))
  expect(listed(await read(again))[1]?.[1]).toHaveLength(3)
})
