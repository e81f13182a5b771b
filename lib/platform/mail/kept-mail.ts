import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const KeptMail = z.object({
  id: z.string(),
  receivedAt: z.string(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
})
/** A mail that the demonstration's own server received, kept as a file. */
export type KeptMail = z.output<typeof KeptMail>

const FILE = /^[0-9]{13}-[0-9a-f]{8}\.json$/

/** Writes the mail whole or not at all. */
export async function keepMail(folder: string, mail: KeptMail): Promise<void> {
  await mkdir(folder, { recursive: true })
  const target = path.join(folder, `${mail.id}.json`)
  await writeFile(`${target}.part`, JSON.stringify(mail))
  await rename(`${target}.part`, target)
}

/** The newest mails first, at most `limit`; to one address when `to` is given. */
export async function listKeptMail(
  folder: string,
  { to, limit = 100 }: { to?: string; limit?: number } = {},
): Promise<KeptMail[]> {
  const names = (await namesIn(folder))
    .filter((name) => FILE.test(name))
    .sort()
    .reverse()
  const found: KeptMail[] = []
  for (const name of names) {
    const mail = await read(path.join(folder, name))
    if (!to || mail.to.toLowerCase().includes(to.toLowerCase())) found.push(mail)
    if (found.length === limit) break
  }
  return found
}

/** One mail, or null. */
export async function keptMail(folder: string, id: string): Promise<KeptMail | null> {
  const name = `${id}.json`
  if (!FILE.test(name) || !(await namesIn(folder)).includes(name)) return null
  return read(path.join(folder, name))
}

const read = async (file: string) => KeptMail.parse(JSON.parse(await readFile(file, 'utf8')))

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return []
    throw cause
  }
}
