import { Trans } from '@lingui/react/macro'
import { type FrontValue, joinedLesson, splitLesson, withFront } from '#domain/academy/front-matter.ts'
import { Button } from '../ui/Button.tsx'
import type { ContentOpened, Front } from './content-requests.ts'

/** Of a translation: from the English text it begins, and whether it still follows it. */
export function SourcePart({
  file: { language, source },
  text,
  front,
  onBegin,
  onChange,
}: {
  readonly file: ContentOpened
  readonly text: string
  readonly front: Front | null
  readonly onBegin: (text: string) => void
  readonly onChange: (key: keyof Front, value: FrontValue | undefined) => void
}) {
  if (language === 'en' || !source) return null
  const parts = splitLesson(source.text)
  if (text === '')
    return (
      <div className="text-small text-ink2">
        <p className="mb-2">
          <Trans>There is no translation: members read it in English.</Trans>
        </p>
        {parts && (
          <Button
            onClick={() =>
              onBegin(joinedLesson({ ...parts, matter: withFront(parts.matter, 'source_hash', source.hash) }))
            }
          >
            <Trans>Begin from the English text</Trans>
          </Button>
        )}
      </div>
    )
  if (!front || front.source_hash === source.hash) return null
  return (
    <div className="text-small text-ink2">
      <p className="mb-2">
        <Trans>The English text is newer than this translation, and members are told so.</Trans>
      </p>
      <Button onClick={() => onChange('source_hash', source.hash)}>
        <Trans>This follows the English text of today</Trans>
      </Button>
    </div>
  )
}
