import { useLingui } from '@lingui/react/macro'
import {
  Building2,
  CalendarCheck,
  ChartColumn,
  Eye,
  type LucideIcon,
  Settings,
  Upload,
  Users,
} from 'lucide-react'

export interface Place {
  readonly to: '/' | '/hot-and-cold' | '/people' | '/accounts' | '/sharing' | '/imports' | '/settings'
  readonly label: string
  readonly icon: LucideIcon
  /** Second key after `g`. */
  readonly key: string
  /** On phones it is under More. */
  readonly isRare?: boolean
}

/** The places that work in this version: the daily ones, and those below them in the rail. */
export function usePlaces(): { readonly daily: readonly Place[]; readonly below: readonly Place[] } {
  const { t } = useLingui()
  return {
    daily: [
      { to: '/', label: t`My week`, icon: CalendarCheck, key: 'w' },
      { to: '/people', label: t`People`, icon: Users, key: 'p' },
      { to: '/accounts', label: t`Accounts`, icon: Building2, key: 'a' },
      { to: '/hot-and-cold', label: t`Hot and cold`, icon: ChartColumn, key: 'h', isRare: true },
    ],
    below: [
      { to: '/sharing', label: t`What I share`, icon: Eye, key: 'o' },
      { to: '/imports', label: t`Imports`, icon: Upload, key: 'i' },
      { to: '/settings', label: t`Settings`, icon: Settings, key: 's' },
    ],
  }
}
