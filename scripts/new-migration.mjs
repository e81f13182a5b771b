// Writes prisma/migrations/<time>_<name>/migration.sql: the SQL from the migrations that there are to the schema as it is.
import './node.mjs'
import fs from 'node:fs'
import path from 'node:path'
import { generate, install, root, Sentence } from './lib.mjs'
import { schemaDifference } from './schema-difference.mjs'
import { main, orderlyEnd } from './services.mjs'

const HELP = `npm run db:new-migration -- what_it_does

Writes a migration from the difference between the migrations and prisma/schema. Read it, add what Prisma does not
know (checks, triggers, data), then npm run dev or npm start applies it. Migrations are forward only.`

const ending = orderlyEnd()

main(ending, async () => {
  const name = process.argv[2]
  if (!name || name === '--help') {
    console.log(HELP)
    return ending.end(name ? 0 : 1)
  }
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Sentence(`"${name}" is no name: lower-case words joined by _, like articles_add_cover.`)
  await install()
  await generate()
  const sql = await schemaDifference(ending)
  if (!sql) throw new Sentence('The migrations already make what prisma/schema says: nothing to write.')
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(root, 'prisma/migrations', `${time}_${name}`)
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'migration.sql'), sql.endsWith('\n') ? sql : `${sql}\n`)
  console.log(`written: ${path.relative(root, folder)}/migration.sql`)
  return ending.end(0)
})
