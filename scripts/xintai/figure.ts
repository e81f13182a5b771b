import { db } from '@/lib/platform/db'
import { entryOf, type FigureName, historyOf, isFigureName, loadScheduledEntries } from '@/lib/rulebook'
import { FIGURES } from '@/lib/rulebook/figures'
import { type Command, table, UsageError } from './command'

const DAY = /^\d{4}-\d{2}-\d{2}$/
/** Whom a rule can make a difference between; a figure that makes none holds for each of them alike. */
const SUBJECTS = ['person', 'enterprise', 'government', 'media', 'organisation']

/** A figure's name as the command line writes it: `accountsPerSubject` is `accounts-per-subject`. */
const written = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function listAll() {
  const names = Object.keys(FIGURES).filter(isFigureName).map(written).sort()
  return { json: names, text: names.join('\n') }
}

const cellOf = (value: unknown, who: string): unknown => {
  const cells = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
  const cell = cells.find(([key]) => key.toLowerCase() === who.toLowerCase())
  if (cell) return cell[1]
  if (SUBJECTS.includes(who.toLowerCase())) return value
  const known = cells.map(([key]) => key).join(', ') || 'none'
  throw new UsageError(`This figure has no value for "${who}"; it has: ${known}.`)
}

function inForce(name: FigureName, day: string | Date, who: string | undefined) {
  try {
    const { value, from, source } = entryOf(name, day)
    return { name: written(name), value: who ? cellOf(value, who) : value, from, source }
  } catch (error) {
    if (error instanceof RangeError)
      throw new UsageError(`${name} has no value on that day; its first is of ${historyOf(name)[0]?.from}.`)
    throw error
  }
}

const said = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))

export const figureCommand: Command = {
  usage: 'figure [NAME] [--on DATE] [--for WHO]',
  summary: 'a figure of the rulebook on a day (today), where it comes from and its history; without a name, all names',
  options: { on: { type: 'string' }, for: { type: 'string' } },
  async run({ values, positionals: [given] }) {
    if (!given) return listAll()
    const name = given.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    if (!isFigureName(name)) throw new UsageError(`There is no figure "${name}": npm run xintai -- figure lists them.`)
    if (values.on && !DAY.test(values.on)) throw new UsageError(`--on takes a day like 2018-11-16, not "${values.on}".`)
    await loadScheduledEntries(db)
    const found = inForce(name, values.on ?? new Date(), values.for)
    const lines = historyOf(name).map((entry) => [`  from ${entry.from}`, said(entry.value), `(${entry.source})`])
    const text = `${said(found.value)}   since ${found.from} (${found.source})\n\nAll values:\n${table(lines)}`
    return { json: found, text }
  },
}
