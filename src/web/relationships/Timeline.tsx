import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import {
  Check,
  Handshake,
  type LucideIcon,
  Mail,
  MessageSquare,
  Phone,
  UserPlus,
  Video,
  X,
} from 'lucide-react'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { request } from '../app/request.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Section } from '../ui/Section.tsx'
import { type PersonDetail, removeInteraction, type TimelineEvent } from './requests.ts'
import { useDayWords } from './use-day-words.ts'

/** Who, when and how; never what was said. */
export function Timeline({ person }: { readonly person: PersonDetail }) {
  const { t } = useLingui()
  const [more, setMore] = useState<readonly TimelineEvent[]>([])
  const [shown, setShown] = useState(12)
  const known = [...person.timeline, ...more]
  const events = known.slice(0, shown)
  if (events.length === 0) return null
  const fetchMore = async () => {
    setShown(shown + 50)
    if (known.length >= shown + 50 || known.length >= person.timelineTotal) return
    setMore([
      ...more,
      ...(await request<TimelineEvent[]>('GET', `/api/people/${person.id}/timeline?after=${known.length}`)),
    ])
  }
  return (
    <Section title={t`Timeline`} aside={t`who, when and how; never what was said`} className="mt-8">
      <ul>
        {events.map((event) => (
          <TimelineRow key={event.key} event={event} personId={person.id} />
        ))}
      </ul>
      {events.length < person.timelineTotal && (
        <Button kind="quiet" onClick={fetchMore} className="mt-2">
          {t`${plural(person.timelineTotal - events.length, { one: 'One more', other: '# more' })}`}
        </Button>
      )}
    </Section>
  )
}

const icons: Record<TimelineEvent['channel'], LucideIcon> = {
  mail: Mail,
  message: MessageSquare,
  meeting: Video,
  call: Phone,
  in_person: Handshake,
  social: UserPlus,
  did_it: Check,
}

function TimelineRow({
  event: { key, on, channel, direction, makesTie, isLogged, others },
  personId,
}: {
  readonly event: TimelineEvent
  readonly personId: string
}) {
  const { t } = useLingui()
  const { shortDate } = useDayWords()
  const undo = useChange(removeInteraction, [['person', personId], ['people'], ['week']], t`Taken back.`)
  const words = {
    mail: t`Mail`,
    message: t`Message`,
    meeting: t`Meeting`,
    call: t`Call`,
    in_person: t`In person`,
    social: t`Invitation`,
    did_it: t`Did it`,
  }
  const ways = { out: t`You to them`, in: t`They to you`, both: t`Both` }
  const Icon = icons[channel]
  return (
    <li className="grid min-h-9 grid-cols-[92px_minmax(0,120px)_minmax(0,1fr)_auto] items-center gap-x-3 border-t border-line text-small">
      <span className="figures text-ink2">{shortDate(on)}</span>
      <span className="inline-flex items-center gap-2">
        <Icon aria-hidden size={14} strokeWidth={1.75} className="shrink-0 text-ink2" /> {words[channel]}
      </span>
      <span className="text-ink2">
        {ways[direction]}
        {others > 0 && t`, ${plural(others, { one: 'with one more', other: 'with # more' })}`}
        {!makesTie && (
          <span className="text-ink3">
            {' · '}
            <Trans>makes no tie</Trans>
          </span>
        )}
      </span>
      {isLogged ? (
        <IconButton icon={X} label={t`Take this contact back`} onClick={() => undo.mutate(key)} />
      ) : (
        <span />
      )}
    </li>
  )
}
