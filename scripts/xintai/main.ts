// The command line: one file a command. Started by scripts/xintai.mjs, which gives it the database.
import { parseArgs } from 'node:util'
import { db } from '@/lib/platform/db'
import { accountExportCommand, accountImportCommand } from './account-archive'
import { adminCreateCommand } from './admin-create'
import { type Command, table, UsageError } from './command'
import { demoCodeCommand } from './demo-code'
import { figureCommand } from './figure'
import { figureScheduleCommand, figureWhatIfCommand } from './figure-plan'
import { jobsCommand } from './jobs'
import { ledgerBalancesCommand } from './ledger-balances'
import { ledgerVerifyCommand } from './ledger-verify'
import { seedCommand } from './seed'
import { usersCommand } from './users'

const COMMANDS: Record<string, Command> = {
  figure: figureCommand,
  'figure:what-if': figureWhatIfCommand,
  'figure:schedule': figureScheduleCommand,
  'account:export': accountExportCommand,
  'account:import': accountImportCommand,
  'admin:create': adminCreateCommand,
  users: usersCommand,
  jobs: jobsCommand,
  'ledger:verify': ledgerVerifyCommand,
  'ledger:balances': ledgerBalancesCommand,
  seed: seedCommand,
  'demo:code': demoCodeCommand,
}

const say = (text: string) => void process.stdout.write(`${text}\n`)

function help(): void {
  say('npm run xintai -- COMMAND [--json]\n')
  say(table(Object.values(COMMANDS).map(({ usage, summary }) => [`  ${usage.split(' ')[0]}`, summary])))
  say('\nCOMMAND --help shows its options. The database is that of npm start, or DATABASE_URL.')
}

function parse(command: Command, args: string[]) {
  try {
    const own = { json: { type: 'boolean' }, help: { type: 'boolean' } } as const
    return parseArgs({ args, allowPositionals: true, options: { ...command.options, ...own } })
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message : String(error)}\nnpm run xintai -- ${command.usage}`,
    )
  }
}

async function run([name = '', ...args]: string[]): Promise<void> {
  if (['', 'help', '--help', '-h'].includes(name)) return help()
  const command = COMMANDS[name]
  if (!command) throw new UsageError(`There is no command "${name}": npm run xintai -- --help lists them.`)
  const { values, positionals } = parse(command, args)
  if (values.help) return say(`npm run xintai -- ${command.usage} [--json]\n\n${command.summary}`)
  const texts: Record<string, string> = {}
  for (const [option, value] of Object.entries<unknown>(values)) if (typeof value === 'string') texts[option] = value
  const { json, text } = await command.run({ values: texts, positionals })
  say(values.json ? JSON.stringify(json) : text)
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  process.stderr.write(
    `${error instanceof UsageError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exitCode = 1
} finally {
  await db.$disconnect()
}
