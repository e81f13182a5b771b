import path from 'node:path'
import { z } from 'zod'
import { exportAccount, restoreAccount } from '@/lib/archive'
import type { Manifest } from '@/lib/archive/format'
import { HISTORY } from '@/lib/archive/history-sections'
import { Refusal } from '@/lib/platform/refusal'
import { type Command, type CommandResult, table, UsageError } from './command'

/** Counts and hashes, so that two archives can be compared by eye or by a program. */
function told(file: string, { account, counts, files, digest }: Manifest): CommandResult {
  const history = HISTORY.map(({ count }) => count)
  const rows = Object.entries(counts).map(([name, count]) => [
    `  ${name}`,
    count,
    history.includes(name) ? 'history alone: no right on another server' : '',
  ])
  const text = [
    `${account.name} (${account.handle})  ${file}`,
    table([...rows, ['  files', files.length, '']]),
    `digest  ${digest}`,
  ].join('\n')
  const hashes = Object.fromEntries(files.map(({ path: name, sha256 }) => [name, sha256]))
  const { handle, id: accountId } = account
  return { json: { handle, accountId, counts, historyOnly: history, files: files.length, digest, hashes }, text }
}

export const accountExportCommand: Command = {
  usage: 'account:export --handle HANDLE --out FILE',
  summary: 'everything of an account as one zip in open formats; prints its counts and the hashes of its files',
  options: { handle: { type: 'string' }, out: { type: 'string' } },
  async run({ values: { handle, out } }) {
    if (!handle || !out) throw new UsageError('--handle and --out are needed.')
    const file = path.resolve(process.env.INIT_CWD ?? '', out)
    const manifest = await exportAccount({ handle, file, now: new Date() })
    if (!manifest) throw new UsageError(`No account ever had the handle "${handle}".`)
    return told(file, manifest)
  },
}

const SENTENCES: Record<string, string> = {
  'archive.unfit': 'This is no archive of an account, or it was altered',
  'archive.damaged': 'A file of the archive is damaged',
  'archive.row_unfit': 'A row of the archive has not the shape that it must have',
  'archive.account_exists': 'The account is on this server already; nothing was changed',
  'archive.handle_taken': 'Its handle belongs to another account of this server',
  'archive.name_taken': 'Another account of this server has its name, or one that looks the same',
  'archive.code_taken': 'One of its follow codes belongs to another account of this server',
  'archive.binding_taken': 'The holder’s address is bound to another account of this server',
}

const sentence = ({ code, facts }: Refusal) => {
  const known = Object.entries(facts).map(([name, value]) => `${name}: ${String(value)}`)
  return `${SENTENCES[code] ?? code}${known.length > 0 ? ` (${known.join(', ')})` : ''}.`
}

export const accountImportCommand: Command = {
  usage: 'account:import --file FILE [--holder E-MAIL]',
  summary:
    'makes an account again from its archive on a server that does not have it; prints what account:export printed',
  options: { file: { type: 'string' }, holder: { type: 'string' } },
  async run({ values }) {
    if (!values.file) throw new UsageError('--file is needed.')
    const holder = z
      .email()
      .nullable()
      .safeParse(values.holder?.trim().toLowerCase() ?? null)
    if (!holder.success) throw new UsageError('--holder takes the e-mail address that the holder signs in with.')
    const file = path.resolve(process.env.INIT_CWD ?? '', values.file)
    try {
      return told(file, await restoreAccount({ file, holder: holder.data, now: new Date() }))
    } catch (error) {
      if (error instanceof Refusal) throw new UsageError(sentence(error))
      throw error
    }
  },
}
