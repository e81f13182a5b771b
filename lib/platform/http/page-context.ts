import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '../actor'
import { Refusal } from '../refusal'
import { type Query, runQuery } from '../use-case'
import { SIGN_IN } from '../session/cookies'
import { contextFor, type Door } from './context'
import { refusalView } from './refusal-view'

async function toSignIn(door: Door): Promise<never> {
  const here = (await headers()).get('x-xintai-path') ?? '/'
  redirect(`${SIGN_IN[door === 'public' ? 'subscriber' : door]}?next=${encodeURIComponent(here)}`)
}

/** The signed-in person of a door's page; without one the browser is sent to that door's sign-in and back here after it. */
export async function signedIn(
  door: Exclude<Door, 'public'>,
): Promise<Exclude<Actor, { kind: 'anonymous' } | { kind: 'system' }>> {
  const { actor } = await contextFor(door)
  if (actor.kind === 'anonymous' || actor.kind === 'system') return toSignIn(door)
  return actor
}

/**
 * The door for pages: runs a query for whoever is here. Nobody signed in where somebody must be: to the sign-in.
 * Not found, and what a stranger may not know of: the not-found page. Other refusals reach the page's error boundary.
 */
export async function ask<I extends z.ZodType, S, O>(
  door: Door,
  query: Query<I, S, O>,
  params: z.input<I>,
): Promise<O> {
  const ctx = await contextFor(door)
  if (door !== 'public' && ctx.actor.kind === 'anonymous') return toSignIn(door)
  try {
    return await runQuery(query, ctx, params)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.kind === 'unauthenticated') return toSignIn(door)
    if (error.kind === 'not_found' || error.kind === 'invalid') notFound()
    // The digest is the only part of an error that Next hands to the page's error boundary, which shows the refusal.
    throw Object.assign(error, { digest: `refusal:${JSON.stringify(refusalView(error, ctx, query.name))}` })
  }
}
