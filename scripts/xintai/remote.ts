// Commands that speak to a platform over its own doors, wherever it runs: they need no database.
import { draftPushCommand } from './draft-push'
import { runCommand } from './run'

await runCommand({ 'draft:push': draftPushCommand }, process.argv.slice(2))
