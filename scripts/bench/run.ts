import type { Figure } from './figure'

interface Bench {
  run: () => Promise<Figure | Figure[]>
}

const name = process.argv[2] ?? ''
if (!/^[a-z-]+$/.test(name) || !process.send) throw new Error('started by scripts/bench.mjs')
const { run } = (await import(`./${name}.ts`)) as Bench
const figures = [await run()].flat()
// The process ends only when the parent has them.
process.send({ figures }, () => process.exit(0))
