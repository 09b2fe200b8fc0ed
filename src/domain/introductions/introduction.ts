const minute = 60_000
const day = 86_400_000

/** How long an answer can be taken back; it reaches nobody before. */
export const UNDO_MINUTES = 10
/** How long an ask stays open. */
export const OPEN_DAYS = 14
/** 'Not now' comes back once, after so many days. */
export const BACK_DAYS = 7
/** An outside person has at least so many days, however late the connector passed it on. */
export const TARGET_DAYS = 7
/** What came of it is asked once, so many days after. */
export const OUTCOME_DAYS = 30

export type ConnectorAnswer = 'introduce' | 'answer' | 'not_now' | 'no'
export type TargetAnswer = 'yes' | 'no' | 'never'

/** The asker's side: nothing in it tells a no from silence. */
export interface AskerSide {
  readonly state: 'asked' | 'answered' | 'introduced' | 'ended' | 'withdrawn'
  readonly askedAt: Date
  readonly expiresAt: Date
  readonly answeredAt: Date | null
  readonly introducedAt: Date | null
  readonly outcome: string | null
  readonly outcomeAskedAt: Date | null
}

/** The connector's side. */
export interface ConnectorSide {
  readonly state: 'open' | ConnectorAnswer | 'ended'
  /** Null as long as their week, holidays or cap keep it back. */
  readonly deliveredAt: Date | null
  readonly answeredAt: Date | null
  readonly settledAt: Date | null
  readonly backAt: Date | null
  readonly remindedAt: Date | null
  readonly introducedAt: Date | null
}

/** The outside person's side, from the connector's *introduce* on. */
export interface TargetSide {
  readonly state: 'waiting' | TargetAnswer | 'ended'
  readonly askedAt: Date
  readonly expiresAt: Date
  readonly answeredAt: Date | null
  readonly settledAt: Date | null
}

/** An introduction as only the go-between sees it. */
export interface Introduction {
  readonly asker: AskerSide
  readonly connector: ConnectorSide
  readonly target: TargetSide | null
}

/** What time brought, and somebody is to be told: each at most once, a return of *not now* too. */
export type Event = 'ask_target' | 'words' | 'introduced' | 'back' | 'reminder' | 'ended' | 'outcome'

/** A new ask: open for fourteen days. */
export function ask(at: Date): Introduction {
  return {
    asker: {
      state: 'asked',
      askedAt: at,
      expiresAt: later(at, OPEN_DAYS * day),
      answeredAt: null,
      introducedAt: null,
      outcome: null,
      outcomeAskedAt: null,
    },
    connector: {
      state: 'open',
      deliveredAt: null,
      answeredAt: null,
      settledAt: null,
      backAt: null,
      remindedAt: null,
      introducedAt: null,
    },
    target: null,
  }
}

/** The asker takes it back, as long as nothing came of it; else null. */
export function withdraw(introduction: Introduction, at: Date): Introduction | null {
  if (askerState(introduction.asker, at) !== 'asked') return null
  return { ...end(introduction), asker: { ...introduction.asker, state: 'withdrawn' } }
}

/** It ends in silence for whoever else was asked: the connector or the asker left, or the person is gone from the book. */
export function end(introduction: Introduction): Introduction {
  const { connector, target } = introduction
  return {
    ...introduction,
    connector: connector.introducedAt ? connector : { ...connector, state: 'ended' },
    target: target && target.settledAt === null ? { ...target, state: 'ended' } : target,
  }
}

/**
 * The connector answers what is open, what comes back, or in the place of an answer that does not stand yet; null when
 * it is over.
 */
export function answerAsConnector(
  introduction: Introduction,
  answer: ConnectorAnswer,
  at: Date,
): Introduction | null {
  const { asker, connector } = introduction
  const isTheirs = connector.deliveredAt !== null && connector.state !== 'ended'
  const isOpen =
    connector.state === 'open' || connector.state === 'not_now' || undoUntil(connector, at) !== null
  if (!isTheirs || !isOpen || at >= asker.expiresAt) return null
  const expiresAt = targetExpiresAt(asker.expiresAt, at)
  return {
    asker,
    connector: { ...connector, state: answer, answeredAt: at, settledAt: null },
    target:
      answer === 'introduce'
        ? { state: 'waiting', askedAt: at, expiresAt, answeredAt: null, settledAt: null }
        : null,
  }
}

/** Until when an outside person may answer who is asked at an instant. */
export function targetExpiresAt(expiresAt: Date, at: Date): Date {
  return new Date(Math.max(expiresAt.getTime(), at.getTime() + TARGET_DAYS * day))
}

/** The connector takes an answer back that does not stand yet; null when there is none. */
export function undoAsConnector(introduction: Introduction, at: Date): Introduction | null {
  const { asker, connector } = introduction
  if (connector.state === 'ended' || undoUntil(connector, at) === null) return null
  return { asker, connector: { ...connector, state: 'open', answeredAt: null }, target: null }
}

/** The outside person answers, for the first time or in the place of an answer that does not stand yet; else null. */
export function answerAsTarget(
  introduction: Introduction,
  answer: TargetAnswer,
  at: Date,
): Introduction | null {
  const { target } = introduction
  if (!target || !canTargetAnswer(target, at)) return null
  return { ...introduction, target: { ...target, state: answer, answeredAt: at } }
}

/** The outside person takes an answer back that does not stand yet; null when there is none. */
export function undoAsTarget(introduction: Introduction, at: Date): Introduction | null {
  const { target } = introduction
  if (!target || target.state === 'ended' || undoUntil(target, at) === null) return null
  return { ...introduction, target: { ...target, state: 'waiting', answeredAt: null } }
}

/** Whether the outside person's buttons do something. */
export function canTargetAnswer(target: TargetSide, at: Date): boolean {
  return target.state === 'waiting'
    ? at < target.expiresAt
    : target.state !== 'ended' && undoUntil(target, at) !== null
}

/** Until when an answer can be taken back; null when there is none that can. */
export function undoUntil(
  side: { readonly answeredAt: Date | null; readonly settledAt: Date | null },
  at: Date,
): Date | null {
  if (side.answeredAt === null || side.settledAt !== null) return null
  const until = later(side.answeredAt, UNDO_MINUTES * minute)
  return at < until ? until : null
}

/** The state on the asker's screen: it ends by the clock, whether or not anybody answered. */
export function askerState(asker: AskerSide, at: Date): AskerSide['state'] {
  return asker.state === 'asked' && at >= asker.expiresAt ? 'ended' : asker.state
}

/** Whether it is time to say what came of it. */
export function isOutcomeDue(asker: AskerSide, at: Date): boolean {
  return (
    asker.introducedAt !== null &&
    asker.outcome === null &&
    at >= later(asker.introducedAt, OUTCOME_DAYS * day)
  )
}

/**
 * What the clock brings at an instant: answers stand after ten minutes, *not now* comes back, a reminder is due from
 * `remindAt` on, what nobody answered ends. The same instant twice brings nothing new.
 */
export function settle(
  introduction: Introduction,
  at: Date,
  remindAt: Date | null,
): { introduction: Introduction; events: Event[] } {
  const events: Event[] = []
  let { asker, connector, target } = introduction
  const isOver = connector.state === 'ended' || asker.state === 'withdrawn'
  if (!isOver && stands(connector, at)) {
    connector = { ...connector, settledAt: at }
    if (connector.state === 'introduce') events.push('ask_target')
    if (connector.state === 'answer') {
      asker = { ...asker, state: 'answered', answeredAt: at }
      events.push('words')
    }
    if (connector.state === 'not_now' && connector.backAt === null && connector.answeredAt)
      connector = { ...connector, backAt: later(connector.answeredAt, BACK_DAYS * day) }
  }
  const comesBack =
    connector.state === 'not_now' &&
    connector.settledAt &&
    connector.backAt &&
    connector.backAt > connector.settledAt
  if (comesBack && connector.backAt && at >= connector.backAt && at < asker.expiresAt) {
    connector = { ...connector, state: 'open', answeredAt: null, settledAt: null }
    events.push('back')
  }
  if (target && target.state !== 'ended' && stands(target, at)) {
    target = { ...target, settledAt: at }
    if (target.state === 'yes' && connector.state === 'introduce' && connector.settledAt) {
      asker = { ...asker, state: 'introduced', introducedAt: at }
      connector = { ...connector, introducedAt: at }
      events.push('introduced')
    }
  }
  if (target?.state === 'waiting' && at >= target.expiresAt) target = { ...target, state: 'ended' }
  if (at >= asker.expiresAt) {
    if (asker.state === 'asked') {
      asker = { ...asker, state: 'ended' }
      events.push('ended')
    }
    if (connector.state === 'open' || connector.state === 'not_now')
      connector = { ...connector, state: 'ended' }
  } else if (
    connector.state === 'open' &&
    connector.deliveredAt &&
    !connector.remindedAt &&
    remindAt &&
    at >= remindAt
  ) {
    connector = { ...connector, remindedAt: at }
    events.push('reminder')
  }
  if (asker.outcomeAskedAt === null && isOutcomeDue(asker, at)) {
    asker = { ...asker, outcomeAskedAt: at }
    events.push('outcome')
  }
  return { introduction: { asker, connector, target }, events }
}

function stands(
  side: { readonly answeredAt: Date | null; readonly settledAt: Date | null },
  at: Date,
): boolean {
  return side.answeredAt !== null && side.settledAt === null && undoUntil(side, at) === null
}

function later(at: Date, milliseconds: number): Date {
  return new Date(at.getTime() + milliseconds)
}
