#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine`, which Prisma would download at its first use: the same JSON-RPC on stdio, over
// Prisma's own engine compiled to WebAssembly and @prisma/adapter-pg. prisma.config.ts names it. It does what the house asks of
// Prisma, comparing (`migrate diff`); making and applying migrations are commands of our own.
import { AsyncLocalStorage } from 'node:async_hooks'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'

const require = createRequire(import.meta.url)
const WASM = '@prisma/schema-engine-wasm/schema_engine_bg'
const CHAR_OID = 18
const TEXT_OID = 25

function options() {
  const text = { type: 'string' }
  return parseArgs({
    strict: false,
    options: { version: { type: 'boolean' }, datamodels: { ...text, multiple: true, short: 'd' }, datasource: text },
  }).values
}

const { version, datamodels: files = [], datasource = '{}' } = options()
if (version) {
  const wanted = require('../package.json').dependencies['@prisma/schema-engine-wasm']
  console.log(`schema-engine-cli ${wanted.split('.').at(-1)}`)
  process.exit(0)
}
const { url = 'postgresql://localhost/none' } = JSON.parse(datasource)

const query = new AsyncLocalStorage()

/** @prisma/adapter-pg does not know PostgreSQL's internal "char", which the catalogue is full of: it is read as text and then named rightly. */
function withCharType(adapter) {
  const performIO = adapter.performIO.bind(adapter)
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.performIO = async (sql) => {
    const result = await performIO(sql)
    const asked = query.getStore()
    const isChar = ({ dataTypeID }) => dataTypeID === CHAR_OID
    if (asked) asked.chars = (result.fields ?? []).flatMap((field, at) => (isChar(field) ? [at] : []))
    for (const field of (result.fields ?? []).filter(isChar)) field.dataTypeID = TEXT_OID
    return result
  }
  adapter.queryRaw = (sql) =>
    query.run({ chars: [] }, async () => {
      const result = await queryRaw(sql)
      for (const at of query.getStore().chars) result.columnTypes[at] = ColumnTypeEnum.Character
      return result
    })
  return adapter
}

const schema = new URL(url).searchParams.get('schema') ?? undefined
const factory = bindMigrationAwareSqlAdapterFactory({
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: async () => withCharType(await new PrismaPg({ connectionString: url }, { schema }).connect()),
  connectToShadowDb: () => Promise.reject(new Error('compare with a database: there is no shadow database here')),
})

let panic = ''
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => void (panic = message) }

async function loadEngine() {
  const bindings = await import(WASM)
  const bytes = readFileSync(path.join(path.dirname(require.resolve(WASM)), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const datamodels = files.length ? files.map((file) => [file, readFileSync(file, 'utf8')]) : undefined
  return bindings.SchemaEngine.new({ datamodels }, () => undefined, factory)
}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
const printed = new Map()

/** Has Prisma print something; resolves when it did. */
const print = (content) =>
  new Promise((done) => {
    const id = `print-${printed.size + 1}`
    printed.set(id, done)
    send({ id, method: 'print', params: { content } })
  })

async function answer(method, params) {
  const engine = await loadEngine()
  if (method === 'getDatabaseVersion') return engine.version(params)
  const result = (await engine[method](params)) ?? {}
  // The native engine has its difference printed, and answers without it.
  if (method !== 'diff' || result.stdout == null) return result
  await print(result.stdout.replace(/\n$/, ''))
  return { exitCode: result.exitCode, stdout: null }
}

function failure(error) {
  const message = panic || (error?.message ?? String(error))
  const facts = { is_panic: panic !== '', message, meta: error?.meta ?? null, error_code: error?.code ?? null }
  return { code: 4466, message: 'An error happened. Check the data field for details.', data: facts }
}

const open = new Set()
let isClosed = false
const endWhenDone = () => {
  if (isClosed && open.size === 0) process.exit(0)
}

async function hear(line) {
  const { id, method, params = {} } = JSON.parse(line)
  if (!method) return printed.get(id)?.()
  open.add(id)
  const said = await answer(method, params).then(
    (result) => ({ result }),
    (error) => ({ error: failure(error) }),
  )
  send({ id, ...said })
  open.delete(id)
  endWhenDone()
}

createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on('line', (line) => void (line.trim() && hear(line)))
  .on('close', () => {
    isClosed = true
    endWhenDone()
  })
