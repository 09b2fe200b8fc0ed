/** A question as the address has it, so that a link carries it: with `part`, the chips as they were changed. */
export interface AskInAddress {
  readonly q?: string
  /** Each `kind:value`. */
  readonly part?: readonly string[]
}

/** Reads the address; what no question can be is left out. */
export function askInAddress({ q, part }: Record<string, unknown>): AskInAddress {
  if (typeof q !== 'string' && typeof q !== 'number') return {}
  const question = String(q).trim().slice(0, 300)
  if (question === '') return {}
  const parts = (Array.isArray(part) ? part : [part])
    .filter((one): one is string => typeof one === 'string' && /^[a-z]+:./.test(one) && one.length <= 120)
    .slice(0, 12)
  return parts.length > 0 ? { q: question, part: parts } : { q: question }
}

/** A chip as the address has it. */
export function partInAddress({ kind, value }: { readonly kind: string; readonly value: string }): string {
  return `${kind}:${value}`
}
