import { useLingui } from '@lingui/react/macro'
import type { MissionShown } from './cohort-requests.ts'

/** What each mission is called, and what makes it count. */
export function useMissionWords(): Readonly<
  Record<MissionShown['id'], { readonly title: string; readonly rule: string }>
> {
  const { t } = useLingui()
  return {
    'tune-up': {
      title: t`Tune up your profile`,
      rule: t`Two marks of the profile clinic, from exports at least a day apart: 15 points more, or 80 and over.`,
    },
    'ask-me': { title: t`Ask me about…`, rule: t`Five skills and one line, published to your colleagues.` },
    home: {
      title: t`Bring it home`,
      rule: t`An import with at least 30 people. Or 15 typed by hand, by your word, for half.`,
    },
    circles: { title: t`Circles`, rule: t`A rhythm on at least 15 ties, ten of them with dated contact.` },
    revive: {
      title: t`Wake a tie`,
      rule: t`Somebody silent for more than 90 days when the programme began: contact both ways within 14 days, or a meeting.`,
    },
    answer: {
      title: t`A useful answer`,
      rule: t`A question answered within 7 days, by you or for you, and marked useful; each pair once.`,
    },
    connect: { title: t`Introduce two people`, rule: t`An introduction to which everybody said yes.` },
    praise: {
      title: t`Praise worth reading`,
      rule: t`A recommendation delivered: 10; seen in the next export: 10 more.`,
    },
    'new-faces': {
      title: t`Meet two you do not know`,
      rule: t`Two people first seen since the programme began: contact both ways within 14 days, or a meeting. An invitation alone is nothing.`,
    },
    steady: {
      title: t`A steady week`,
      rule: t`Three people of My week contacted, on two days or more. All on one day counts nothing.`,
    },
    counterpart: {
      title: t`Adopt a counterpart`,
      rule: t`A department of a client, partner or supplier adopted, and contact both ways there within 21 days.`,
    },
    'second-thread': {
      title: t`A second thread`,
      rule: t`The play “Bring a colleague in” at a client that hangs on one person: you meet them, and within 21 days your colleague is in touch with them both ways and shares it. This or the counterpart, one of the two.`,
    },
    join: {
      title: t`Two silos, one voice`,
      rule: t`Thank somebody, by your word, for half. Taking up a company post or sharing your own cannot count yet: the room for posts is not built.`,
    },
    plan: {
      title: t`Ninety days, one page`,
      rule: t`A plan with five people, a rhythm and three if-thens, saved.`,
    },
  }
}
