import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '@/env'
import type { Check } from '../support/checks'
import { type BodyShape, bodyShapes } from './body-shapes'

export type BodyCost = { characters: number; cpuMs: number; peakMegabytes: number }

const cpuLimitMs = 2000
const memoryLimitMegabytes = 512
/** How many times longer twice the text may take. */
const mostGrowth = 3.2
/** Below this, start-up and garbage collection weigh more than the text, and a ratio says nothing. */
const growthFloorMs = 400
/** A shape that takes minutes is ended: what was measured until then counts. */
const runLimitMs = 90_000

/** Imports and renders a quarter, half and a whole megabyte of each shape, each shape in a process of its own. */
export function checkBodies(): Check[] {
  const costs = bodyShapes.map((shape, index) => ({ shape, costs: measure(index) }))
  const whole = costs.map(({ shape, costs: [, , cost] }) => ({ shape, cost }))
  const exceeding = (unit: string, limit: number, pick: (cost: BodyCost) => number): Omit<Check, 'what'> => {
    const values = whole.map(({ shape, cost }) => ({ shape, value: cost ? pick(cost) : Number.POSITIVE_INFINITY }))
    const [worst] = [...values].sort((a, b) => b.value - a.value)
    const wrong = values
      .filter(({ value }) => value > limit)
      .map(({ shape, value }) => `${shape.name}: ${value} ${unit}`)
    return { count: values.length, seen: `most ${worst?.value} ${unit}, ${worst?.shape.name}`, wrong }
  }
  return [
    {
      what: `a megabyte is imported and rendered in ${cpuLimitMs / 1000} s of CPU`,
      ...exceeding('ms', cpuLimitMs, ({ cpuMs }) => cpuMs),
    },
    {
      what: `and in ${memoryLimitMegabytes} MB of memory`,
      ...exceeding('MB', memoryLimitMegabytes, ({ peakMegabytes }) => peakMegabytes),
    },
    { what: 'and its time grows with its length', count: costs.length, wrong: costs.flatMap(describeGrowth) },
  ]
}

function describeGrowth({ shape, costs }: { shape: BodyShape; costs: readonly BodyCost[] }): string[] {
  const isSteep = costs.some((one, index) => {
    const next = costs[index + 1]
    return next !== undefined && next.cpuMs > growthFloorMs && next.cpuMs > one.cpuMs * mostGrowth
  })
  const times = costs.map(({ characters, cpuMs }) => `${characters / 1e6} MB ${cpuMs} ms`)
  return isSteep ? [`${shape.name}: ${times.join(', ')}`] : []
}

function measure(index: number): BodyCost[] {
  const child = ['--import', 'tsx', join(projectRoot, 'scripts/hostile/body-cost.ts'), String(index)]
  const env = { ...process.env, NODE_ENV: 'production' } as const
  try {
    return readCosts(execFileSync(process.execPath, child, { encoding: 'utf8', env, timeout: runLimitMs }))
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? readCosts(String(error.stdout)) : []
  }
}

function readCosts(output: string): BodyCost[] {
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as BodyCost)
}
