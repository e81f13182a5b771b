import { pool } from '@/lib/platform/db'
import { type Command, table } from './command'

interface Counts {
  operators: number
  subscribers: number
  accounts: number
  follows: number
}
interface Staff {
  name: string
  email: string
  role: string
  lastSignInAt: string | null
}

const COUNTS = `SELECT (SELECT count(*)::int FROM operator) AS operators, (SELECT count(*)::int FROM subscriber) AS subscribers,
  (SELECT count(*)::int FROM account) AS accounts, (SELECT count(*)::int FROM follow) AS follows`
const STAFF = `SELECT name, email, lower(role::text) AS role, last_sign_in_at::text AS "lastSignInAt"
  FROM administrator WHERE left_at IS NULL ORDER BY role, email`

export const usersCommand: Command = {
  usage: 'users',
  summary: 'how many people and accounts there are, and who is on the staff',
  async run() {
    const [counts, staff] = await Promise.all([pool.query<Counts>(COUNTS), pool.query<Staff>(STAFF)])
    const lines = staff.rows.map((row) => [row.role, row.name, row.email, row.lastSignInAt ?? 'never'])
    const numbers = Object.entries(counts.rows[0] ?? {})
    const text = `${table(numbers)}\n\n${table([['ROLE', 'NAME', 'E-MAIL', 'LAST SIGN-IN'], ...lines])}`
    return { json: { ...counts.rows[0], staff: staff.rows }, text }
  },
}
