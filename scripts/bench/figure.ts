/** One measured figure beside its reference; both were taken in the same minute on the same machine. */
export interface Figure {
  name: string
  ours: number
  reference: number
  /** ours / reference. */
  ratio: number
  unit: string
  p99_ms: number
  [more: string]: number | string
}

/** The value that a share of the samples stays under. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(Math.ceil(sorted.length * share), sorted.length) - 1] ?? Number.NaN
}

export const rounded = (value: number, digits = 3): number => Number(value.toFixed(digits))

/** How many milliseconds some work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
