import pino from 'pino'
import { env } from './env'

/** An error as the log keeps it: libraries hang whole connections on theirs, with what they were opened with. */
function briefly(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { name: type, message, stack } = error
  return { type, message, stack, because: error.cause === undefined ? undefined : String(error.cause) }
}

/** Structured log on standard output; secrets never go in, and these names are cut should one slip. */
export const log = pino({
  level: env.XINTAI_MODE === 'test' ? 'silent' : env.LOG_LEVEL,
  base: undefined,
  serializers: { err: briefly },
  redact: {
    paths: ['password', 'code', 'token', 'secret', '*.password', '*.code', '*.token', '*.secret'],
    remove: true,
  },
})
