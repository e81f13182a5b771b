import { actorIdOf } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { ClauseCode } from '@/lib/rulebook/contract'
import { AddRuleWordInput, ListRuleWordsInput, RuleWordInput, type RuleWordPage, WordSeverity } from './contract'
import { foldWord } from './fold'
import { mayKeepWords } from './policy'
import * as store from './word-store'

const PAGE = 50

/** The words in use, the newest first; searched as they are looked for, whatever their writing. */
export const listRuleWords = defineQuery({
  name: 'checkup.list-rule-words',
  input: ListRuleWordsInput,
  load: () => Promise.resolve({}),
  may: mayKeepWords,
  async run({ input: { search, clause, cursor }, tx }): Promise<RuleWordPage> {
    const { rows, ...rest } = await store.listWords(tx, { key: foldWord(search), clause, cursor, take: PAGE })
    const words = rows.map(({ id, word, clause: code, severity, addedAt }) => ({
      id,
      word,
      clause: ClauseCode.parse(code),
      severity: WordSeverity.parse(severity),
      addedAt: addedAt.toISOString(),
    }))
    return { words, ...rest }
  },
})

/** Adds a word to the list, from the next check-up on. */
export const addRuleWord = defineUseCase({
  name: 'checkup.add-rule-word',
  input: AddRuleWordInput,
  load: () => Promise.resolve({}),
  may: mayKeepWords,
  async run({ input, ctx, tx }): Promise<{ id: string }> {
    const key = foldWord(input.word)
    if (Array.from(key).length < 2) throw refuseField('word', 'checkup.word_too_short', { least: 2 })
    if ((await store.countInUse(tx)) >= store.FENCE_OF_WORDS)
      throw refuse('limit', 'checkup.too_many_words', { limit: store.FENCE_OF_WORDS })
    const id = newId(ctx.now)
    if (!(await store.insertWord(tx, { ...input, id, key, by: actorIdOf(ctx.actor), now: ctx.now })))
      throw refuseField('word', 'checkup.word_in_use')
    return { id }
  },
  logOf: ({ view }) => ({ targetId: view.id }),
})

/** Takes a word out of use; what was held because of it stays held until a person decides. */
export const endRuleWord = defineUseCase({
  name: 'checkup.end-rule-word',
  input: RuleWordInput,
  load: ({ input, tx }) => store.findWord(tx, input.wordId),
  may: mayKeepWords,
  async run({ input, ctx, tx }): Promise<{ id: string }> {
    if (!(await store.endWord(tx, input.wordId, { by: actorIdOf(ctx.actor), now: ctx.now })))
      throw refuse('conflict', 'checkup.word_ended')
    return { id: input.wordId }
  },
  logOf: ({ input }) => ({ targetId: input.wordId }),
})
