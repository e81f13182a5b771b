'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Channel } from '@/lib/certification/contract'
import { RadioGroup } from '../ui/radio-group'
import { TextField } from '../ui/text-field'

interface Props {
  channels: readonly Channel[]
  channel?: Channel
  reference?: string
}

/** Where the data comes from: the channel, and what the channel knows the subject by. */
export function SourceFields({ channels, channel, reference }: Props) {
  const t = useTranslations('certification')
  const [chosen, setChosen] = useState<Channel>(channel ?? channels[0] ?? 'PROFILE')
  return (
    <>
      <RadioGroup
        name="channel"
        label={t('order.channel')}
        rule="CERT-1"
        value={chosen}
        onChange={(value) => setChosen(Channel.parse(value))}
        options={channels.map((one) => ({
          value: one,
          label: t(`channelNames.${one}`),
          help: t(`channelHelp.${one}`),
        }))}
      />
      <TextField
        name="reference"
        label={t(`references.${chosen}`)}
        help={t(`referenceHelp.${chosen}`)}
        defaultValue={reference}
        maxLength={200}
        autoComplete="off"
        isRequired
      />
    </>
  )
}
