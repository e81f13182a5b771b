import type { Ctx } from '@/lib/platform/actor'
import { KEPT_MS } from './limits'
import { forgetLinks } from './link-store'

const BATCH = 1_000

/** Forgets answers that nobody asked for in a month; part of the worker's sweep. */
export const forgetLinkChecks = ({ now }: Ctx): Promise<number> => forgetLinks(new Date(now.getTime() - KEPT_MS), BATCH)
