import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import {
  Building2,
  CalendarCheck,
  ChartColumn,
  Eye,
  GraduationCap,
  type LucideIcon,
  MessageCircleQuestion,
  Settings,
  Upload,
  Users,
} from 'lucide-react'
import { useOpenOutsideRequests } from '../introductions/use-open-outside-requests.ts'
import { useOpenRequests } from '../introductions/use-open-requests.ts'

export interface Place {
  readonly to:
    | '/'
    | '/hot-and-cold'
    | '/people'
    | '/ask'
    | '/accounts'
    | '/accounts'
    | '/academy'
    | '/sharing'
    | '/imports'
    | '/settings'
  readonly label: string
  readonly icon: LucideIcon
  /** Second key after `g`. */
  readonly key: string
  /** What waits there; shown beside the place. */
  readonly waiting?: { readonly count: number; readonly words: string }
  /** On phones it is under More. */
  readonly isRare?: boolean
}

/** The places that work in this version: the daily ones, and those below them in the rail. */
export function usePlaces(): { readonly daily: readonly Place[]; readonly below: readonly Place[] } {
  const { t } = useLingui()
  const count = useOpenRequests()
  const words = t`${plural(count, { one: 'One colleague asks you', other: '# colleagues ask you' })}`
  const outside = useOpenOutsideRequests()
  const outsideWords = t`${plural(outside, { one: 'One person outside asks you', other: '# people outside ask you' })}`
  return {
    daily: [
      { to: '/', label: t`My week`, icon: CalendarCheck, key: 'w' },
      { to: '/people', label: t`People`, icon: Users, key: 'p' },
      {
        to: '/ask',
        label: t`Ask`,
        icon: MessageCircleQuestion,
        key: 'k',
        ...(count > 0 && { waiting: { count, words } }),
      },
      { to: '/accounts', label: t`Accounts`, icon: Building2, key: 'a' },
      { to: '/academy', label: t`Academy`, icon: GraduationCap, key: 'c', isRare: true },
      { to: '/hot-and-cold', label: t`Hot and cold`, icon: ChartColumn, key: 'h', isRare: true },
    ],
    below: [
      {
        to: '/sharing',
        label: t`What I share`,
        icon: Eye,
        key: 'o',
        ...(outside > 0 && { waiting: { count: outside, words: outsideWords } }),
      },
      { to: '/imports', label: t`Imports`, icon: Upload, key: 'i' },
      { to: '/settings', label: t`Settings`, icon: Settings, key: 's' },
    ],
  }
}
