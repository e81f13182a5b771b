import { expect, type APIRequestContext, type Page } from '@playwright/test'

/** The first address on a page of ours that looks like this. */
export async function linkOn(request: APIRequestContext, from: string, like: RegExp): Promise<string> {
  const answer = await request.get(from)
  const hrefs = [...(await answer.text()).matchAll(/<a[^>]*? href="([^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
  const found = hrefs.find((href) => like.test(href))
  expect(found, `${from} has a link like ${like.source}`).toBeDefined()
  return found ?? ''
}

const ID = '[0-9a-f-]{36}'

/** The same places, each once: a page that is named twice is visited twice for nothing, so that is an error. */
export function distinct(places: readonly string[]): string[] {
  const twice = places.filter((place, index) => places.indexOf(place) !== index)
  if (twice.length > 0) throw new Error(`named twice: ${twice.join(', ')}`)
  return [...places]
}

/** The pages that need no sign-in. */
export async function visitorPlaces(request: APIRequestContext): Promise<string[]> {
  const profile = '/p/linjian_notes'
  const [notice, article, follow] = await Promise.all([
    linkOn(request, '/notices', /^\/notices\/[0-9a-f]+-/),
    linkOn(request, profile, /^\/a\//),
    linkOn(request, profile, /^\/f\//),
  ])
  return distinct([
    ...['/', '/sign-in', '/sign-in?method=password', '/m/sign-in', '/m/sign-in?method=password', '/moderation/sign-in'],
    ...['/agreement', '/agreement/service-agreement', '/agreement/privacy-policy', '/register', '/reports'],
    ...['/agreement/service-agreement/changes', '/agreement/special-rules/changes?before=v1&after=v2&language=en'],
    ...['/figures', '/notices', notice, profile, `${profile}/report`, article, `${article}/report`, follow, '/nowhere'],
    '/gallery',
  ])
}

/** Every page of an account's console. */
export async function consolePlaces(request: APIRequestContext): Promise<string[]> {
  const console = await linkOn(request, '/console', new RegExp(`^/console/${ID}`))
  const [correct, draft, send, follower, rule] = await Promise.all([
    linkOn(request, `${console}/published`, new RegExp(`/published/${ID}/correct`)),
    linkOn(request, `${console}/articles`, new RegExp(`/articles/${ID}`)),
    linkOn(request, `${console}/mass-send`, new RegExp(`/mass-send/${ID}`)),
    linkOn(request, `${console}/chat`, /\/chat\/o/),
    linkOn(request, `${console}/replies`, new RegExp(`/replies/${ID}`)),
  ])
  return distinct([
    ...['/console', ...['security', 'privacy', 'notifications', 'agreement'].map((page) => `/console/${page}`)],
    ...[console, correct, draft, `${draft}/versions`, send, follower, rule],
    ...['articles', 'materials', 'published', 'mass-send', 'mass-send/new', 'chat'].map((page) => `${console}/${page}`),
    ...['originals', 'reprints', 'mass-send/settings', 'likes'].map((page) => `${console}/${page}`),
    `${console}/materials?kind=video`,
    ...['replies', 'replies/follow', 'replies/new'].map((page) => `${console}/${page}`),
    ...['followers', 'account', 'people', 'certification', 'filing'].map((page) => `${console}/${page}`),
    ...['security-centre', 'violations', 'permissions', 'log'].map((page) => `${console}/${page}`),
    ...['storage', 'backup', 'closing'].map((page) => `${console}/${page}`),
  ])
}

/** The steps of a registration that was sent back, each with what was filled in. */
export async function registrationPlaces(request: APIRequestContext): Promise<string[]> {
  const application = await linkOn(request, '/register', new RegExp(`^/register/${ID}`))
  const steps = ['agreement', 'binding', 'kind', 'subject', 'proofs', 'name', 'submit']
  return distinct(['/register', ...steps.map((step) => `${application}?step=${step}`)])
}

export async function readerPlaces(request: APIRequestContext): Promise<string[]> {
  const [send, chat] = await Promise.all([
    linkOn(request, '/m/subscriptions', /^\/m\/sends\//),
    linkOn(request, '/m', /^\/m\/chat\//),
  ])
  return distinct([
    '/m',
    '/m/subscriptions',
    send,
    chat,
    '/m/contacts',
    '/m/discover',
    '/m/me',
    '/m/me/about',
    '/m/me/sessions',
    '/m/me/privacy',
    '/m/me/agreement',
  ])
}

export async function staffPlaces(request: APIRequestContext): Promise<string[]> {
  const [application, open, decided, filing, member, review] = await Promise.all([
    linkOn(request, '/moderation/applications', new RegExp(`/applications/${ID}`)),
    linkOn(request, '/moderation/queue', new RegExp(`/cases/${ID}`)),
    linkOn(request, '/moderation/queue?show=decided', new RegExp(`/cases/${ID}`)),
    linkOn(request, '/moderation/filings?tab=waiting', new RegExp(`/filings/${ID}`)),
    linkOn(request, '/moderation/staff', new RegExp(`/staff/${ID}`)),
    linkOn(request, '/moderation/certifications', new RegExp(`/certifications/${ID}`)),
  ])
  return distinct([
    ...['/moderation/certifications', review, '/moderation/certifications?state=decided'],
    ...['/moderation', '/moderation/applications', application, '/moderation/queue', open, decided],
    ...['/moderation/renames', '/moderation/confirmations', '/moderation/templates'],
    ...['/moderation/penalties', '/moderation/notices', '/moderation/log'],
    ...['/moderation/ledger', '/moderation/unmaskings', '/moderation/waivers'],
    ...['/moderation/policy', '/moderation/policy/accountsPerSubject'],
    '/moderation/policy/keywordRules?from=2099-01-01&value=150',
    ...['/moderation/agreements', '/moderation/agreements/privacy-policy'],
    ...['/moderation/filings', '/moderation/filings?tab=overdue', filing, '/moderation/staff', member],
    ...['installation', 'suspensions', 'permissions', 'recalls', 'rule-words', 'held-sends', 'regions'].map(
      (page) => `/moderation/${page}`,
    ),
  ])
}

/** The pages of an account that was judged: its record, its barred sending, and what stands where its article stood. */
export async function judgedPlaces(page: Page): Promise<string[]> {
  const console = await linkOn(page.request, '/console', new RegExp(`^/console/${ID}`))
  const articles = await page.request.get(`${console}/published`)
  const removed: string[] = []
  for (const [, href = ''] of (await articles.text()).matchAll(/href="(\/a\/[0-9a-f-]{36})"/g)) {
    const answer = await page.request.get(href)
    if (answer.status() === 410) removed.push(href)
  }
  expect(removed, 'an article that was taken down').not.toEqual([])
  return distinct([`${console}/violations`, `${console}/mass-send/new`, console, removed[0] ?? ''])
}
