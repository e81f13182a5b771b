import pino from 'pino'
import { env } from './env'

/** Structured log on standard output; secrets never go in, and these names are cut should one slip. */
export const log = pino({
  level: env.XINTAI_MODE === 'test' ? 'silent' : env.LOG_LEVEL,
  base: undefined,
  redact: {
    paths: ['password', 'code', 'token', 'secret', '*.password', '*.code', '*.token', '*.secret'],
    remove: true,
  },
})
