import { lexer, type Token, type Tokens } from 'marked'
import type { z } from 'zod'
import type { Block, Span } from '#contract/academy.ts'

type Blocks = z.infer<typeof Block>
type Spans = z.infer<typeof Span>

/** Markdown that lessons may not hold; the message says what and where. */
export class MarkdownRefused extends Error {}

/**
 * A lesson's Markdown as blocks: headings, paragraphs, lists, quotes (texts to copy), stress, keys and links. Everything
 * else (HTML, images, tables, code) is refused, so that nothing of it can reach a page: an allow-list by construction.
 */
export function blocksOf(markdown: string): Blocks[] {
  return lexer(markdown).flatMap((token) => blockOf(token) ?? [])
}

function blockOf(token: Token): Blocks | undefined {
  if (isA<Tokens.Heading>(token, 'heading')) return { kind: 'heading', spans: spansOf(token.tokens) }
  if (isA<Tokens.Paragraph>(token, 'paragraph')) return { kind: 'paragraph', spans: spansOf(token.tokens) }
  if (isA<Tokens.Blockquote>(token, 'blockquote'))
    return { kind: 'copy', paragraphs: token.tokens.filter(({ type }) => type !== 'space').map(paragraph) }
  if (isA<Tokens.List>(token, 'list'))
    return {
      kind: 'list',
      isOrdered: token.ordered,
      items: token.items.map(({ tokens }) => tokens.flatMap((inside) => spansIn(inside))),
    }
  if (token.type === 'space') return undefined
  throw refused(token)
}

function paragraph(token: Token): Spans[] {
  if (!isA<Tokens.Paragraph>(token, 'paragraph')) throw refused(token)
  return spansOf(token.tokens)
}

/** What a list's item holds: one line of words, however the list is written. */
function spansIn(token: Token): Spans[] {
  if (isA<Tokens.Paragraph>(token, 'paragraph')) return spansOf(token.tokens)
  if (isA<Tokens.Text>(token, 'text')) return token.tokens ? spansOf(token.tokens) : spansOf([token])
  if (token.type === 'space') return []
  throw refused(token)
}

function spansOf(
  tokens: readonly Token[],
  style: Spans['style'] = 'plain',
  href: string | null = null,
): Spans[] {
  return tokens.flatMap((token): Spans[] => {
    if (isA<Tokens.Strong>(token, 'strong')) return spansOf(token.tokens, 'strong', href)
    if (isA<Tokens.Em>(token, 'em')) return spansOf(token.tokens, 'emphasis', href)
    if (isA<Tokens.Link>(token, 'link')) {
      if (!/^(?:https:\/\/|\/(?![/\\]))[^\s]*$/.test(token.href)) throw refused(token)
      return spansOf(token.tokens, style, token.href)
    }
    if (isA<Tokens.Codespan>(token, 'codespan')) return [{ text: token.text, style: 'key', href }]
    if (isA<Tokens.Escape>(token, 'escape')) return [{ text: token.text, style, href }]
    if (token.type === 'br') return [{ text: ' ', style, href }]
    if (isA<Tokens.Text>(token, 'text'))
      return [{ text: decoded(token.raw).replaceAll('\n', ' '), style, href }]
    throw refused(token)
  })
}

/** The words as they were typed; marked leaves entities alone in `raw`, and lessons have none but these. */
function decoded(text: string): string {
  return text
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', '\u00a0')
}

function isA<T extends Token>(token: Token, type: T['type']): token is T {
  return token.type === type
}

function refused(token: Token): MarkdownRefused {
  return new MarkdownRefused(`No ${token.type} is allowed in a lesson: “${token.raw.trim().slice(0, 80)}”.`)
}
