import { Link } from '@tanstack/react-router'
import { useShownKey } from '../keys/use-own-keys.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { AREAS, isOpenTo, keyOf } from './areas.ts'
import classes from './menu.module.css'
import { useProperty } from './property.tsx'
import { words } from './words.ts'

/** The screens by area; those that would show the user nothing are left out. On a tablet it opens over the screen. */
export function Menu({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const say = useWords(words)
  const { language } = useLanguage()
  const shownKey = useShownKey()
  const { propertyId, rights } = useProperty()
  return (
    <nav className={classes.menu} aria-label={say('menu')} data-open={isOpen || undefined}>
      {AREAS.map((area) => {
        const places = area.places.filter((place) => isOpenTo(place, rights))
        if (places.length === 0) return null
        return (
          <section key={area.title.en} aria-label={area.title[language]}>
            <h2 className={classes.area}>{area.title[language]}</h2>
            <ul className={classes.places}>
              {places.map((place) => {
                const { path, title, icon: Icon } = place
                const key = keyOf(place)
                return (
                  <li key={path}>
                    <Link
                      to={`/${propertyId}/${path}`}
                      className={classes.place}
                      activeProps={{ 'aria-current': 'page' }}
                      onClick={onClose}
                    >
                      <Icon size={16} stroke={1.6} />
                      <span className={classes.title}>{title[language]}</span>
                      <span className={classes.key} aria-hidden="true">
                        {key && shownKey(key)}
                      </span>
                    </Link>
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
    </nav>
  )
}
