import { useSetting } from '../../client/settings.ts'

/** How close rows stand. */
export const DENSITIES = ['compact', 'normal', 'comfortable'] as const
export type Density = (typeof DENSITIES)[number]

/** Pixels of a row; none is below the 24 that a target needs. */
export const ROW_HEIGHT: Readonly<Record<Density, number>> = { compact: 26, normal: 30, comfortable: 36 }

/** The user's density, the same in every list, and how to change it. */
export function useDensity(): [Density, (density: Density) => void] {
  return useSetting<Density>('density', 'normal', isDensity)
}

function isDensity(value: unknown): value is Density {
  return DENSITIES.some((density) => density === value)
}
