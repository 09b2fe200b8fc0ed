import { useLingui } from '@lingui/react/macro'
import type { ContentFile } from './content-requests.ts'

/** What a file of the programme is called on screen. */
export function useContentNames(): (file: Pick<ContentFile, 'kind' | 'title' | 'path'>) => string {
  const { t } = useLingui()
  return ({ kind, title, path }) => {
    const number = /(\d+)\.yaml$/.exec(path)?.[1] ?? ''
    switch (kind) {
      case 'lesson':
        return title || path
      case 'questions':
        return t`Questions of ${path.replace(/^.*w(\d)-l(\d).*$/, '$1.$2')}`
      case 'quiz':
        return t`Quiz of week ${number}`
      case 'refresher':
        return t`Refresher, day ${number}: ${title}`
      case 'evidence':
        return t`Evidence`
      case 'missions':
        return t`Missions`
    }
  }
}
