import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from '@tanstack/react-router'
import { NoProperty } from './frame/no-property.tsx'
import { NotFound } from './frame/not-found.tsx'
import { ScreenDefect } from './frame/screen-defect.tsx'
import { useMe } from './frame/session.tsx'
import { Shell } from './frame/shell.tsx'
import { parseSearch, stringifySearch } from './parts/grid/search-params.ts'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

const start = createRoute({ getParentRoute: () => root, path: '/', component: Start })

const property = createRoute({ getParentRoute: () => root, path: '/$propertyId', component: Shell })

/** The screens by their path below the property. Each is loaded when it is first gone to. */
const SCREENS = {
  '/': lazyRouteComponent(() => import('./shifts/desk-screen.tsx'), 'DeskScreen'),
  desk: lazyRouteComponent(() => import('./shifts/desk-screen.tsx'), 'DeskScreen'),
  find: lazyRouteComponent(() => import('./accounts/find-screen.tsx'), 'FindScreen'),
  'accounts/$accountId': lazyRouteComponent(() => import('./folios/account-screen.tsx'), 'AccountScreen'),
  folios: lazyRouteComponent(() => import('./folios/folios-screen.tsx'), 'FoliosScreen'),
  'folios/$folioId': lazyRouteComponent(() => import('./folios/folio-link.tsx'), 'FolioLink'),
  'folios/$folioId/history': lazyRouteComponent(() => import('./folios/trail-screen.tsx'), 'TrailScreen'),
  arrivals: lazyRouteComponent(() => import('./stays/stays-screen.tsx'), 'ArrivalsScreen'),
  'in-house': lazyRouteComponent(() => import('./stays/stays-screen.tsx'), 'InHouseScreen'),
  departures: lazyRouteComponent(() => import('./stays/stays-screen.tsx'), 'DeparturesScreen'),
  'stays/$stayId': lazyRouteComponent(() => import('./stays/stay-screen.tsx'), 'StayScreen'),
  rooms: lazyRouteComponent(() => import('./stays/rooms-screen.tsx'), 'RoomsScreen'),
  day: lazyRouteComponent(() => import('./day/day-screen.tsx'), 'DayScreen'),
  days: lazyRouteComponent(() => import('./day/days-screen.tsx'), 'DaysScreen'),
  'days/$date': lazyRouteComponent(() => import('./day/closed-day-screen.tsx'), 'ClosedDayScreen'),
  jobs: lazyRouteComponent(() => import('./day/jobs-screen.tsx'), 'JobsScreen'),
  'jobs/$jobId': lazyRouteComponent(() => import('./day/job-screen.tsx'), 'JobScreen'),
  users: lazyRouteComponent(() => import('./users/users-screen.tsx'), 'UsersScreen'),
  'users/$userId': lazyRouteComponent(() => import('./users/user-screen.tsx'), 'UserScreen'),
  roles: lazyRouteComponent(() => import('./users/roles-screen.tsx'), 'RolesScreen'),
  'why-not': lazyRouteComponent(() => import('./users/why-not-screen.tsx'), 'WhyNotScreen'),
  manual: lazyRouteComponent(() => import('./rights/manual-screen.tsx'), 'ManualScreen'),
  preferences: lazyRouteComponent(() => import('./users/preferences-screen.tsx'), 'PreferencesScreen'),
} as const

const screens = Object.entries(SCREENS).map(([path, component]) =>
  createRoute({ getParentRoute: () => property, path, component, errorComponent: ScreenDefect }),
)

/** All addresses. Lists keep their state in the search part, each in its own words. */
export const router = createRouter({
  routeTree: root.addChildren([start, property.addChildren(screens)]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

/** The desk of the user's first property. */
function Start() {
  const { properties } = useMe()
  const first = properties[0]
  return first ? <Navigate to={`/${first.propertyId}/desk`} replace /> : <NoProperty />
}
