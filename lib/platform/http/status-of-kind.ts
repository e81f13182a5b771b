import type { RefusalKind } from '../refusal'

/** The one table from a refusal's kind to its HTTP status. */
export const STATUS_OF_KIND: Record<RefusalKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  limit: 429,
  unavailable: 503,
}
