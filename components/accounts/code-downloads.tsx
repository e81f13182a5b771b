import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { Card } from '@/components/ui/card'
import { CODE_SIZES, type SceneCodeView } from '@/lib/accounts/contract'

const DOTS_PER_CM = 300 / 2.54

interface Props {
  /** Path below which the files of this code stand. */
  base: string
  code: SceneCodeView
  address: string
}

/** The files of one code: an SVG for any size, PNGs up to a poster, each with how wide it prints sharply. */
export function CodeDownloads({ base, code, address }: Props) {
  const t = useTranslations('accounts.codes')
  const all = useTranslations('accounts.settings')
  const day = useMomentText()
  return (
    <Card title={t('downloads')}>
      <p className="mb-4 text-sm break-all">
        <a href={`/f/${code.code}`} className="text-link underline underline-offset-2">
          {address}
        </a>
      </p>
      <ul className="space-y-2">
        <File href={`${base}/code.svg?save`} name="SVG" help={t('svgHelp')} />
        {CODE_SIZES.map((size) => (
          <File
            key={size}
            href={`${base}/code.png?size=${size}&save`}
            name={`PNG ${size} × ${size}`}
            help={t('pngHelp', { cm: Math.floor(size / DOTS_PER_CM) })}
          />
        ))}
      </ul>
      <p className="mt-4 text-sm text-muted">
        {code.expired
          ? all('expired')
          : code.expiresAt
            ? all('until', { date: day(code.expiresAt) })
            : all('permanent')}
      </p>
    </Card>
  )
}

function File({ href, name, help }: { href: string; name: string; help: string }) {
  return (
    <li>
      <a
        href={href}
        download
        className="flex min-h-11 items-center gap-3 rounded-lg border border-border px-4 py-2 hover:bg-surface-hover"
      >
        <Download size={16} aria-hidden className="shrink-0" />
        <span className="font-medium">{name}</span>
        <span className="ml-auto text-right text-sm text-muted">{help}</span>
      </a>
    </li>
  )
}
