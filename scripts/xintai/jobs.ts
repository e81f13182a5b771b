import { pool } from '@/lib/platform/db'
import { type Command, table } from './command'

interface JobRow {
  queue: string
  job: string
  state: string
  count: number
  oldest: string
}

const BY_STATE = `
  SELECT name AS queue, coalesce(data->>'job', '?') AS job, state::text, count(*)::int AS count, min(start_after)::text AS oldest
  FROM pgboss.job GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`

export const jobsCommand: Command = {
  usage: 'jobs',
  summary: 'what the queue holds: by queue, job and state, with the time of the oldest',
  async run() {
    const { rows } = await pool.query<JobRow>(BY_STATE)
    const lines = rows.map((row) => [row.queue, row.job, row.state, row.count, row.oldest])
    return {
      json: rows,
      text: rows.length ? table([['QUEUE', 'JOB', 'STATE', 'COUNT', 'OLDEST'], ...lines]) : 'The queue is empty.',
    }
  },
}
