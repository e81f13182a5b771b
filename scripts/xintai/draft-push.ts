import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Command, CommandResult } from './command'
import { UsageError } from './command'
import { localPictures, readDraftFile, withAddresses } from './draft-file'

interface Platform {
  url: string
  token: string
  account: string
}

const Answer = z.object({ ok: z.boolean(), view: z.unknown().optional(), message: z.string().optional() })
const Picture = z.object({ id: z.uuid(), src: z.string() })
const Draft = z.object({
  id: z.uuid(),
  version: z.number(),
  isNew: z.boolean(),
  droppedPictures: z.number(),
  faults: z.array(z.string()),
  path: z.string(),
})

async function call({ url, token }: Platform, where: string, init: { type: string; body: BodyInit }): Promise<unknown> {
  const address = new URL(where, url)
  const headers = { authorization: `Bearer ${token}`, 'content-type': init.type, 'accept-language': 'en' }
  const answer = await fetch(address, { method: 'POST', headers, body: init.body, redirect: 'error' }).catch(() => {
    throw new UsageError(`${address.origin} does not answer.`)
  })
  const told = Answer.safeParse(await answer.json().catch(() => null))
  if (!told.success) throw new UsageError(`${address.origin} answered with ${answer.status} and no words of ours.`)
  if (!told.data.ok) throw new UsageError(told.data.message ?? `${address.origin} refused with ${answer.status}.`)
  return told.data.view
}

async function pushPicture(platform: Platform, { file, alt }: { file: string; alt: string }) {
  const body = await readFile(file).catch(() => {
    throw new UsageError(`The picture ${file} cannot be read.`)
  })
  const query = new URLSearchParams({ account: platform.account, name: path.basename(file), alt })
  const init = { type: 'application/octet-stream', body: new Uint8Array(body) }
  return Picture.parse(await call(platform, `/api/drafts/pictures?${query.toString()}`, init))
}

/** Pictures first, each file once: the same bytes again are the same material, so a push that broke off is simply made again. */
async function pushFile(
  platform: Platform,
  { file, key: named, overwrite }: { file: string; key?: string; overwrite: boolean },
): Promise<CommandResult> {
  const { markdown, cover, key, ...head } = await readDraftFile(file)
  const pictures = localPictures(markdown, file)
  const kept = new Map<string, z.output<typeof Picture>>()
  const wanted = [...pictures, ...(cover ? [{ file: path.resolve(path.dirname(file), cover), alt: '' }] : [])]
  for (const picture of wanted) {
    if (!kept.has(picture.file)) kept.set(picture.file, await pushPicture(platform, picture))
  }
  const body = JSON.stringify({
    ...head,
    account: platform.account,
    key: named ?? key ?? path.basename(file),
    markdown: withAddresses(markdown, pictures, (picture) => kept.get(picture.file)?.src ?? ''),
    ...(cover && { coverId: kept.get(path.resolve(path.dirname(file), cover))?.id }),
    overwrite,
  })
  const draft = Draft.parse(await call(platform, '/api/drafts', { type: 'application/json', body }))
  const address = new URL(draft.path, platform.url).href
  const lines = [
    `${draft.isNew ? 'A new draft' : `The draft, now version ${draft.version}`}: ${address}`,
    ...(kept.size > 0 ? [`  pictures  ${kept.size}`] : []),
    ...(draft.droppedPictures > 0 ? [`  left out  ${draft.droppedPictures} pictures that are not the account's`] : []),
    ...(draft.faults.length > 0 ? [`  not yet fit to be sent: ${draft.faults.join(', ')}`] : []),
  ]
  return { json: { ...draft, address, pictures: kept.size }, text: lines.join('\n') }
}

export const draftPushCommand: Command = {
  usage: 'draft:push FILE.md --account HANDLE --url ADDRESS [--token TOKEN] [--key KEY] [--overwrite]',
  summary: `puts a Markdown file into an account's draft box, with the pictures beside it; again changes the same draft

  The token is made in the console under Security; better than --token is the setting XINTAI_TOKEN.
  --url may be the setting XINTAI_URL. A head of YAML gives title, summary, author, cover, key.
  The draft is known by its key: the file's name, or --key. What a person changed in the console since
  the last push is written over only with --overwrite.`,
  options: {
    account: { type: 'string' },
    url: { type: 'string' },
    token: { type: 'string' },
    key: { type: 'string' },
    overwrite: { type: 'boolean' },
  },
  async run({ values, positionals: [file] }) {
    const { account, url = process.env.XINTAI_URL, token = process.env.XINTAI_TOKEN, overwrite } = values
    if (!file || !account) throw new UsageError('A file and --account are needed.')
    if (!url || !URL.canParse(url)) throw new UsageError('--url takes the address of the platform, https://….')
    if (!token) throw new UsageError('A console token is needed: set XINTAI_TOKEN, or give --token.')
    const whole = path.resolve(process.env.INIT_CWD ?? '', file)
    return pushFile({ url, token, account }, { file: whole, key: values.key, overwrite: overwrite === 'yes' })
  },
}
