/** How much of a line is looked at: `From ` lines are shorter, and a hostile file has lines of gigabytes. */
export const longestPostmark = 1000
/** How much of the line after it is needed to see that it is a header. */
export const longestHeaderStart = 100

/**
 * Whether a line that begins with `From ` begins a mail in an mbox, or only a sentence. Writers differ: an address
 * and a date as `ctime` writes it (mboxo, mboxrd, mboxcl), with a zone (Takeout), with a hidden `@` (Pipermail), a
 * hyphen (Thunderbird), an address alone, or nothing. After an empty line, with a header line next, all of these
 * count; without the empty line, as some writers forget it, only what has a date, or a hyphen and nothing else.
 * The head of a git patch in a body is none.
 *
 * @param line the line without its end
 * @param next the beginning of the line after it
 */
export function isPostmark(line: string, next: string, isAfterEmpty: boolean): boolean {
  const rest = line.slice(5)
  if (gitPatch.test(line)) return false
  if (hasDate.test(rest)) return isAfterEmpty ? someHeader.test(next) : knownHeader.test(next)
  if (!knownHeader.test(next)) return false
  return /^-\s*$/.test(rest) || (isAfterEmpty && /^\s*$|^\S+@\S+\s*$/.test(rest))
}

/** Whether a `From ` line at the very end of a file, with nothing after it, is a mail cut off. */
export function isPostmarkAtEnd(line: string, isAfterEmpty: boolean): boolean {
  return isAfterEmpty && !gitPatch.test(line) && hasDate.test(line.slice(5))
}

const weekday = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const time = String.raw`\d{1,2}:\d{2}(?::\d{2})?`
const zone = '(?:[+-]\\d{4}|[A-Z]{1,5})'
const hasDate = new RegExp(
  String.raw`\b${weekday},? (?:${month} +\d{1,2} +${time}(?: ${zone}){0,2} +\d{2,4}(?: ${zone}){0,2}` +
    String.raw`| ?\d{1,2}[ -]${month}[ -]\d{2,4} ${time}(?: ${zone})?(?: \([^()]*\))?)(?: remote from .*)?\s*$`,
)
const gitPatch = /^From [0-9a-f]{40} Mon Sep 17 00:00:00 2001\s*$/

const someHeader = /^>?From [^\n]*\d\d:\d\d|^[!-9;-~]{1,76}[ \t]*:/
const knownHeader = new RegExp(
  String.raw`^(?:x-[\w-]+|arc-[\w-]+|list-[\w-]+|content-[\w-]+|resent-[\w-]+|thread-[\w-]+|from|to|cc|bcc|date|subject` +
    '|sender|reply-to|return-path|received|received-spf|message-id|mime-version|status|delivered-to|envelope-to' +
    '|delivery-date|dkim-signature|domainkey-signature|authentication-results|references|in-reply-to|precedence' +
    '|organi[sz]ation|user-agent|importance|priority|lines|newsgroups|path|errors-to|mailing-list|comments|keywords' +
    String.raw`|autocrypt|feedback-id|auto-submitted|apparently-to|archived-at)[ \t]*:`,
  'i',
)
