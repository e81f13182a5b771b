'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useKeys } from '@/components/moderation/use-keys'
import type { RefusalLike } from '@/components/texts'
import type { ActionResult, FormAction } from '@/components/ui/form/result'
import { notifyDone } from '@/components/ui/toast'
import type { CommentDeed, CommentPage, CommentRow } from '@/lib/comments/contract'

export interface DeskDeeds {
  handle: FormAction<{ changed: number; left: number }>
  pin: FormAction
  reply: FormAction
  block: FormAction
}
interface Wanted {
  accountId: string
  page: CommentPage
  deeds: DeskDeeds
}
export type Desk = ReturnType<typeof useDesk>

const cardOf = (id: string) => document.querySelector<HTMLElement>(`[data-comment="${id}"]`)

/** Which comments are selected, and what is done with them; J, K, X, S and R do it without a mouse. */
export function useDesk({ accountId, page, deeds }: Wanted) {
  const t = useTranslations('comments')
  const router = useRouter()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const [answering, setAnswering] = useState<CommentRow | null>(null)
  const [deleting, setDeleting] = useState<readonly string[]>([])

  const settle = (result: ActionResult<unknown>): boolean => {
    setRefusal(result.ok ? null : result.refusal)
    router.refresh()
    return result.ok
  }
  const run = async (commentIds: readonly string[], deed: CommentDeed) => {
    const result = await deeds.handle({ accountId, commentIds, deed })
    if (!result.ok) return result
    setSelected(new Set())
    const { changed, left } = result.view
    notifyDone({ text: left > 0 ? t('bulk.doneLess', { count: changed, left }) : t('bulk.done', { count: changed }) })
    return result
  }
  const handle = async (commentIds: readonly string[], deed: CommentDeed) => settle(await run(commentIds, deed))
  const toggle = (id: string) =>
    setSelected((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))

  useDeskKeys({ page, toggle, answer: setAnswering, handle })
  return {
    selected,
    refusal,
    answering,
    deleting,
    toggle,
    handle,
    selectAll: (all: boolean) => setSelected(new Set(all ? page.comments.map(({ id }) => id) : [])),
    answer: setAnswering,
    stopAnswering: () => setAnswering(null),
    askDelete: setDeleting,
    stopDeleting: () => setDeleting([]),
    /** A refusal stays in the dialog that asked. */
    confirmDelete: async () => {
      const result = await run(deleting, 'delete')
      router.refresh()
      return result
    },
    pin: async ({ id, isPinned }: CommentRow) =>
      settle(await deeds.pin({ accountId, commentId: id, pin: isPinned ? 'no' : 'yes' })),
    block: async ({ follower, name }: CommentRow) => {
      const wish = follower?.isBlocked ? 'no' : 'yes'
      const isDone = settle(await deeds.block({ accountId, openid: follower?.openid, block: wish }))
      if (isDone) notifyDone({ text: t(wish === 'yes' ? 'deeds.blocked' : 'deeds.unblocked', { name }) })
    },
  }
}

interface Keys {
  page: CommentPage
  toggle: (id: string) => void
  answer: (comment: CommentRow) => void
  handle: (commentIds: readonly string[], deed: CommentDeed) => void
}

/** The comment that has the focus is the one that keys work on. */
function useDeskKeys({ page: { comments, mayManage }, toggle, answer, handle }: Keys): void {
  const at = () => comments.findIndex(({ id }) => cardOf(id)?.contains(document.activeElement))
  const go = (step: number) => {
    const next = comments[Math.min(Math.max(at() + step, 0), comments.length - 1)]
    if (next) cardOf(next.id)?.focus()
  }
  const withFocus = (deed: (comment: CommentRow) => void) => () => {
    const comment = comments[at()]
    if (comment && mayManage && !comment.isDeleted && !comment.removed) deed(comment)
  }
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    x: withFocus(({ id }) => toggle(id)),
    s: withFocus(({ id, isChosen }) => handle([id], isChosen ? 'unchoose' : 'choose')),
    r: withFocus(answer),
  })
}
