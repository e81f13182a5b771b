'use client'
import { Tabs as Control } from '@heroui/react'
import type { ReactNode } from 'react'

export interface TabsProps {
  /** What the tabs choose between, for those who hear the page. */
  label: string
  tabs: readonly { id: string; title: ReactNode; content: ReactNode }[]
  defaultTab?: string
  onChange?: (id: string) => void
}

/** Parts of one subject, one visible at a time. Parts with an address of their own are LinkTabs. */
export function Tabs({ label, tabs, defaultTab, onChange }: TabsProps) {
  return (
    <Control
      variant="secondary"
      defaultSelectedKey={defaultTab ?? tabs[0]?.id}
      onSelectionChange={(key) => onChange?.(String(key))}
    >
      <Control.ListContainer>
        <Control.List aria-label={label}>
          {tabs.map((tab) => (
            <Control.Tab key={tab.id} id={tab.id}>
              {tab.title}
              <Control.Indicator />
            </Control.Tab>
          ))}
        </Control.List>
      </Control.ListContainer>
      {tabs.map((tab) => (
        <Control.Panel key={tab.id} id={tab.id}>
          {tab.content}
        </Control.Panel>
      ))}
    </Control>
  )
}
