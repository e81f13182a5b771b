import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/i18n/locales'
import { read } from './tree'

/** Numbers of rules and clauses are names, and the age in the privacy policy is a term of law. */
const NO_FIGURES = [/\b[A-Z]{2,7}-\d+/g, /\bclause \d+/g, /第 \d+ [條条]/g, /\bunder fourteen\b/g, /十四周[歲岁]/g]
const WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty|ninety|hundred|thousand'
const UNITS = 'days?|weeks?|months?|years?|hours?|minutes?|seconds?|yuan|fen|characters?|percent|times'
const FIGURES = [
  /\S{0,12}\d+\S{0,12}/g,
  new RegExp(`\\b(${WORDS})[ -](working |calendar )?(${UNITS})\\b`, 'gi'),
  /[二兩两三四五六七八九十百千萬万]+ ?[個个]?(工作日|天|日|週|周|月|年|小時|小时|分鐘|分钟|秒|元|字|次|倍)/g,
]

/** What in a text stands as a figure of its own, instead of pointing to the rulebook. */
function figuresIn(text: string): string[] {
  const plain = NO_FIGURES.reduce((left, name) => left.replaceAll(name, ''), text)
  return FIGURES.flatMap((figure) => plain.match(figure) ?? [])
}

const folder = (locale: string) => `components/texts/${locale}/documents`
const files = LOCALES.flatMap((locale) => readdirSync(folder(locale)).map((name) => `${folder(locale)}/${name}`))

describe('the figures of the agreement', () => {
  it.each(files)('%s carries none itself: days, prices and limits come from the rulebook, which is dated', (file) => {
    expect(figuresIn(read(file).replace(/"v\d+":/g, ''))).toEqual([])
  })

  it.each([
    'You can appeal within 15 days.',
    'It is frozen for thirty days.',
    '可在十五天內申訴。',
    '帳號凍結三十日。',
    '费用为三百元。',
    '可修改 10 個字。',
  ])('a planted one is found: %s', (text) => {
    expect(figuresIn(text)).not.toEqual([])
  })
})
