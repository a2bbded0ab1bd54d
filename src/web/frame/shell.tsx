import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useStanding } from '../parts/undo.ts'
import { partWords } from '../parts/words.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { isOpenTo, PLACES } from './areas.ts'
import { Connection } from './connection.tsx'
import { Header } from './header.tsx'
import { HelpDrawer } from './help.tsx'
import { IdleWarning } from './idle-warning.tsx'
import { KeyBar } from './key-bar.tsx'
import type { KeyAction } from './key-layers.ts'
import { useKeys } from './keys.tsx'
import { Menu } from './menu.tsx'
import { NoAccess } from './no-access.tsx'
import { Palette } from './palette.tsx'
import { PropertyProvider, useProperty } from './property.tsx'
import { PropertyLost } from './property-lost.tsx'
import { useMe } from './session.tsx'
import classes from './shell.module.css'
import { words } from './words.ts'

/** What is around every screen of a property: header, menu, the screen, and the bar of keys. */
export function Shell() {
  const { propertyId } = useParams({ strict: false })
  const now = useMe().properties.find((one) => one.propertyId === propertyId)
  const [last, setLast] = useState(now)
  if (now && now !== last) setLast(now)
  // Who lost the property in mid-work is told so over what they were doing, which stays.
  const property = now ?? (last?.propertyId === propertyId ? last : undefined)
  if (!property) return <NoAccess />
  return (
    <PropertyProvider value={property}>
      <Frame key={property.propertyId} />
      {!now && <PropertyLost property={property} />}
    </PropertyProvider>
  )
}

function Frame() {
  const say = useWords(words)
  const [isPaletteOpen, setPaletteOpen] = useState(false)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [isMenuOpen, setMenuOpen] = useState(false)
  useFrameKeys({ openPalette: () => setPaletteOpen(true), openHelp: () => setHelpOpen(true) })
  useFreshTexts()
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        {say('skip')}
      </a>
      <Header onSearch={() => setPaletteOpen(true)} onMenu={() => setMenuOpen((is) => !is)} />
      <Connection />
      <IdleWarning />
      <div className={classes.middle}>
        <Menu isOpen={isMenuOpen} onClose={() => setMenuOpen(false)} />
        <main id="content" className={classes.content} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <KeyBar />
      <Palette isOpen={isPaletteOpen} onClose={() => setPaletteOpen(false)} />
      <HelpDrawer isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  )
}

function useFrameKeys({ openPalette, openHelp }: Readonly<Record<'openPalette' | 'openHelp', () => void>>) {
  const say = useWords(words)
  const sayPart = useWords(partWords)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const { rights, propertyId } = useProperty()
  const undo = useStanding().at(-1)
  const go = PLACES.filter((place) => isOpenTo(place, rights)).flatMap((place): KeyAction[] => {
    const run = () => void navigate({ to: `/${propertyId}/${place.path}` })
    const label = place.title[language]
    return [
      ...(place.key ? [{ key: place.key, label, run, opensField: true }] : []),
      ...(place.letter ? [{ key: `G ${place.letter}`, label, run, isQuiet: true }] : []),
    ]
  })
  useKeys('frame', [
    { key: 'F1', label: say('help'), run: openHelp },
    { key: 'Ctrl+F1', label: say('allKeys'), run: openHelp, isQuiet: true },
    { key: '?', label: say('allKeys'), run: openHelp, isQuiet: true },
    ...go,
    ...(undo
      ? [
          {
            key: 'Ctrl+Z',
            label: sayPart('undoNow', { text: undo.text }),
            run: undo.run,
            isQuiet: true,
          },
        ]
      : []),
    { key: 'Ctrl+K', label: say('palette'), run: openPalette, opensField: true },
  ])
}

/** Answers hold texts in the language that they were asked in: a change of it asks anew. */
function useFreshTexts(): void {
  const { language } = useLanguage()
  const queries = useQueryClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language is what changed
  useEffect(() => {
    queries.invalidateQueries()
  }, [language, queries])
}
