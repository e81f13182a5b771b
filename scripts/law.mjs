import { bin, run } from './lib.mjs'

const FEWEST_MODULES = 50

/** How many modules the check says it read; with a TypeScript that it cannot use it reads none, and is content. */
export function modulesRead(said) {
  const modules = Number(/\((\d+) modules/.exec(said)?.[1] ?? 0)
  if (modules < FEWEST_MODULES) throw new Error(`The dependency law was held against ${modules} modules only.`)
  return modules
}

/** Holds the dependency law against the product. */
export async function holdLaw() {
  const folders = ['lib', 'app', 'components', 'i18n']
  const failed = 'The dependency law is broken: see above.'
  return {
    note: `${modulesRead(await run(bin('depcruise'), [...folders, '--config', '.dependency-cruiser.cjs'], { failed }))} modules`,
  }
}
