import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Download, Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { Page } from '../ui/Page.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { Segments } from '../ui/Segments.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { ContentRow } from './ContentRow.tsx'
import { ContentStages } from './ContentStages.tsx'
import {
  archiveAddress,
  type ContentFile,
  type ContentListed,
  contentList,
  putLive,
} from './content-requests.ts'
import { FindingsPart } from './FindingsPart.tsx'
import { ImportContentButton } from './ImportContentButton.tsx'
import { useWeekWords } from './use-week-words.ts'

const NewLessonDialog = lazy(() =>
  import('./NewLessonDialog.tsx').then((module) => ({ default: module.NewLessonDialog })),
)

/** The programme as the company has it: what is shipped, changed, hidden, put in, and what waits. */
export function ContentScreen() {
  const { t } = useLingui()
  const found = useQuery(contentList)
  if (found.isPending) return <Waiting for={t`the content`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  return <Listed list={found.data} />
}

function Listed({ list }: { readonly list: ContentListed }) {
  const { t } = useLingui()
  const weeks = useWeekWords()
  const navigate = useNavigate()
  const { language = 'en' } = useSearch({ from: '/framed/academy/content' })
  const [isAdding, setIsAdding] = useState(false)
  const { files } = list
  const reviewed = files.filter(({ draft }) => draft?.state === 'reviewed').map(({ path }) => path)
  const live = useChange(putLive, [['academy']], t`Live for everybody whose cohort has not begun.`)
  const here = files.filter((file) => file.language === language || file.language === null)
  const lessons = here.filter(({ kind }) => kind === 'lesson')
  // What only English has can be translated here.
  const untranslated = files.filter(
    ({ kind, language: of, lessonId }) =>
      kind === 'lesson' && of === 'en' && !lessons.some((file) => file.lessonId === lessonId),
  )
  const questions = new Map(
    here.filter(({ kind }) => kind === 'questions').map((file) => [file.lessonId, file]),
  )
  // Day 6 before day 30.
  const others = here
    .filter(({ kind }) => kind !== 'lesson' && kind !== 'questions')
    .toSorted((one, other) => one.path.localeCompare(other.path, 'en', { numeric: true }))
  const drafts = files.filter(({ draft }) => draft?.state === 'draft').length
  return (
    <Page
      name={t`Content`}
      eyebrow={
        <Link to="/academy" className="hover:underline">
          <Trans>Academy</Trans>
        </Link>
      }
      title={useSentence(list)}
      lead={t`Replace a lesson with your own, hide it, or put one in. What you leave alone is renewed with every version of Pilotlight.`}
      actions={
        <>
          {language === 'en' && (
            <Button icon={Plus} onClick={() => setIsAdding(true)}>
              <Trans>New lesson</Trans>
            </Button>
          )}
          <ImportContentButton />
          <a className={buttonClasses('plain')} href={archiveAddress('all')} download>
            <Download aria-hidden size={16} strokeWidth={1.75} />
            <Trans>Export a ZIP</Trans>
          </a>
          {reviewed.length > 0 && (
            <Button kind="main" isBusy={live.isPending} onClick={() => live.mutate({ paths: reviewed })}>
              {t`${plural(reviewed.length, { one: 'Put the reviewed one live', other: 'Put # reviewed live' })}`}
            </Button>
          )}
        </>
      }
      margin={
        <>
          <ContentStages
            drafts={drafts}
            reviewed={reviewed.length}
            live={files.filter(({ state }) => state !== 'shipped' && state !== 'none').length}
          />
          <MarginRule />
          <div className="grid gap-3 text-small text-ink2">
            {list.reviewsAlone && (
              <p>
                <Trans>
                  Nobody else in your company may review, so you review what you write yourself. That is
                  written beside it. Give a colleague the role of programme lead, and they do.
                </Trans>
              </p>
            )}
            {list.pinnedCohorts > 0 && (
              <p>
                {t`${plural(list.pinnedCohorts, { one: 'One cohort keeps what it began with.', other: '# cohorts keep what they began with.' })}`}
              </p>
            )}
            <p>
              <TextLink href={archiveAddress('company')} download>
                <Trans>Only what is yours, as a ZIP</Trans>
              </TextLink>
            </p>
          </div>
          {list.findings.length > 0 && (
            <>
              <MarginRule />
              <FindingsPart findings={list.findings} title={t`The checker finds, in what is live`} />
            </>
          )}
        </>
      }
    >
      <div className="mb-6">
        <Segments
          label={t`Language`}
          value={language}
          onChange={(chosen) => navigate({ to: '/academy/content', search: { language: chosen } })}
          segments={[
            { value: 'en', label: 'English' },
            { value: 'pt', label: 'Português' },
          ]}
        />
      </div>
      <div className="grid gap-9">
        {[1, 2, 3, 4].map((week) => (
          <Section key={week} size="sentence" title={t`Week ${week}: ${weeks[week - 1] ?? ''}`}>
            <ul className="border-t border-line">
              {[...lessons, ...untranslated.map((file) => translationOf(file, language))]
                .filter(({ lessonId }) => lessonId?.startsWith(`w${week}-`))
                .map((file) => (
                  <ContentRow key={file.path} file={file} questions={questions.get(file.lessonId)} />
                ))}
            </ul>
          </Section>
        ))}
        <Section size="sentence" title={t`What goes with them`}>
          <ul className="border-t border-line">
            {others.map((file) => (
              <ContentRow key={file.path} file={file} />
            ))}
          </ul>
        </Section>
      </div>
      <Suspense>
        {isAdding && <NewLessonDialog lessons={lessons} onClose={() => setIsAdding(false)} />}
      </Suspense>
    </Page>
  )
}

/** The place of a translation that is not there yet. */
function translationOf(file: ContentFile, language: string): ContentFile {
  const path = file.path.replace('en/', `${language}/`)
  return { ...file, path, language, state: 'none', isNewerShipped: false, isStale: false, draft: null }
}

/** What needs somebody first; else how much is the company's own. */
function useSentence({ files }: ContentListed): string {
  const { t } = useLingui()
  const newer = files.filter(({ isNewerShipped }) => isNewerShipped).length
  const waiting = files.filter(({ draft }) => draft !== null).length
  const own = files.filter(({ state }) => state !== 'shipped' && state !== 'none').length
  if (newer > 0)
    return t`${plural(newer, { one: 'A newer version of one file waits for you.', other: 'Newer versions of # files wait for you.' })}`
  if (waiting > 0)
    return t`${plural(waiting, { one: 'One draft is on its way.', other: '# drafts are on their way.' })}`
  return own === 0
    ? t`The programme as it is shipped.`
    : t`${plural(own, { one: 'One file is yours, the rest as shipped.', other: '# files are yours, the rest as shipped.' })}`
}
