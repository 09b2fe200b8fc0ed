import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { ContentMarks } from './ContentMarks.tsx'
import type { ContentFile } from './content-requests.ts'
import { useContentNames } from './use-content-names.ts'

/** A file of the programme and what became of it; of a lesson the way to its questions beside it. */
export function ContentRow({
  file,
  questions,
}: {
  readonly file: ContentFile
  readonly questions?: ContentFile | undefined
}) {
  const nameOf = useContentNames()
  const isAsIs =
    !questions || (questions.state === 'shipped' && !questions.draft && !questions.isNewerShipped)
  return (
    <li className="border-b border-line">
      <div className="flex flex-wrap items-baseline gap-x-4 px-2 hover:bg-hover">
        <span className="w-7 shrink-0 text-small text-ink2 tabular-nums">
          {file.lessonId?.replace('w', '').replace('-l', '.')}
        </span>
        <Link
          to="/academy/content/file"
          search={{ path: file.path }}
          className={`min-w-0 flex-1 basis-52 py-2 text-small font-semibold hover:underline max-rail:py-3 ${file.state === 'hidden' ? 'text-ink2 line-through' : ''}`}
        >
          {nameOf(file)}
        </Link>
        <ContentMarks file={file} />
        {file.kind === 'lesson' && (
          <Link
            to="/academy/content/file"
            search={{ path: questionsOf(file.path) }}
            className="py-2 text-small text-ink2 hover:underline max-rail:basis-full max-rail:pt-0 max-rail:pl-11"
          >
            {isAsIs ? <Trans>questions</Trans> : <Trans>questions, yours</Trans>}
          </Link>
        )}
      </div>
    </li>
  )
}

/** `en/questions/w2-l3.yaml` of `en/w2-l3.md`. */
function questionsOf(path: string): string {
  return path.replace('/', '/questions/').replace(/\.md$/, '.yaml')
}
