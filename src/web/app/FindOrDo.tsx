import { useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Building2, MessageCircleQuestion, UserCheck } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { z } from 'zod'
import type { PeoplePage } from '#contract/relationships.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Palette } from '../ui/Palette.tsx'
import { TieStateMark } from '../ui/TieStateMark.tsx'
import { usePlaces } from './navigation.ts'
import { request } from './request.ts'
import { listShortcuts } from './shortcuts.ts'

/** Find a person or do something, from anywhere: my people by name, places, and what works on this screen. */
export function FindOrDo({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  const router = useRouter()
  const { daily, below } = usePlaces()
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search.trim())
  const people = useQuery({
    queryKey: ['people', 'find', wanted],
    queryFn: ({ signal }) =>
      request<z.infer<typeof PeoplePage>>(
        'GET',
        `/api/people?limit=6&search=${encodeURIComponent(wanted)}`,
        undefined,
        signal,
      ),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  })
  const matches = (label: string) => label.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase())
  const then = (act: () => void) => () => {
    onClose()
    act()
  }
  const found = wanted === '' ? [] : (people.data?.people ?? [])
  const places = [...daily, ...below].filter(({ label }) => matches(label))
  const further = [
    { to: '/organisations', label: t`Organisations`, icon: Building2 },
    { to: '/review', label: t`Review: the same person?`, icon: UserCheck },
  ] as const
  const doable = listShortcuts().filter(
    ({ keys, does }) => !keys.startsWith('g ') && keys !== 'mod+k' && matches(does),
  )
  return (
    <Palette
      isOpen
      onClose={onClose}
      label={t`Find a person, or do something`}
      search={search}
      onSearch={setSearch}
      groups={[
        {
          heading: t`People`,
          items: found.map(({ id, name, title, organisation, state }) => ({
            id,
            label: name,
            detail: [title, organisation].filter(Boolean).join(', '),
            start: <Avatar name={name} size={24} />,
            end: <TieStateMark state={state} />,
            onChoose: then(() => void router.navigate({ to: '/people/$personId', params: { personId: id } })),
          })),
        },
        {
          heading: t`Do here`,
          items: doable.map(({ keys, does, act }) => ({
            id: `do ${keys}`,
            label: does,
            end: <KeyHint keys={keys} />,
            onChoose: then(act),
          })),
        },
        {
          heading: t`Ask`,
          items:
            wanted === ''
              ? []
              : [
                  {
                    id: 'ask',
                    label: t`Ask the network: ${wanted}`,
                    start: (
                      <MessageCircleQuestion aria-hidden size={16} strokeWidth={1.75} className="text-ink2" />
                    ),
                    onChoose: then(() => void router.navigate({ to: '/ask', search: { q: wanted } })),
                  },
                ],
        },
        {
          heading: t`Go to`,
          items: [
            ...places.map(({ to, label, icon: Icon, key }) => ({
              id: `go ${to}`,
              label,
              start: <Icon aria-hidden size={16} strokeWidth={1.75} className="text-ink2" />,
              end: <KeyHint keys={`g ${key}`} />,
              onChoose: then(() => void router.navigate({ to })),
            })),
            ...further
              .filter(({ label }) => matches(label))
              .map(({ to, label, icon: Icon }) => ({
                id: `go ${to}`,
                label,
                start: <Icon aria-hidden size={16} strokeWidth={1.75} className="text-ink2" />,
                onChoose: then(() => void router.navigate({ to })),
              })),
          ],
        },
      ].filter(({ items }) => items.length > 0)}
    />
  )
}
