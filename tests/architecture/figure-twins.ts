import ts from 'typescript'
import { FIGURES } from '@/lib/rulebook/figures'
import { files, read } from './tree'

export interface Twin {
  file: string
  value: number
  /** The line as it stands there. */
  line: string
}

/** Below this a number is arithmetic, a position or a unit of time; what `rules.ts` may do with those the lint law says. */
const SMALLEST = 13
/** Units of time, as the lint law lets them pass too. */
const UNITS = [24, 60, 1000]

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (Array.isArray(value)) return value.flatMap(numbersIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

/** Every number that the rulebook knows, of whatever day. */
export const FIGURE_NUMBERS: ReadonlySet<number> = new Set(
  Object.values(FIGURES)
    .flatMap(({ entries }) => entries.flatMap((entry) => numbersIn(entry.value)))
    .filter((value) => value >= SMALLEST && !UNITS.includes(value)),
)

/** How many rows are read or deleted at once is no rule of the platform. */
const READ_AT_ONCE = /^(take|most|PAGE|BATCH|ROWS|[A-Z_]*_(PAGE|BATCH|ROWS)|MOST_[A-Z_]*)$/

/** Lengths of texts, random bytes and pictures: `name.slice(0, 30)`, `'0'.repeat(64)`. */
const MEASURES = /^(slice|repeat|padStart|padEnd|toString|randomBytes|randomCode|resize|subarray)$/

function isMeasure({ parent }: ts.Node): boolean {
  if (!ts.isCallExpression(parent)) return false
  const { expression } = parent
  return MEASURES.test(ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText())
}

const nameAround = (node: ts.Node): string => {
  const { parent } = node
  if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) return parent.name.getText()
  return ts.isBinaryExpression(parent) ? nameAround(parent) : ''
}

/** `60 * 60` and `10_000` alike: what a literal, or a product of literals, comes to. */
function valueOf(node: ts.Node): number | null {
  if (ts.isNumericLiteral(node)) return Number(node.text.replaceAll('_', ''))
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.AsteriskToken) return null
  const [left, right] = [valueOf(node.left), valueOf(node.right)]
  return left === null || right === null ? null : left * right
}

/** The numbers of a file that stand in the rulebook too: figures that the file carries itself. */
export function twinsIn(file: string, text: string): Twin[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Twin[] = []
  const visit = (node: ts.Node): void => {
    const value = valueOf(node)
    if (value === null) return ts.forEachChild(node, visit)
    if (!FIGURE_NUMBERS.has(value) || READ_AT_ONCE.test(nameAround(node)) || isMeasure(node)) return
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    found.push({ file, value, line: (text.split('\n')[line] ?? '').trim() })
  }
  visit(source)
  return found
}

/** Where a domain decides: not the shapes of input (contract), not its queries (store), not measures of security (limits). */
const DECIDES = /^lib\/(?!platform\/|rulebook\/|worker\/)[^/]+\/(?!.*(contract|store|limits|columns)\.ts$).*\.ts$/

export const twinsInTree = (): Twin[] =>
  files('lib', /\.ts$/)
    .filter((file) => DECIDES.test(file))
    .flatMap((file) => twinsIn(file, read(file)))
