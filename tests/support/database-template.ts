import { PgBoss } from 'pg-boss'

/** The queue makes its own tables at its first start, which takes longer than a whole test: once, in the template. */
export async function prepareTemplate(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schema: 'pgboss', supervise: false, schedule: false, max: 1 })
  await boss.start()
  for (const name of ['now', 'bulk']) {
    await boss.createQueue(name, {
      retryLimit: 8,
      retryDelay: 2,
      retryBackoff: true,
      expireInSeconds: 600,
      notify: true,
    })
  }
  await boss.stop({ graceful: false, close: true })
}
