import { Button, Group, SegmentedControl, Switch, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PasswordForm } from '../frame/password-form.tsx'
import { LanguagePicker, ThemePicker } from '../frame/pickers.tsx'
import { Screen } from '../frame/screen.tsx'
import { useMe } from '../frame/session.tsx'
import { useLetterKeys } from '../keys/letters.ts'
import { DENSITIES, type Density, ROW_HEIGHT, useDensity } from '../parts/grid/density.ts'
import { notify } from '../parts/notices.tsx'
import { playTone, useSound } from '../parts/sound.ts'
import { useWords } from '../words/language.tsx'
import { KeysPanel } from './keys-panel.tsx'
import { Panel } from './panel.tsx'
import { preferenceWords } from './preference-words.ts'
import { SESSIONS, Sessions } from './sessions.tsx'
import classes from './users.module.css'

/** Preferências: what one has chosen for oneself, one's password, and where one is signed in. */
export function PreferencesScreen() {
  const say = useWords(preferenceWords)
  return (
    <Screen title={say('preferences')} help={[say('help1'), say('help2')]}>
      <div className={classes.preferences}>
        <div className={classes.column}>
          <Screens />
          <Keyboard />
          <Sound />
        </div>
        <Password />
        <div className={classes.wide}>
          <KeysPanel />
        </div>
        <div className={classes.wide}>
          <Sessions />
        </div>
      </div>
    </Screen>
  )
}

function Screens() {
  const say = useWords(preferenceWords)
  const [density, setDensity] = useDensity()
  return (
    <Panel title={say('screens')}>
      <Choice label={say('language')} hint={say('languageHint')}>
        <LanguagePicker />
      </Choice>
      <Choice label={say('theme')} hint={say('languageHint')}>
        <ThemePicker hasWords />
      </Choice>
      <Choice label={say('density')} hint={say('densityHint')}>
        <SegmentedControl
          aria-label={say('density')}
          data={DENSITIES.map((value) => ({ value, label: say(value) }))}
          value={density}
          onChange={(chosen) => setDensity(chosen as Density)}
        />
      </Choice>
      <DensitySample density={density} />
    </Panel>
  )
}

/** Rows as high as those of the lists will be; there is nothing to read in them. */
function DensitySample({ density }: { readonly density: Density }) {
  return (
    <div className={classes.sample} aria-hidden>
      {[64, 82, 48].map((width) => (
        <div key={width} style={{ height: ROW_HEIGHT[density] }}>
          <span style={{ width: `${width / 2}%` }} />
          <span style={{ width: '18%' }} />
        </div>
      ))}
    </div>
  )
}

function Keyboard() {
  const say = useWords(preferenceWords)
  const [takesLetters, setTakesLetters] = useLetterKeys()
  return (
    <Panel title={say('keyboard')}>
      <Switch
        label={say('letters')}
        description={say('lettersHint')}
        checked={takesLetters}
        onChange={(event) => setTakesLetters(event.currentTarget.checked)}
      />
    </Panel>
  )
}

function Sound() {
  const say = useWords(preferenceWords)
  const [isOn, setOn] = useSound()
  return (
    <Panel
      title={say('sound')}
      aside={
        <Group gap="xs">
          <Button variant="default" onClick={() => playTone('done')}>
            {say('tryDone')}
          </Button>
          <Button variant="default" onClick={() => playTone('refused')}>
            {say('tryRefused')}
          </Button>
        </Group>
      }
    >
      <Switch
        label={say('soundOn')}
        description={say('soundHint')}
        checked={isOn}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
    </Panel>
  )
}

function Password() {
  const say = useWords(preferenceWords)
  const { login } = useMe()
  const { hash } = useLocation()
  const queries = useQueryClient()
  const onChanged = () => {
    void queries.invalidateQueries({ queryKey: SESSIONS })
    notify({ kind: 'done', text: say('passwordChanged') })
  }
  return (
    <Panel title={say('password')} hint={say('passwordHint')}>
      {login === null ? (
        <Text size="sm">{say('noLogin')}</Text>
      ) : (
        <PasswordForm key={hash} login={login} onChanged={onChanged} autoFocus={hash === 'password'} />
      )}
    </Panel>
  )
}

/** One choice with its name before it, on one line where there is room. */
function Choice(props: { readonly label: string; readonly hint: string; readonly children: ReactNode }) {
  return (
    <div className={classes.choice}>
      <div>
        <div>{props.label}</div>
        <p className={classes.hint}>{props.hint}</p>
      </div>
      {props.children}
    </div>
  )
}
