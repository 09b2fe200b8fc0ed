import { useLingui } from '@lingui/react/macro'
import type { SharingLevel } from './sharing-requests.ts'

/** The three levels in the member's language: their names, and what colleagues learn by each. */
export function useSharingWords() {
  const { t } = useLingui()
  return {
    levels: {
      private: t({ message: 'Private', context: 'sharing level' }),
      discoverable: t({ message: 'Discoverable', context: 'sharing level' }),
      shared: t({ message: 'Shared', context: 'sharing level' }),
    } satisfies Record<SharingLevel, string>,
    learnt: {
      private: t`Only you. Nobody here learns that you know them.`,
      discoverable: t`From five members on, whoever asks learns their name, title and organisation, and that somebody here can open the door. That it is you, only if you agree.`,
      shared: t`Colleagues see that you know them, and how well. No address, no note, no timeline.`,
    } satisfies Record<SharingLevel, string>,
  }
}
