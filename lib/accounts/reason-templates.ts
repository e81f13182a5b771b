import 'server-only'
import { actorIdOf } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import {
  AddTemplateInput,
  ChangeTemplateInput,
  EndTemplateInput,
  ListTemplatesInput,
  type ReasonTemplateView,
  ReviewQueue,
  TemplateLocale,
} from './contract'
import { mayReview } from './policy'
import * as templates from './template-store'

const load = ({ input, tx }: { input: { templateId: string }; tx: Parameters<typeof templates.findTemplate>[0] }) =>
  templates.findTemplate(tx, input.templateId)

/** The reasons that reviewers write often, of one queue or of all. */
export const listTemplates = defineQuery({
  name: 'accounts.list-templates',
  input: ListTemplatesInput,
  load: async () => ({}),
  may: mayReview,
  run: async ({ input, tx }): Promise<ReasonTemplateView[]> =>
    (await templates.listTemplates(tx, input.queue)).map(({ queue, locale, changedAt, ...row }) => ({
      ...row,
      queue: ReviewQueue.parse(queue),
      locale: TemplateLocale.parse(locale),
      changedAt: changedAt.toISOString(),
    })),
})

/** Adds a reason to begin decisions with. */
export const addTemplate = defineUseCase({
  name: 'accounts.add-template',
  input: AddTemplateInput,
  load: async () => ({}),
  may: mayReview,
  run: ({ input, ctx, tx }) =>
    templates.insertTemplate(tx, { ...input, id: newId(ctx.now), by: actorIdOf(ctx.actor), now: ctx.now }),
})

/** Rewrites a template; decisions that were given its words keep them. */
export const changeTemplate = defineUseCase({
  name: 'accounts.change-template',
  input: ChangeTemplateInput,
  load,
  may: mayReview,
  logOf: ({ subject }) => ({ targetId: subject.id }),
  async run({ input: { templateId: id, version, ...words }, ctx, tx }) {
    const isDone = await templates.changeTemplate(tx, { id, version }, { ...words, changedAt: ctx.now })
    if (!isDone) throw refuse('conflict', 'accounts.template_changed')
    return { id }
  },
})

/** Takes a template out of use. */
export const endTemplate = defineUseCase({
  name: 'accounts.end-template',
  input: EndTemplateInput,
  load,
  may: mayReview,
  logOf: ({ subject }) => ({ targetId: subject.id }),
  async run({ input: { templateId: id, version }, ctx, tx }) {
    const isDone = await templates.changeTemplate(tx, { id, version }, { endedAt: ctx.now, changedAt: ctx.now })
    if (!isDone) throw refuse('conflict', 'accounts.template_changed')
    return { id }
  },
})
