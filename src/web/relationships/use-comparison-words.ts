import { useLingui } from '@lingui/react/macro'
import type { Comparison } from './requests.ts'

/** Fields, verdicts and reasons of a comparison in the member's language. */
export function useComparisonWords() {
  const { t, i18n } = useLingui()
  const fields: Record<Comparison['field'], string> = {
    given: t`Given name`,
    family: t`Family name`,
    name: t`Name`,
    email: t`Mail`,
    phone: t`Phone`,
    profile: t`Profile`,
    organisation: t`Organisation`,
    title: t`Title`,
  }
  const verdicts: Record<Comparison['verdict'], string> = {
    agrees: t`agrees`,
    nearly: t`nearly`,
    differs: t`differs`,
    neutral: t`neutral`,
  }
  /** Why a field counts as it does; nothing where the two values say it themselves. */
  const why = ({ why: key, facts, person, other }: Comparison): string => {
    const [mine = '', theirs = ''] = [person[0], other[0]]
    const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine]
    switch (key) {
      case 'one-side':
        return t`one side only: says nothing`
      case 'given-nickname':
        return t`${short} is short for ${long}`
      case 'given-initial':
        return t`${short} may stand for ${long}`
      case 'given-near':
      case 'family-near':
        return t`one slip apart`
      case 'given-alike':
      case 'family-alike':
        return t`written alike`
      case 'given-differs':
        return t`another given name`
      case 'family-common':
        return t`${i18n.number(Number(facts.count))} of this name in your book, so it says little`
      case 'family-among':
        return t`part of the other’s name`
      case 'family-differs':
        return t`another family name`
      case 'name-differs':
        return t`not the same words`
      case 'email-local':
        return t`the same before the @`
      case 'email-near':
      case 'email-alike':
        return t`alike before the @`
      case 'email-name':
        return t`has the other’s family name in it`
      case 'email-differs':
        return t`two addresses; many people have two`
      case 'phone-near':
        return t`one digit apart, or two changed places`
      case 'phone-differs':
        return t`two numbers; many people have two`
      case 'profile-differs':
        return t`two profiles are mostly two people`
      case 'organisation-most':
      case 'organisation-half':
      case 'organisation-some':
        return t`most words are the same`
      case 'organisation-little':
        return t`hardly a word in common`
      case 'organisation-domain':
        return t`the other’s mail comes from there`
      case 'organisation-follow':
        return t`differs, but one contact ended before the other began`
      case 'organisation-differs':
        return t`two employers, perhaps one after the other`
      case 'title-differs':
        return t`titles change`
      default:
        return ''
    }
  }
  return { field: (comparison: Comparison) => fields[comparison.field], verdicts, why }
}
