import type { RepeatedText } from '@/lib/originals/contract'
import { ClauseCode } from '@/lib/rulebook/contract'
import type { Finding, FindingCode, FindingField, FindingSeverity } from './contract'
import { type Line, linesOf } from './lines'
import { longestRunPx, PHONES, tableWidthPx, widthOf } from './phones'
import { excerptOf, luresIn, type RuleWord, wordsIn } from './wording'

export interface DraftToCheck {
  id: string
  title: string
  summary: string
  hasCover: boolean
  body: string
}
export interface KnownFacts {
  words: readonly RuleWord[]
  /** Addresses that answered that there is nothing. */
  brokenLinks: ReadonlyMap<string, number>
  /** The earlier article that its text repeats, by draft. */
  repeated: ReadonlyMap<string, RepeatedText>
}

/** Of a card's title and summary: what the narrower phone shows before it cuts, in units of which a Chinese character takes two. */
const [TITLE_UNITS, SUMMARY_UNITS] = [60, 108]
const SMALL_PX = 640
const TALL = 3.2
const EXCERPT = 34

type Part = Partial<Omit<Finding, 'articleId' | 'code' | 'severity'>>
type Note = (code: FindingCode, severity: FindingSeverity, part?: Part) => void

/**
 * The check-up of one draft before it is sent (N15): what readers would stumble over and what rules would object to, each with its line.
 * It judges nobody: the gravest it can say is that a person should look first (MOD-2).
 */
export function checkDraft(draft: DraftToCheck, facts: KnownFacts): Finding[] {
  const findings: Finding[] = []
  const note: Note = (code, severity, part = {}) =>
    findings.push({
      field: 'body',
      line: null,
      excerpt: '',
      clause: null,
      facts: {},
      ...part,
      code,
      severity,
      articleId: draft.id,
    })
  checkHead(draft, note)
  const lines = linesOf(draft.body)
  if (lines.length === 0) note('body_missing', 'warn')
  for (const line of lines) {
    checkPicture(line, note)
    checkLinks(line, facts, note)
    checkWidth(line, note)
  }
  checkRepeated(facts.repeated.get(draft.id), note)
  checkWords({ field: 'title', text: draft.title, line: null }, facts, note)
  checkWords({ field: 'summary', text: draft.summary, line: null }, facts, note)
  for (const { text, number: line } of lines) checkWords({ field: 'body', text, line }, facts, note)
  return findings
}

function checkHead({ title, summary, hasCover }: DraftToCheck, note: Note): void {
  if (title.trim() === '') note('title_missing', 'warn', { field: 'title' })
  else if (widthOf(title) > TITLE_UNITS) note('title_cut', 'note', { field: 'title', excerpt: title.slice(0, EXCERPT) })
  if (summary.trim() === '') note('summary_missing', 'note', { field: 'summary' })
  else if (widthOf(summary) > SUMMARY_UNITS)
    note('summary_cut', 'note', { field: 'summary', excerpt: summary.slice(0, EXCERPT) })
  if (!hasCover) note('cover_missing', 'warn', { field: 'cover' })
}

function checkPicture({ picture, number: line }: Line, note: Note): void {
  if (!picture) return
  const { alt, width, height } = picture
  if (alt === '') note('alt_missing', 'warn', { line })
  if (width !== null && width < SMALL_PX)
    note('picture_small', 'note', { line, excerpt: alt, facts: { width, least: SMALL_PX } })
  if (width !== null && height !== null && height / width > TALL)
    note('picture_tall', 'note', { line, excerpt: alt, facts: { width, height } })
}

function checkLinks({ links, number: line }: Line, { brokenLinks }: KnownFacts, note: Note): void {
  for (const { href, text } of links) {
    if (text === '') note('link_empty', 'warn', { line, excerpt: href })
    const status = brokenLinks.get(href)
    if (status !== undefined)
      note('link_broken', 'warn', { line, excerpt: text || href, facts: { address: href, status } })
    else if (/^http:/i.test(href))
      note('link_insecure', 'note', { line, excerpt: text || href, facts: { address: href } })
  }
}

function checkWidth(line: Line, note: Note): void {
  const [phone] = PHONES
  if (line.kind === 'table') {
    const width = tableWidthPx(line.cells)
    const short = PHONES.filter(({ textPx }) => width > textPx)
    if (short.length > 0) note('table_wide', 'note', { line: line.number, facts: { width, phones: short.length } })
  }
  if (line.kind !== 'text') return
  const run = longestRunPx(line.text)
  if (run.px > phone.textPx)
    note('word_wide', 'note', { line: line.number, excerpt: run.text.slice(0, EXCERPT), facts: { width: run.px } })
}

/** Another's original and what was taken down are for a person to look at first (MOD-2); the rest is said. */
const REPEATED = { removed: 'hold', original: 'hold', declared: 'warn', article: 'warn' } as const
const BELONGS_TO_ANOTHER: ClauseCode = 'CONTENT-13'

function checkRepeated(found: RepeatedText | undefined, note: Note): void {
  if (!found) return
  const { repeats, title, account, percent, articleId: earlier, line, clause } = found
  const rule = repeats === 'removed' ? (ClauseCode.safeParse(clause).data ?? null) : BELONGS_TO_ANOTHER
  note('near_copy', REPEATED[repeats], {
    line,
    clause: repeats === 'declared' ? null : rule,
    facts: { repeats, title, account, percent, earlier },
  })
}

interface Place {
  field: FindingField
  text: string
  line: number | null
}

function checkWords({ text, ...where }: Place, { words }: KnownFacts, note: Note): void {
  for (const { word, ...found } of wordsIn(text, words))
    note('rule_word', word.severity, {
      ...where,
      excerpt: excerptOf(text, found),
      clause: word.clause,
      facts: { word: word.word },
    })
  const luring: ClauseCode = 'USE-2'
  for (const found of luresIn(text))
    note('luring', 'hold', { ...where, excerpt: excerptOf(text, found), clause: luring })
}
