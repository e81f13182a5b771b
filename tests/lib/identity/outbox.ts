import { db } from '@/lib/platform/db'
import { unseal } from '@/lib/platform/crypto'

/** The codes that wait in the queue to be mailed, oldest first: what the recipient will read. */
export async function codesInQueue(): Promise<string[]> {
  const rows = await db.$queryRaw<{ data: { job: string; payload: { code: string } } }[]>`
    SELECT data FROM pgboss.job WHERE data->>'job' = 'identity.mail-code' ORDER BY created_on`
  return rows.map(({ data }) => unseal('mail-code', data.payload.code))
}

export const lastCode = async (): Promise<string> => (await codesInQueue()).at(-1) ?? 'no code'

export const otherThan = (code: string) => (code === '000000' ? '000001' : '000000')
