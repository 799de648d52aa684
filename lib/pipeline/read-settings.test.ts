import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '@/env'
import { parsePipelineSettings, readPipelineSettings, settingNames } from './read-settings'

const noModel = { baseUrl: '', name: '', protocol: '' }
const parse = (settings: unknown) => parsePipelineSettings(JSON.stringify(settings), 'pipeline.json', noModel)

test('an empty file has every default: three sources, no model, nothing private', () => {
  const settings = parse({})
  const enabled = Object.entries(settings.sources).flatMap(([name, { isEnabled }]) => (isEnabled ? [name] : []))
  expect(enabled).toEqual(['hugging-face', 'arxiv-api', 'hacker-news', 'technology-review'])
  expect(settings).toMatchObject({ allowPrivateHosts: [], lookBackDays: 3, languages: ['ko', 'en'] })
  expect(settings.model).toBeUndefined()
})

test('one setting of a source leaves the others at their defaults', () => {
  const { sources } = parse({ sources: { 'hugging-face': { baseUrl: 'http://127.0.0.1:5055/hugging-face/' } } })
  expect(sources['hugging-face']).toMatchObject({ baseUrl: 'http://127.0.0.1:5055/hugging-face', limit: 30 })
  expect(sources['hacker-news'].baseUrl).toBe('https://hn.algolia.com')
})

test('a key that is none is named with its place and the likely one', () => {
  expect(() => parse({ sources: { 'hugging-face': { basUrl: 'x' } } })).toThrow(
    'pipeline.json: sources.hugging-face.basUrl is no setting; did you mean baseUrl?',
  )
  expect(() => parse({ colour: 'red' })).toThrow('pipeline.json: colour is no setting')
})

test('a value of the wrong kind is named with its place', () => {
  expect(() => parse({ lookBackDays: 'three' })).toThrow(/^pipeline.json: lookBackDays: /)
  expect(() => parse([])).toThrow(/^pipeline.json: the whole: /)
  expect(() => parsePipelineSettings('{', 'pipeline.json', noModel)).toThrow(/^pipeline.json: is no JSON: /)
})

test('the environment names the model over the file', () => {
  const text = JSON.stringify({ model: { baseUrl: 'http://localhost:11434/v1', model: 'small', concurrency: 1 } })
  const { model } = parsePipelineSettings(text, 'pipeline.json', { ...noModel, name: 'large' })
  expect(model).toMatchObject({ baseUrl: 'http://localhost:11434/v1', model: 'large', concurrency: 1 })
})

test('a file that is named has to be there, the default one has not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'))
  const settingsPath = join(folder, 'mine.json')
  const read = (isSettingsPathDefault: boolean) =>
    readPipelineSettings({ settingsPath, isSettingsPathDefault, model: noModel })
  expect(read(true).lookBackDays).toBe(3)
  expect(() => read(false)).toThrow(`${settingsPath}: no such file or folder`)
  writeFileSync(settingsPath, '{"lookBackDays": 1}')
  expect(read(false).lookBackDays).toBe(1)
  rmSync(folder, { recursive: true })
})

test('the example has every setting and passes', () => {
  const text = readFileSync(join(projectRoot, 'pipeline.example.json'), 'utf8')
  const { schedule, model } = parsePipelineSettings(text, 'pipeline.example.json', noModel)
  expect([schedule.enabled, model?.concurrency]).toEqual([false, 1])
  const lacking = settingNames().filter((name) => !text.includes(`"${name}":`))
  expect(lacking).toEqual([])
})
