const BATCH = 5000
const MOST_ROUNDS = 40

/** Repeats a bounded deletion until one finds less than its batch, so that no statement holds much or runs long; what is left waits for the next sweep. */
export async function inBatches(remove: (most: number) => Promise<number>): Promise<number> {
  let removed = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const count = await remove(BATCH)
    removed += count
    if (count < BATCH) break
  }
  return removed
}
