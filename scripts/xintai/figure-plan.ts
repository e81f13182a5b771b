import { randomUUID } from 'node:crypto'
import type { Ctx } from '@/lib/platform/actor'
import { Refusal } from '@/lib/platform/refusal'
import { execute, runQuery } from '@/lib/platform/use-case'
import { words } from '@/lib/platform/words'
import { getWhatIf, planEntry } from '@/lib/policy-console'
import type { WhatIfView } from '@/lib/policy-console/contract'
import { type Command, UsageError } from './command'

/** The host's own hand: the command line acts as the system, and the reason says who decided. */
const ctx = (): Ctx => ({
  actor: { kind: 'system' },
  now: new Date(),
  requestId: randomUUID(),
  locale: 'en',
  address: 'command line',
  userAgent: 'xintai',
})

const options = { name: { type: 'string' }, from: { type: 'string' }, value: { type: 'string' } } as const
const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

function asked(values: Record<string, string | undefined>) {
  const { name, from, value } = values
  if (!name || !from || !value) throw new UsageError('--name, --from and --value are needed; the value is JSON.')
  return { figure: camel(name), from, value }
}

/** A refusal in its own words, as the person at the keyboard should read it. */
async function inWords<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const t = words('en', 'policy-console')
    const first = error.issues[0]
    const code = first?.code ?? error.code
    const [, key = ''] = code.split('.')
    const at = [`issues.${key}`, `refusals.${key}`].find((candidate) => t.has(candidate))
    const facts = { ...error.facts, ...first?.params } as Record<string, string | number>
    throw new UsageError(at ? t(at, facts) : `${first ? `--${first.path}: ` : ''}${code}`)
  }
}

function told({ before, after, reach, touched }: WhatIfView): string {
  const t = words('en', 'policy-console')
  const lines = touched.flatMap(({ what, count, facts, examples = [] }) => [
    `  ${t(`effects.${what}`, { count, ...facts })}`,
    ...(examples.length > 0 ? [`    ${t('whatIf.examples', { names: examples.join(', ') })}`] : []),
  ])
  return [`${JSON.stringify(before)} becomes ${JSON.stringify(after)}. ${t(`whatIf.${reach}`)}`, ...lines].join('\n')
}

export const figureWhatIfCommand: Command = {
  usage: 'figure:what-if --name NAME --from DATE --value JSON',
  summary: 'whom a figure’s planned value would touch, counted now',
  options,
  async run({ values }) {
    const view = await inWords(() => runQuery(getWhatIf, ctx(), asked(values)))
    return { json: view, text: told(view) }
  },
}

export const figureScheduleCommand: Command = {
  usage: 'figure:schedule --name NAME --from DATE --value JSON --reason WORDS',
  summary: 'plans a figure’s value for a day to come; it holds from then on without a release',
  options: { ...options, reason: { type: 'string' } },
  async run({ values }) {
    const reason = values.reason ?? ''
    if (reason.trim().length < 10)
      throw new UsageError('--reason says why, and by whose decision (10 characters or more).')
    const view = await inWords(() => execute(planEntry, ctx(), { ...asked(values), reason }))
    return { json: view, text: `Planned for ${view.from} (${view.entryId}).\n${told(view)}` }
  },
}
