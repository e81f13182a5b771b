import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { browser as chromiumHere } from '../browser'
import { freePort, publish, startBuilt } from './built'
import { type Figure, rounded } from './figure'

const RUNS = 5
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Lighthouse's own judgement of an article's page in the Chromium of the tests: the median of five. */
export async function run(): Promise<Figure[]> {
  const articleId = await publish()
  const built = await startBuilt()
  const port = await freePort()
  const options = await chromiumHere()
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  })
  const address = `${built.url}/a/${articleId}`
  const scores: Record<'performance' | 'accessibility', number[]> = { performance: [], accessibility: [] }
  try {
    await fetch(address)
    for (let n = 0; n < RUNS; n += 1) {
      const answer = await lighthouse(address, {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: ['performance', 'accessibility'],
      })
      for (const name of ['performance', 'accessibility'] as const)
        scores[name].push((answer?.lhr.categories[name]?.score ?? 0) * 100)
    }
  } finally {
    await browser.close()
    built.stop()
  }
  return (['performance', 'accessibility'] as const).map((name) => ({
    name: `lighthouse-${name}`,
    ours: rounded(median(scores[name]), 1),
    reference: 100,
    ratio: rounded(median(scores[name]) / 100, 4),
    unit: `points of 100, the median of ${RUNS} runs`,
    p99_ms: 0,
    worst: Math.min(...scores[name]),
  }))
}
