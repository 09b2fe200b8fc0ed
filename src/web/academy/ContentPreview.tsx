import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { MarginRule, Section } from '../ui/Section.tsx'
import { BlocksPart } from './BlocksPart.tsx'
import { type ContentFile, contentPreview } from './content-requests.ts'
import { FindingsPart } from './FindingsPart.tsx'
import { QuestionPart } from './QuestionPart.tsx'
import { useLater } from './use-later.ts'

/** The text as members will see it, drawn by the same parts as the lesson's own page, and what the checker finds. */
export function ContentPreview({
  file: { path, kind, language },
  text,
}: {
  readonly file: ContentFile
  readonly text: string
}) {
  const { t } = useLingui()
  const later = useLater(text, 400)
  const { data, isError } = useQuery({
    ...contentPreview(path, later),
    placeholderData: keepPreviousData,
    enabled: later !== '',
  })
  const isShown = kind === 'lesson' || kind === 'questions'
  return (
    <>
      <div aria-live="polite">
        {data && <FindingsPart findings={data.findings} own={path} />}
        {isError && (
          <p className="text-small text-bad">
            <Trans>The checker gave no answer. What you wrote is still here.</Trans>
          </p>
        )}
      </div>
      {isShown && (
        <>
          <MarginRule />
          <Section title={t`As members will see it`}>
            {data && (data.blocks !== null || data.questions.length > 0) ? (
              <div lang={language ?? 'en'} data-preview>
                {data.front && (
                  <>
                    <p className="text-title max-rail:text-sentence max-rail:font-semibold">
                      {data.front.title}
                    </p>
                    <p className="mt-1.5 mb-6 text-body text-ink2">{data.front.idea}</p>
                  </>
                )}
                {data.blocks && <BlocksPart blocks={data.blocks} />}
                {data.questions.map((question) => (
                  <QuestionPart key={question.id} question={question} onAnswer={() => {}} />
                ))}
              </div>
            ) : (
              <p className="text-small text-ink2">
                <Trans>Nothing can be shown until what the checker finds is mended.</Trans>
              </p>
            )}
          </Section>
        </>
      )}
    </>
  )
}
