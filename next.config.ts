import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  // A development server and a build may run side by side, each in a folder of its own.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // The front compresses what it caches; the rest is compressed by Next.
  compress: true,
  reactStrictMode: true,
  // `npm run check` types the whole tree, scripts and tests included; a second pass here would only slow a first start.
  typescript: { ignoreBuildErrors: true },
  // Every browser gets its title in the head, before the body is streamed: a page without scripts keeps no title that arrives
  // later, and a screen reader that looks early would find none.
  htmlLimitedBots: /.*/,
  // The development mark would stand over the console's own buttons.
  devIndicators: false,
  serverExternalPackages: [
    '@aws-sdk/client-s3',
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'chinese-days',
    'mailparser',
    'nodemailer',
    'opencc-js',
    'pg',
    'pg-boss',
    'pino',
    'prom-client',
    'qrcode',
    'rate-limiter-flexible',
    'sanitize-html',
    'sharp',
    'smtp-server',
    'wechatpay-axios-plugin',
  ],
}

export default createNextIntlPlugin('./i18n/request.ts')(config)
