import type { DifferencePart } from './contract'
import { COUNTED_UP_TO } from './contract'
import { editDistance, type Edit, editScript, graphemesOf } from './edit-distance'
import { readableText, textBlocks, textsOf, withTexts } from './text-blocks'

export type Mending =
  | { kind: 'mended'; body: string; changed: number }
  | { kind: 'nothing' }
  /** `changed` is what was counted; `isMore` says that counting stopped there. */
  | { kind: 'too_much'; changed: number; isMore: boolean }

/**
 * A body with other words in some blocks, when no more than `limit` characters changed over the whole of it: the smallest number of
 * added, deleted and replaced characters (PUB-2 and its reading). Marks and pictures are not asked for, so they cannot change.
 */
export function mend(body: string, changes: Readonly<Record<string, string>>, limit: number): Mending {
  const taken = textBlocks(body)
  const before = textsOf(taken)
  const after = before.map((text, n) => changes[n] ?? text)
  const changed = editDistance(readableText(before), readableText(after), COUNTED_UP_TO)
  if (changed === 0) return { kind: 'nothing' }
  if (changed > limit)
    return { kind: 'too_much', changed: Math.min(changed, COUNTED_UP_TO), isMore: changed > COUNTED_UP_TO }
  // Each block moves at most as far as twice the whole: words that wander from one block to the next are counted in both.
  const mended = withTexts(taken, after, COUNTED_UP_TO)
  return mended === null ? { kind: 'too_much', changed, isMore: false } : { kind: 'mended', body: mended, changed }
}

/** The blocks that differ between two bodies of one structure, each as what stayed, went and came. */
export function differenceOf(originalBody: string, mendedBody: string): DifferencePart[][] {
  const [before, after] = [textsOf(textBlocks(originalBody)), textsOf(textBlocks(mendedBody))]
  return before.flatMap((text, n) => {
    const now = after[n] ?? ''
    if (text === now) return []
    const edits = editScript(graphemesOf(text), graphemesOf(now), COUNTED_UP_TO)
    return [
      edits
        ? partsOf(edits)
        : [
            { kind: 'removed' as const, text },
            { kind: 'added' as const, text: now },
          ],
    ]
  })
}

function partsOf(edits: readonly Edit[]): DifferencePart[] {
  const parts: DifferencePart[] = []
  const add = (kind: DifferencePart['kind'], text: string) => {
    const last = parts.at(-1)
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else parts.push({ kind, text })
  }
  let [gone, come] = ['', '']
  const flush = () => {
    add('removed', gone)
    add('added', come)
    ;[gone, come] = ['', '']
  }
  for (const { kind, old, text } of edits) {
    if (kind === 'keep') {
      flush()
      add('same', text)
    } else {
      gone += old
      come += text
    }
  }
  flush()
  return parts
}
