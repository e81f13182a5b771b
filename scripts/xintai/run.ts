import { parseArgs } from 'node:util'
import { type Command, table, UsageError } from './command'

const say = (text: string) => void process.stdout.write(`${text}\n`)

function help(commands: Record<string, Command>): void {
  say('npm run xintai -- COMMAND [--json]\n')
  say(table(Object.values(commands).map(({ usage, summary }) => [`  ${usage.split(' ')[0]}`, summary])))
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

async function runNamed(commands: Record<string, Command>, [name = '', ...args]: string[]): Promise<void> {
  if (['', 'help', '--help', '-h'].includes(name)) return help(commands)
  const command = commands[name]
  if (!command) throw new UsageError(`There is no command "${name}": npm run xintai -- --help lists them.`)
  const { values, positionals } = parse(command, args)
  if (values.help) return say(`npm run xintai -- ${command.usage} [--json]\n\n${command.summary}`)
  const texts: Record<string, string> = {}
  for (const [option, value] of Object.entries<unknown>(values)) {
    if (typeof value === 'string') texts[option] = value
    if (value === true && option !== 'json') texts[option] = 'yes'
  }
  const { json, text } = await command.run({ values: texts, positionals })
  say(values.json ? JSON.stringify(json) : text)
}

/** Runs the command that the arguments name; a mistake of the person is one sentence and exit code 1. */
export async function runCommand(commands: Record<string, Command>, args: string[]): Promise<void> {
  try {
    await runNamed(commands, args)
  } catch (error) {
    process.stderr.write(
      `${error instanceof UsageError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    process.exitCode = 1
  }
}
