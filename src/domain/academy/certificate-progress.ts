export interface Wanted {
  readonly has: number
  readonly needs: number
}

/** What the certificate takes, and how much of it is there. */
export interface CertificateProgress {
  readonly lessons: Wanted
  readonly quizzes: Wanted
  readonly missions: Wanted
  /** Missions shown by data, not by one's own word. */
  readonly byData: Wanted
  readonly steadyWeeks: Wanted
}

/** The certificate is for 20 lessons, 4 quizzes, 8 missions of which data shows 5, and 3 steady weeks. */
export function certificateProgress(
  has: {
    readonly [Part in keyof CertificateProgress]: number
  },
): CertificateProgress {
  return {
    lessons: { has: has.lessons, needs: 20 },
    quizzes: { has: has.quizzes, needs: 4 },
    missions: { has: has.missions, needs: 8 },
    byData: { has: has.byData, needs: 5 },
    steadyWeeks: { has: has.steadyWeeks, needs: 3 },
  }
}

export function isComplete({
  lessons,
  quizzes,
  missions,
  byData,
  steadyWeeks,
}: CertificateProgress): boolean {
  return [lessons, quizzes, missions, byData, steadyWeeks].every(({ has, needs }) => has >= needs)
}
