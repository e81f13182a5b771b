// The command line: one file a command. Started by scripts/xintai.mjs, which gives it the database.
import { db } from '@/lib/platform/db'
import { accountExportCommand, accountImportCommand } from './account-archive'
import { adminCreateCommand } from './admin-create'
import type { Command } from './command'
import { demoCodeCommand } from './demo-code'
import { draftPushCommand } from './draft-push'
import { figureCommand } from './figure'
import { figureScheduleCommand, figureWhatIfCommand } from './figure-plan'
import { jobsCommand } from './jobs'
import { ledgerBalancesCommand } from './ledger-balances'
import { ledgerVerifyCommand } from './ledger-verify'
import { runCommand } from './run'
import { seedCommand } from './seed'
import { usersCommand } from './users'

const COMMANDS: Record<string, Command> = {
  figure: figureCommand,
  'figure:what-if': figureWhatIfCommand,
  'figure:schedule': figureScheduleCommand,
  'account:export': accountExportCommand,
  'account:import': accountImportCommand,
  'draft:push': draftPushCommand,
  'admin:create': adminCreateCommand,
  users: usersCommand,
  jobs: jobsCommand,
  'ledger:verify': ledgerVerifyCommand,
  'ledger:balances': ledgerBalancesCommand,
  seed: seedCommand,
  'demo:code': demoCodeCommand,
}

await runCommand(COMMANDS, process.argv.slice(2))
await db.$disconnect()
