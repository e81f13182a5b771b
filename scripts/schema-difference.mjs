import { bin, run } from './lib.mjs'
import { joinTestCluster } from './test-cluster.mjs'

/** The SQL that is missing between the migrations and prisma/schema, or undefined; compared on a scratch database. */
export async function schemaDifference(ending) {
  const cluster = await joinTestCluster()
  const scratch = ending.add({ stop: cluster.close })
  const env = { DATABASE_URL: await cluster.clone('schema') }
  const args = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--script']
  const said = await run(bin('prisma'), args, { env, failed: 'The schema could not be compared: see above.' })
  await ending.finish(scratch)
  if (/empty migration/i.test(said)) return undefined
  return said.slice(Math.max(0, said.search(/^(-- |[A-Z]{4,})/m)))
}
