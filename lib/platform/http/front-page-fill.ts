import { createServer, type IncomingMessage, request, type RequestListener } from 'node:http'
import { duplexPair } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { marks, RENDER_HEADER } from './front-marks'
import { LOCALE_HEADER, type Locale } from '@/i18n/locales'
import { newId } from '../ids'

const RENDER_DEADLINE_MS = 30_000

/** A page as Next rendered it for nobody in particular. */
export interface Rendered {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
  /** The page said that it is the same for everyone. */
  isPublic: boolean
  /** From then on a copy of it would no longer be true. */
  until?: string
}

export type Render = (path: string, locale: Locale) => Promise<Rendered>

/**
 * Makes requests to the handler inside this process, over a pair of streams instead of a port: nobody else can make them,
 * and they carry nothing of the person whose request caused them.
 */
export function innerRender(handler: RequestListener): Render {
  const inner = createServer(handler)

  return async (path, locale) => {
    const render = newId()
    const [near, far] = duplexPair()
    inner.emit('connection', far)
    try {
      const answer = await new Promise<IncomingMessage>((done, fail) => {
        const headers = {
          host: 'inner',
          accept: 'text/html',
          'x-request-id': render,
          'x-xintai-path': path,
          [LOCALE_HEADER]: locale,
          [RENDER_HEADER]: render,
        }
        const signal = AbortSignal.timeout(RENDER_DEADLINE_MS)
        request({ path, headers, signal, createConnection: () => near }, done)
          .once('error', fail)
          .end()
      })
      const body = await buffer(answer)
      const mark = marks.get(render)
      const isPublic = mark?.cache === 'public' || answer.headers['x-xintai-cache'] === 'public'
      return {
        status: mark?.status ?? answer.statusCode ?? 500,
        headers: answer.headers,
        body,
        isPublic,
        until: mark?.until,
      }
    } finally {
      marks.delete(render)
      near.destroy()
      far.destroy()
    }
  }
}
