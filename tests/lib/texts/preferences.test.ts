import { describe, expect, it } from 'vitest'
import { POST } from '@/app/preferences/route'

async function choose(fields: Record<string, string>, referer?: string) {
  const headers = new Headers({ host: 'xintai.example' })
  if (referer) headers.set('referer', referer)
  const body = new URLSearchParams(fields)
  const answer = await POST(new Request('http://xintai.example/preferences', { method: 'POST', body, headers }))
  return { status: answer.status, to: answer.headers.get('location'), cookies: answer.headers.getSetCookie() }
}

describe('choosing language and appearance', () => {
  it('keeps what we know and goes back to the page that asked', async () => {
    const answer = await choose({ locale: 'en', theme: 'dark' }, 'http://xintai.example/m?x=1')
    expect(answer).toMatchObject({ status: 303, to: '/m?x=1' })
    expect(answer.cookies.map((cookie) => cookie.split(';')[0])).toEqual(['locale=en', 'theme=dark'])
  })

  it('keeps nothing that we do not know', async () => {
    expect((await choose({ locale: 'xx', theme: 'pink\r\nx: y' })).cookies).toEqual([])
  })

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/a b'])(
    'never leads away: %s',
    async (next) => {
      expect((await choose({ next }, 'http://evil.example/page')).to).toBe('/')
    },
  )

  it('goes where it was told within this installation', async () => {
    expect((await choose({ next: '/console/1?tab=2' }, 'http://xintai.example/m')).to).toBe('/console/1?tab=2')
  })
})
