import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type CommandEnd, startCommand } from './command'
import { type Schedule, startScheduler } from './scheduler'

beforeEach(() => {
  // 14:59 in Seoul.
  vi.useFakeTimers({ now: new Date('2026-03-10T05:59:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Commands that end when the test says so; those of the schedule at once. */
function play(schedule: Partial<Schedule> & { exitCode?: number }) {
  const { exitCode = 0, ...plan } = schedule
  const started: string[] = []
  const stopped: string[] = []
  const ends: ((end: CommandEnd) => void)[] = []
  const logged: unknown[][] = []
  const note =
    (level: string) =>
    (...said: unknown[]) =>
      logged.push([level, ...said])
  const log = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') }
  const start = (args: readonly string[]) => {
    const name = args.join(' ')
    started.push(name)
    const stdout = JSON.stringify({ isEnabled: true, times: [], missing: [], ...plan })
    if (args[0] === 'schedule') {
      return { ended: Promise.resolve({ exitCode, stdout, stderr: 'pipeline.json: wrong\n' }), stop() {} }
    }
    let end: (end: CommandEnd) => void = () => {}
    const ended = new Promise<CommandEnd>((resolve) => {
      end = resolve
    })
    ends.push(end)
    return {
      ended,
      stop() {
        stopped.push(name)
        end({ exitCode: 130, stdout: '', stderr: '' })
      },
    }
  }
  const finish = async (exitCode = 0, stderr = '') => {
    ends.shift()?.({ exitCode, stdout: '2026-03-10 papers  done\n', stderr })
    await vi.advanceTimersByTimeAsync(0)
  }
  const scheduler = startScheduler(log, start)
  return { started, stopped, logged, scheduler, finish, settle: () => vi.advanceTimersByTimeAsync(0) }
}

const papers = { kind: 'papers', cron: '0 15 * * *' } as const
const missing = [
  { day: '2026-03-08', kind: 'papers' },
  { day: '2026-03-09', kind: 'papers' },
] as Schedule['missing']

test('at its time in Seoul a kind is made, and what came out is logged', async () => {
  const { started, logged, finish, scheduler } = play({ times: [papers] })
  await vi.advanceTimersByTimeAsync(59_000)
  expect(started).toEqual(['schedule --json'])
  await vi.advanceTimersByTimeAsync(1_500)
  expect(started).toEqual(['schedule --json', 'make --quiet --kind papers'])
  await finish()
  expect(logged.at(-1)).toEqual([
    'info',
    { command: 'make --quiet --kind papers', exitCode: 0, result: '2026-03-10 papers  done', problem: '' },
    'digests were made',
  ])
  await scheduler.stop()
})

test('missing digests are made first, one after the other', async () => {
  const { started, finish, settle, scheduler } = play({ times: [papers], missing })
  await settle()
  expect(started.slice(1)).toEqual(['make --quiet --day 2026-03-08 --kind papers'])
  await vi.advanceTimersByTimeAsync(61_000)
  expect(started).toHaveLength(2)
  await finish()
  expect(started.slice(2)).toEqual(['make --quiet --day 2026-03-09 --kind papers'])
  await finish()
  expect(started.slice(3)).toEqual(['make --quiet --kind papers'])
  await scheduler.stop()
})

test('a stop asks the one at work to end and starts no other', async () => {
  const { started, stopped, settle, scheduler } = play({ times: [papers], missing })
  await settle()
  await scheduler.stop()
  expect(stopped).toEqual(['make --quiet --day 2026-03-08 --kind papers'])
  await vi.advanceTimersByTimeAsync(24 * 3_600_000)
  expect(started).toHaveLength(2)
})

test('a failure is a warning with its last line, and the next time comes all the same', async () => {
  const { started, logged, finish, scheduler } = play({ times: [papers] })
  await vi.advanceTimersByTimeAsync(61_000)
  await finish(6, 'one\nthe model does not answer\n')
  expect(logged.at(-1)?.[0]).toBe('warn')
  expect(logged.at(-1)?.[1]).toMatchObject({ exitCode: 6, problem: 'the model does not answer' })
  await vi.advanceTimersByTimeAsync(24 * 3_600_000)
  expect(started.filter((name) => name.startsWith('make'))).toHaveLength(2)
  await scheduler.stop()
})

test('a schedule that is off starts nothing, one that cannot be read is an error', async () => {
  const off = play({ isEnabled: false, times: [papers], missing })
  await vi.advanceTimersByTimeAsync(61_000)
  expect(off.started).toEqual(['schedule --json'])
  const wrong = play({ exitCode: 2 })
  await wrong.settle()
  expect(wrong.logged.at(-1)).toEqual([
    'error',
    { exitCode: 2, reason: 'pipeline.json: wrong' },
    'no digests are made: the schedule cannot be read',
  ])
})

test('a command runs beside the server and tells how it ended', async () => {
  vi.useRealTimers()
  const { exitCode, stderr } = await startCommand(['no-such-command']).ended
  expect([exitCode, stderr]).toEqual([2, "error: unknown command 'no-such-command'\n"])
})
