import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { regionalTags } from './language-tags.ts'
import { keepChoice, readChoice } from './stored-choice.ts'

export type Locale = 'en' | 'pt'

// The English sentences are in the code, uncompiled; this makes their plurals and values work.
i18n.setMessagesCompiler(compileMessage)

/** Before anybody is signed in: the last choice in this browser, else the browser's language. */
export function proposedLocale(): Locale {
  const kept = readChoice('locale')
  if (kept === 'en' || kept === 'pt') return kept
  return navigator.language.toLowerCase().startsWith('pt') ? 'pt' : 'en'
}

/** Turns every sentence, number and date to this language. English needs no file. */
export async function activateLocale(locale: Locale): Promise<void> {
  const messages = locale === 'pt' ? (await import('../locales/pt.po')).messages : {}
  i18n.loadAndActivate({ locale, locales: formats(locale), messages })
  document.documentElement.lang = locale
  keepChoice('locale', locale)
}

/** Dates and numbers as this browser's region writes them, when it speaks the language; else as Europe does. */
function formats(locale: Locale): string[] {
  return [...regionalTags(locale, navigator.languages), locale === 'en' ? 'en-GB' : 'pt-PT']
}
