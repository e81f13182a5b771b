import { env } from '@/lib/platform/env'
import { seed } from '@/scripts/seed.mjs'
import { type Command, UsageError } from './command'

export const seedCommand: Command = {
  usage: 'seed',
  summary: 'loads the demonstration data into an empty database, as the first npm start does',
  async run() {
    if (env.XINTAI_MODE !== 'demo')
      throw new UsageError('Demonstration data has public passwords: it is loaded in the demonstration mode only.')
    const loaded = await seed(process.env)
    return { json: { loaded }, text: loaded ? 'Loaded.' : 'Nothing to do: the database has data.' }
  },
}
