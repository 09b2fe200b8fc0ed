import type { ProblemCode, ProblemRecord } from './record.ts'

/** A whole card, row, message or event that was given up: one sentence, never the contents. */
export function lost(
  file: string,
  line: number,
  code: ProblemCode,
  message: string,
  uid = '',
): ProblemRecord {
  return { kind: 'problem', file, line, code, message, record: true, uid }
}

/** Something worth saying about a file or record that is kept. */
export function remark(
  file: string,
  line: number,
  code: ProblemCode,
  message: string,
  uid = '',
): ProblemRecord {
  return { kind: 'problem', file, line, code, message, record: false, uid }
}
