import { Box, Group, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { type ReactNode, useEffect, useRef } from 'react'
import { createSignal, useSignal } from '../client/signal.ts'
import { announce } from '../parts/announcer.tsx'
import { isFocusLost } from '../parts/dialog/use-focus-back.ts'
import type { KeyAction } from './key-layers.ts'
import { useKeys } from './keys.tsx'
import { useProperty } from './property.tsx'
import classes from './screen.module.css'

/** What F1 says of a screen: a paragraph each. */
type Help = { readonly title: string; readonly help: readonly string[] }

const shown = createSignal<Help>({ title: '', help: [] })

/** The help of the screen that is shown. */
export function useHelp(): Help {
  return useSignal(shown)
}

/** Tells the frame what is shown: the page's title, the help, and the keys. */
export function useScreen(screen: Help & { readonly keys?: readonly KeyAction[] }): void {
  const { title, help, keys = [] } = screen
  const property = useProperty()
  const said = help.join('\n')
  useKeys('screen', keys)
  useDocumentTitle(`${title} · ${property.name}`)
  useArrival(title)
  useEffect(() => {
    shown.set({ title, help: said.split('\n') })
  }, [title, said])
}

/**
 * Says where one has come to, and takes the focus there where it went with the screen that one came from. The first screen
 * of the page is said by the browser.
 */
function useArrival(title: string): void {
  const wasElsewhere = useRef(shown.get().title !== '')
  useEffect(() => {
    if (wasElsewhere.current && isFocusLost()) document.getElementById('content')?.focus()
  }, [])
  useEffect(() => {
    const before = shown.get().title
    if (before !== '' && before !== title) announce(title)
  }, [title])
}

/** A screen: its title, its keys, its help, and on the right of the title what it can do. */
export function Screen({
  title,
  help,
  keys = [],
  aside,
  head,
  children,
}: {
  readonly title: string
  readonly help: readonly string[]
  readonly keys?: readonly KeyAction[]
  readonly aside?: ReactNode
  /** In the place of the title's line, with the title in it; `title` is that of the page then. */
  readonly head?: ReactNode
  readonly children: ReactNode
}) {
  useScreen({ title, help, keys })
  return (
    <Box className={classes.screen}>
      {head ?? (
        <Group justify="space-between" className={classes.head} wrap="nowrap">
          <Title order={1}>{title}</Title>
          <Group gap="xs" data-screen-only>
            {aside}
          </Group>
        </Group>
      )}
      {children}
    </Box>
  )
}
