import { z } from 'zod'

const Flag = z
  .enum(['0', '1', 'true', 'false'])
  .default('0')
  .transform((v) => v === '1' || v === 'true')

/** The settings of one installation. Names are those of the environment; docs/settings.md explains each. */
const Settings = z.object({
  XINTAI_MODE: z.enum(['demo', 'production', 'test']).default('demo'),
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  XINTAI_URL: z.url().default('http://127.0.0.1:3000'),
  DATABASE_URL: z.string().default('postgresql://127.0.0.1:5432/xintai'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(20),
  NEXTAUTH_SECRET: z.string().min(16).default('insecure-development-secret'),
  DATA_KEY: z.string().min(16).default('insecure-development-key'),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Xintai <no-reply@xintai.example>'),
  MAIL_DIR: z.string().default('.data/mail'),
  STORAGE: z.enum(['disk', 's3']).default('disk'),
  STORAGE_DIR: z.string().default('.data/files'),
  S3_ENDPOINT: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_FORCE_PATH_STYLE: Flag,
  UPLOAD_MAX_BYTES: z.coerce
    .number()
    .int()
    .default(10 * 1024 * 1024),
  UPLOAD_MAX_PIXELS: z.coerce.number().int().default(40_000_000),
  QQ_CLIENT_ID: z.string().optional(),
  QQ_CLIENT_SECRET: z.string().optional(),
  QQ_ISSUER: z.string().default('https://graph.qq.com'),
  PAYMENT_PROVIDER: z.enum(['none', 'standin', 'v3']).default('none'),
  PAYMENT_BASE_URL: z.url().optional(),
  PAYMENT_MCHID: z.string().optional(),
  PAYMENT_APPID: z.string().optional(),
  PAYMENT_SERIAL: z.string().optional(),
  PAYMENT_PRIVATE_KEY: z.string().optional(),
  PAYMENT_API_KEY: z.string().length(32).optional(),
  PAYMENT_PLATFORM_KEY: z.string().optional(),
  PAYMENT_PLATFORM_SERIAL: z.string().optional(),
  CERT_PROFILE_URL: z.url().optional(),
  CERT_PROFILE_TOKEN: z.string().optional(),
  CERT_REGISTER_URL: z.url().optional(),
  CERT_REGISTER_TOKEN: z.string().optional(),
  OUTBOUND_ALLOW_PRIVATE: Flag,
  METRICS_TOKEN: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  PLATFORM_NAME: z.string().default('Xintai'),
  PLATFORM_LEGAL_ENTITY: z.string().default(''),
  PLATFORM_COURT: z.string().default(''),
  PLATFORM_CONTACT: z.string().default(''),
  TRUST_PROXY: Flag,
})

export type Env = z.output<typeof Settings>

// An empty variable means "not set": shells and compose files write it so.
const given = () => Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))

/** The settings, checked once when first read; a wrong one ends the process with its name. */
export const env: Env = Settings.parse(given())

export const isDemo = env.XINTAI_MODE === 'demo'
