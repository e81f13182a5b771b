import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

/** A micro-blog's profile as its interface tells it. */
export const Profile = z.object({
  address: z.string().trim().min(1),
  screen_name: z.string().trim().min(1),
  verified: z.boolean(),
  verified_type: z.string().trim().default(''),
  verified_name: z.string().trim().default(''),
  verified_until: z.string().trim().nullable().default(null),
  operator_name: z.string().trim().nullable().default(null),
})
export type Profile = z.output<typeof Profile>

/** A register's entry as its interface tells it. */
export const Entry = z.object({
  register_no: z.string().trim().min(1),
  name: z.string().trim().min(1),
  former_names: z.array(z.string()).default([]),
  entity_type: z.string().trim(),
  status: z.string().trim().default('in_operation'),
  valid_to: z.string().trim().nullable().default(null),
  legal_representative: z.string().trim().nullable().default(null),
  contacts: z.array(z.string()).default([]),
})
export type Entry = z.output<typeof Entry>

const Records = z.object({
  profiles: z.array(Profile),
  entries: z.array(Entry),
  /** Channels that answer nothing for now. */
  silent: z.array(z.enum(['profile', 'register'])).default([]),
})
export type Records = z.output<typeof Records>
export type ChannelName = Records['silent'][number]

/** Records of the stand-ins in one file, read for every question, so that several processes see the same. */
export function openRecords(folder: string) {
  const file = path.join(folder, 'records.json')

  async function read(): Promise<Records> {
    try {
      return Records.parse(JSON.parse(await readFile(file, 'utf8')))
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
        return { profiles: [], entries: [], silent: [] }
      throw cause
    }
  }

  // One change after the other, each written whole or not at all.
  let last: Promise<unknown> = Promise.resolve()
  const change = (turn: (records: Records) => Records): Promise<void> => {
    const done = last.then(async () => {
      const next = turn(await read())
      await mkdir(folder, { recursive: true })
      await writeFile(`${file}.part`, JSON.stringify(next, null, 2))
      await rename(`${file}.part`, file)
    })
    last = done.catch(() => undefined)
    return done
  }

  return {
    read,
    putProfile: (profile: Profile) =>
      change((all) => ({
        ...all,
        profiles: [profile, ...all.profiles.filter(({ address }) => address !== profile.address)],
      })),
    putEntry: (entry: Entry) =>
      change((all) => ({
        ...all,
        entries: [entry, ...all.entries.filter(({ register_no }) => register_no !== entry.register_no)],
      })),
    /** Two records under one number, as a register has them after a merger. */
    addEntry: (entry: Entry) => change((all) => ({ ...all, entries: [...all.entries, entry] })),
    silence: (channel: ChannelName, isSilent: boolean) =>
      change((all) => ({
        ...all,
        silent: [...all.silent.filter((one) => one !== channel), ...(isSilent ? [channel] : [])],
      })),
  }
}
export type RecordBook = ReturnType<typeof openRecords>
