import 'server-only'
import NextAuth from 'next-auth'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import { createHash, randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { Ctx } from '../actor'
import { env } from '../env'
import { authOptions, backToDoor, csrfCookie, type OpenFor } from '../session/auth-options'
import { cookieOptions, type DoorName } from '../session/cookies'
import { deviceOfBrowser } from '../session/set'
import { execute, type UseCase } from '../use-case'
import { contextFor } from './context'

interface Opened {
  sessionId: string
  maxAgeSeconds: number
  deviceId: string
}
type Params = { params: Promise<{ door: string; nextauth: string[] }> }

const OPEN_DOORS: readonly string[] = ['operator', 'subscriber']
const gone = () => new Response(null, { status: 404 })

/** The door for sign-ins that another server vouches for: `start/<provider>` leads there, `callback/<provider>` comes back. */
export function providerRoutes<I extends z.ZodType, S>(useCase: UseCase<I, S, Opened>) {
  const openAt =
    (door: DoorName): OpenFor =>
    async (person) => {
      // The route asked the provider itself: this is the house's own word, not the browser's.
      const ctx: Ctx = { ...(await contextFor(door)), actor: { kind: 'system' } }
      return execute(useCase, ctx, { ...person, door, device: await deviceOfBrowser() })
    }

  const handle = async (request: NextRequest, door: DoorName, nextauth: string[]): Promise<Response> => {
    const options = authOptions(door, openAt(door))
    const answer = (await NextAuth(request, { params: Promise.resolve({ nextauth }) }, options)) as Response
    const headers = new Headers(answer.headers)
    const location = backToDoor(headers.get('location'), door)
    if (location) headers.set('location', location)
    return new Response(null, { status: answer.status, headers })
  }

  return {
    async GET(request: NextRequest, { params }: Params): Promise<Response> {
      const { door, nextauth } = await params
      if (!OPEN_DOORS.includes(door) || nextauth.join('/') !== 'callback/qq') return gone()
      return handle(request, door as DoorName, nextauth)
    },
    async POST(request: NextRequest, { params }: Params): Promise<Response> {
      const { door, nextauth } = await params
      if (!OPEN_DOORS.includes(door) || nextauth.join('/') !== 'start/qq') return gone()
      const site = request.headers.get('sec-fetch-site')
      if (site !== null && site !== 'same-origin' && site !== 'none') return new Response(null, { status: 403 })
      const next = (await request.formData()).get('next')
      return handle(await startRequest(door as DoorName, typeof next === 'string' ? next : ''), door as DoorName, [
        'signin',
        'qq',
      ])
    },
  }
}

/** next-auth asks for a token of its own against foreign forms; ours was checked above, so it is made here and now. */
async function startRequest(door: DoorName, next: string): Promise<NextRequest> {
  const csrfToken = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(`${csrfToken}${env.NEXTAUTH_SECRET}`).digest('hex')
  ;(await cookies()).set(csrfCookie(door), `${csrfToken}|${hash}`, cookieOptions)
  const body = new URLSearchParams({ csrfToken, callbackUrl: next || '/' })
  return new NextRequest(`${env.XINTAI_URL}/api/auth/${door}/signin/qq`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  })
}
