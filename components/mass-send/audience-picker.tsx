'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { LinkButton } from '@/components/ui/link-button'
import { RadioGroup } from '@/components/ui/radio-group'
import { REGIONS } from '@/lib/filing/contract'
import { type AudienceChoices, DIRECT_SCENES, SEXES } from '@/lib/followers/contract'
import { AudienceNumbers } from './audience-numbers'
import type { AudienceChoice, AudienceList } from './use-audience'

interface Props {
  accountId: string
  choices: AudienceChoices
  audience: AudienceChoice
}

interface Line {
  value: string
  label: string
}

/** Whom it goes to: everyone, or those who meet every group of conditions; with the number that this is now. */
export function AudiencePicker({ accountId, choices, audience }: Props) {
  const t = useTranslations('audience')
  return (
    <Card title={t('title')}>
      <div className="space-y-5">
        <RadioGroup
          label={t('to')}
          rule="MSG-2"
          value={audience.isChosen ? 'chosen' : 'everyone'}
          onChange={(kind) => audience.setChosen(kind === 'chosen')}
          options={[
            { value: 'everyone', label: t('everyone') },
            { value: 'chosen', label: t('chosen'), help: t('chosenHelp') },
          ]}
        />
        {audience.isChosen ? <Conditions accountId={accountId} choices={choices} audience={audience} /> : null}
        <AudienceNumbers audience={audience} />
      </div>
    </Card>
  )
}

function Conditions({ accountId, choices, audience }: Props) {
  const t = useTranslations('audience')
  const scenes = useTranslations('followers.scenes')
  const regions = useTranslations('filing.regions')
  const sceneName = (scene: string) => {
    const direct = DIRECT_SCENES.find((one) => `@${one}` === scene)
    return direct ? scenes(direct) : scene === '' ? scenes('own') : scenes('code', { scene })
  }
  const withCount = (label: string, count: number) => t('withCount', { label, count })
  return (
    <div className="space-y-4 border-l-2 border-separator pl-4">
      {choices.tags.length > 0 ? (
        <Group
          name={t('tags')}
          list="tagIds"
          audience={audience}
          lines={choices.tags.map(({ id, name, followers }) => ({ value: id, label: withCount(name, followers) }))}
        >
          {audience.wish.tagIds.length > 1 ? <Match audience={audience} /> : null}
        </Group>
      ) : (
        <p className="text-sm text-muted">
          {t('noTags')}{' '}
          <LinkButton size="sm" variant="tertiary" href={`/console/${accountId}/followers`}>
            {t('toFollowers')}
          </LinkButton>
        </p>
      )}
      <Group
        name={t('scenes')}
        list="scenes"
        audience={audience}
        lines={choices.scenes.map(({ scene, followers }) => ({
          value: scene,
          label: withCount(sceneName(scene), followers),
        }))}
      />
      <Group
        name={t('sexes')}
        note={t('traitsNote')}
        list="sexes"
        audience={audience}
        lines={SEXES.map((sex) => ({ value: sex, label: t(`sex.${sex}`) }))}
      />
      <Group
        name={t('regions')}
        note={t('traitsNote')}
        list="regions"
        audience={audience}
        isLong
        lines={REGIONS.map((region) => ({ value: region, label: regions(region) }))}
      />
    </div>
  )
}

interface GroupProps {
  name: string
  note?: string
  list: AudienceList
  audience: AudienceChoice
  lines: readonly Line[]
  /** Folded until it is wanted. */
  isLong?: boolean
  children?: ReactNode
}

function Group({ name, note, list, audience, lines, isLong = false, children }: GroupProps) {
  const held: readonly string[] = audience.wish[list]
  const boxes = (
    <div className="mt-2 flex flex-wrap gap-x-5 gap-y-2">
      {lines.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          isSelected={held.includes(value)}
          onChange={() => audience.toggle(list, value)}
        />
      ))}
    </div>
  )
  if (isLong)
    return (
      <details open={held.length > 0}>
        <summary className="min-h-6 cursor-pointer text-sm font-medium">{name}</summary>
        {note ? <p className="mt-1 text-xs text-muted">{note}</p> : null}
        {boxes}
      </details>
    )
  return (
    <fieldset>
      <legend className="text-sm font-medium">{name}</legend>
      {note ? <p className="mt-1 text-xs text-muted">{note}</p> : null}
      {boxes}
      {children}
    </fieldset>
  )
}

function Match({ audience }: { audience: AudienceChoice }) {
  const t = useTranslations('audience')
  return (
    <RadioGroup
      className="mt-3"
      label={t('match')}
      value={audience.wish.match}
      onChange={(match) => audience.setMatch(match === 'all' ? 'all' : 'any')}
      options={[
        { value: 'any', label: t('any') },
        { value: 'all', label: t('all') },
      ]}
    />
  )
}
