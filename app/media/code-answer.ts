import { buffer } from 'node:stream/consumers'
import { CODE_SIZES } from '@/lib/accounts/contract'
import { getAccountLogo } from '@/lib/media'
import { env } from '@/lib/platform/env'
import { contextFor } from '@/lib/platform/http/context'
import { pictureLogo, qrPng, qrSvg } from '@/lib/platform/qr'
import { storage } from '@/lib/platform/storage'
import { runQuery } from '@/lib/platform/use-case'

interface Wanted {
  accountId: string
  code: string
  /** `code.svg` or `code.png`; anything else is no file of ours. */
  file: string
  /** The address that was asked for: `size` chooses among the sizes of a PNG, `save` makes browsers keep it. */
  url: string
  cacheControl: string
}

/** A follow code as a file, the account's picture (or the platform's mark) in its middle (ACC-11); null for another file. */
export async function codeAnswer({ accountId, code, file, url, cacheControl }: Wanted): Promise<Response | null> {
  if (file !== 'code.svg' && file !== 'code.png') return null
  const { searchParams } = new URL(url)
  const size = CODE_SIZES.find((one) => String(one) === searchParams.get('size'))
  const address = `${env.XINTAI_URL}/f/${code}`
  const logo = await logoOf(accountId)
  const isSvg = file === 'code.svg'
  const body = isSvg ? qrSvg(address, { logo }) : new Uint8Array(await qrPng(address, { logo, size }))
  return new Response(body, {
    headers: {
      'content-type': isSvg ? 'image/svg+xml' : 'image/png',
      'content-security-policy': "default-src 'none'; img-src data:; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
      'cache-control': cacheControl,
      ...(searchParams.has('save') ? { 'content-disposition': `attachment; filename="${code}-${file}"` } : {}),
    },
  })
}

/** The account's picture as a logo; the platform's mark (undefined) when it has none or its file is gone. */
async function logoOf(accountId: string): Promise<string | undefined> {
  const found = await runQuery(getAccountLogo, await contextFor('public'), { accountId })
  const stored = found && (await storage().get(found.key))
  return stored ? pictureLogo(await buffer(stored.stream)) : undefined
}
