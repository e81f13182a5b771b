import type { TestProject } from 'vitest/node'
import { joinTestCluster } from '@/scripts/test-cluster.mjs'
import { prepareTemplate } from './database-template'

declare module 'vitest' {
  interface ProvidedContext {
    databases: string[]
  }
}

/** One cluster, one migrated template, one copy for each vitest worker. */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await joinTestCluster(prepareTemplate)
  const databases: string[] = []
  for (let worker = 1; worker <= project.config.maxWorkers; worker++) databases.push(await cluster.clone(`w${worker}`))
  project.provide('databases', databases)
  return cluster.close
}
