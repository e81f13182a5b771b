import path from 'node:path'
import { defineConfig } from 'prisma/config'

// Prisma's command line downloads a native schema engine on first use. The WebAssembly one from npm is used
// instead, so that no download is needed. Windows cannot spawn a script as a binary: there Prisma gets its own.
if (process.platform !== 'win32') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, 'scripts/schema-engine.mjs')
}

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // `generate` and `validate` read no database, but the command line wants an address all the same.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/xintai' },
})
