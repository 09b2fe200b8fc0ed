// Written by `npm run schema` from the migrated database; do not edit.
import type { ColumnType, Generated } from 'kysely'
import type { EventFacts } from '#contract/cohorts.ts'
import type { PinnedFiles } from '#contract/content.ts'
import type { ImportReport, ImportedFile, SetAsideCounts } from '#contract/imports.ts'
import type { Lot } from '#contract/prizes.ts'
import type { Facts, Opening } from '#contract/relationships.ts'
import type { Reason, Taken } from '#contract/review.ts'

type Instant = ColumnType<Date, Date | string, Date | string>
type GeneratedInstant = ColumnType<Date, Date | string | undefined, Date | string>
type Json<T> = ColumnType<T, string, string>
type GeneratedJson<T> = ColumnType<T, string | undefined, string>

export interface AcademyEventTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  id: Generated<string>
  kind: string
  on: string
  isSelf: Generated<boolean>
  facts: GeneratedJson<EventFacts>
}

export interface AcademyReminderTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  cohortId: string
  kind: 'monday' | 'thursday' | 'question' | 'nudge' | 'refresher-6' | 'refresher-30' | 'refresher-90'
  on: string
}

export interface AccountTable {
  tenantId: Generated<string>
  id: Generated<string>
  name: string
  kind: 'client' | 'prospect' | 'partner' | 'supplier'
  goal: Generated<number>
  leadId: string | null
  parentId: string | null
  notes: Generated<string>
  attritionOurs: number | null
  attritionTheirs: number | null
  createdAt: GeneratedInstant
}

export interface AccountAliasTable {
  tenantId: Generated<string>
  kind: 'domain' | 'name'
  value: string
  accountId: string
  label: string
}

export interface AccountStandingTable {
  tenantId: Generated<string>
  accountId: string
  on: string
  living: number
  cooling: number
  people: number
  discreet: number | null
  busiestId: string | null
  withoutBusiest: number
  lastMonth: string | null
  trend: number[]
}

export interface AnswerTable {
  tenantId: Generated<string>
  id: Generated<string>
  questionId: string
  authorId: Generated<string>
  text: string
  suggestsId: string | null
  writtenAt: Instant
  usefulAt: Instant | null
}

export interface AskMeTable {
  tenantId: Generated<string>
  memberId: Generated<string>
  line: string
  writtenAt: GeneratedInstant
}

export interface AskTokenTable {
  tenantId: Generated<string>
  token: string
  band: number
  tieId: string
}

export interface AvailabilityTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  quietFrom: Generated<number>
  quietTo: Generated<number>
  awayUntil: string | null
  asksPerWeek: number | null
}

export interface BadgeIssuerTable {
  tenantId: Generated<string>
  address: string
}

export interface BadgeKeyTable {
  tenantId: Generated<string>
  id: string
  modulus: string
  exponent: string
  madeAt: Instant
}

export interface CertificateTable {
  tenantId: Generated<string>
  id: string
  memberId: Generated<string>
  cohortId: string | null
  holder: string
  company: string
  lessons: number
  quizzes: number
  missions: number
  byData: number
  steadyWeeks: number
  issuedAt: Instant
  keyId: string
  credential: string
  withdrawnAt: Instant | null
  withdrawnBecause: Generated<string>
}

export interface ClinicMarkTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  exportedOn: string
  item: 'headline-length' | 'headline-beyond-title' | 'headline-findable' | 'about-length' | 'about-opening' | 'about-layout' | 'about-proof' | 'about-invites' | 'current-job' | 'current-job-described' | 'jobs-with-proof' | 'earlier-jobs' | 'dates' | 'place-and-industry' | 'skills' | 'skills-shown' | 'education' | 'recommendations-received' | 'rhythm' | 'recommendations-given'
  weight: number
  points: number | null
  found: number
}

export interface ClinicResultTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  exportedOn: string
  score: number | null
  judged: number
  keptAt: Instant
}

export interface CohortTable {
  tenantId: Generated<string>
  id: Generated<string>
  name: string
  startsOn: string
  isOpen: Generated<boolean>
  threshold: Generated<number>
  seed: string
  madeBy: Generated<string>
  madeAt: GeneratedInstant
}

export interface CohortStandingTable {
  tenantId: Generated<string>
  cohortId: string
  memberId: Generated<string>
  missionsDone: Generated<number>
  missionsOpen: Generated<number>
  lessonsRead: Generated<number>
  lastActiveWeek: string | null
  wantsHelp: Generated<boolean>
  isOverThreshold: Generated<boolean>
}

export interface CompanyTable {
  tenantId: Generated<string>
  name: string
  country: Generated<string>
  demo: Generated<boolean>
  createdAt: GeneratedInstant
  attritionOurs: Generated<number>
  attritionTheirs: Generated<number>
  promiseDays: Generated<number>
  asksPerWeek: Generated<number>
  asksPerTarget: Generated<number>
}

export interface CompanyDomainTable {
  tenantId: Generated<string>
  domain: string
}

export interface ContactTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  key: string
  importId: string
  personId: string
  source: 'linkedin' | 'vcard' | 'google' | 'outlook' | 'csv'
  names: string[]
  emails: string[]
  phones: string[]
  urls: string[]
  organisation: string
  title: string
  connectedOn: string | null
  snapshotOn: string
  outcome: 'new' | 'merged' | 'updated' | 'unchanged'
  wasOf: string | null
}

export interface ContactDayTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  personId: string
  on: string
  out: number
  in: number
}

export interface ContentPinTable {
  tenantId: Generated<string>
  cohortId: string
  files: Json<PinnedFiles>
  pinnedAt: Instant
}

export interface ContentRevisionTable {
  tenantId: Generated<string>
  id: Generated<string>
  path: string
  text: string | null
  baseText: string | null
  baseVersion: number | null
  state: Generated<'draft' | 'reviewed' | 'live' | 'replaced'>
  edition: Generated<number>
  writerId: Generated<string>
  writtenAt: Instant
  reviewerId: string | null
  isOwnReview: Generated<boolean>
  liveAt: Instant | null
}

export interface ContentTextTable {
  tenantId: Generated<string>
  hash: string
  text: string
}

export interface DepartmentTable {
  tenantId: Generated<string>
  id: Generated<string>
  name: string
}

export interface DrawTable {
  tenantId: Generated<string>
  id: Generated<string>
  cohortId: string | null
  cohortName: string
  prizes: Json<Lot[]>
  threshold: number
  commitment: string
  round: number | null
  openedBy: Generated<string>
  openedAt: Instant
  closesAt: Instant
  closedAt: Instant | null
  tickets: string[] | null
  list: string | null
  revealedAt: Instant | null
  seed: string | null
  randomness: string | null
  refused: Generated<string[]>
  needsCertificate: Generated<boolean>
  waitsSince: Instant | null
}

export interface DrawSeedTable {
  tenantId: Generated<string>
  drawId: string
  seed: string
}

export interface DrawTicketTable {
  tenantId: Generated<string>
  ownerId: string
  drawId: string
  ticket: string
}

export interface EnrolmentTable {
  tenantId: Generated<string>
  cohortId: string
  memberId: string
  pod: number | null
  enrolledAt: GeneratedInstant
}

export interface EvaluationTable {
  tenantId: Generated<string>
  id: string
  name: string
  startsOn: string
  unit: 'departments' | 'people'
  steps: number
  isDrawn: boolean
  seed: string
  drawnOn: string
  madeBy: Generated<string>
  madeAt: GeneratedInstant
  calledOffOn: string | null
  calledOffBecause: Generated<string>
  countedOn: string | null
}

export interface EvaluationCountTable {
  tenantId: Generated<string>
  evaluationId: string
  place: number
  outcome: string
  people: number
  beforeFirst: number
  beforeSecond: number
  during: number[]
}

export interface EvaluationMemberTable {
  tenantId: Generated<string>
  evaluationId: string
  memberId: string
  place: number
}

export interface EvaluationUnitTable {
  tenantId: Generated<string>
  evaluationId: string
  place: number
  step: number
  name: string
  people: number
  cohortId: string | null
}

export interface FitTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  strength: number[]
  mutual: number[]
  ties: number
  fittedOn: string
}

export interface HeldCodeTable {
  tenantId: Generated<string>
  addressHash: Buffer
  codeHash: Buffer
  expiresAt: Instant
  tries: Generated<number>
  made: Generated<number>
  firstAt: Instant
}

export interface IdentityTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  kind: 'email' | 'url' | 'phone'
  value: string
  personId: string
  name: Generated<string>
  wasOf: string | null
}

export interface ImportTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  id: Generated<string>
  state: Generated<'open' | 'finished' | 'undone'>
  files: Json<ImportedFile[]>
  snapshotOn: string
  setAside: GeneratedJson<SetAsideCounts>
  report: Json<ImportReport> | null
  startedAt: GeneratedInstant
  finishedAt: Instant | null
}

export interface ImportSkipTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  importId: string
  file: string
  line: number
  reason: string
  message: Generated<string>
  isRecord: boolean
}

export interface InteractionTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  key: string
  at: Instant
  on: string
  channel: 'mail' | 'message' | 'meeting' | 'call' | 'in_person' | 'social' | 'did_it'
  direction: 'out' | 'in' | 'both'
  makesTie: boolean
  isLogged: Generated<boolean>
}

export interface InteractionClaimTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  importId: string
  key: string
  outcome: 'new' | 'unchanged'
}

export interface InteractionPersonTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  personId: string
  key: string
  address: Generated<string>
}

export interface IntroductionTable {
  tenantId: Generated<string>
  ownerId: string
  id: Generated<string>
  connectorId: string | null
  isUnnamed: boolean
  targetName: string
  targetOrganisation: string
  targetTitle: string
  why: string
  note: string
  state: Generated<'asked' | 'answered' | 'introduced' | 'ended' | 'withdrawn'>
  answer: Generated<string>
  targetAddress: Generated<string>
  askedAt: Instant
  expiresAt: Instant
  answeredAt: Instant | null
  introducedAt: Instant | null
  metOn: string | null
  outcome: 'helped' | 'met' | 'hired' | 'deal' | 'nothing' | null
  amount: number | null
  currency: Generated<string>
  outcomeAskedAt: Instant | null
  outcomeAt: Instant | null
}

export interface IntroductionLinkTable {
  tenantId: Generated<string>
  secretHash: Buffer
  introductionId: string
  party: 'connector' | 'target'
  expiresAt: Instant
}

export interface IntroductionRequestTable {
  tenantId: Generated<string>
  ownerId: string
  introductionId: string
  askerId: string
  isUnnamed: boolean
  personId: string
  why: string
  note: string
  state: Generated<'open' | 'introduce' | 'answer' | 'not_now' | 'no' | 'ended'>
  askedAt: Instant
  expiresAt: Instant
  backAt: Instant | null
  answeredAt: Instant | null
  byOwnMail: Generated<boolean>
  remindedAt: Instant | null
  introducedAt: Instant | null
  metOn: string | null
  outcome: string | null
  words: Generated<string>
  deliveredAt: Instant | null
  settledAt: Instant | null
}

export interface IntroductionTargetTable {
  tenantId: Generated<string>
  introductionId: string
  askerId: string
  connectorId: string
  name: string
  address: string
  addressHash: Buffer
  note: string
  state: Generated<'waiting' | 'yes' | 'no' | 'never' | 'ended'>
  askedAt: Instant
  expiresAt: Instant
  answeredAt: Instant | null
  settledAt: Instant | null
  suppressedHere: Generated<boolean>
}

export interface InvitationTable {
  tenantId: Generated<string>
  id: Generated<string>
  secretHash: Buffer
  name: string
  email: string
  roles: ('member' | 'manager' | 'programme_lead' | 'client_lead' | 'administrator')[]
  departmentId: string | null
  managerId: string | null
  createdAt: GeneratedInstant
  expiresAt: Instant
  usedAt: Instant | null
}

export interface JobMoveTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  id: Generated<string>
  personId: string
  importId: string | null
  fromOrganisation: string
  fromTitle: string
  toOrganisation: string
  toTitle: string
  seenOn: string
  wasOf: string | null
  source: Generated<'import' | 'mail' | 'word'>
  undoneAt: Instant | null
}

export interface LeaderboardTable {
  tenantId: Generated<string>
  madeBy: Generated<string>
  madeAt: GeneratedInstant
}

export interface LeaderboardPlaceTable {
  tenantId: Generated<string>
  cohortId: string
  memberId: Generated<string>
  alias: string | null
  points: number
}

export interface LeaveTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  startsOn: string
  endsOn: string
}

export interface LessonReadTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  lessonId: string
  version: number
  readAt: Instant
}

export interface LookTable {
  tenantId: Generated<string>
  ownerId: string
  viewerId: Generated<string>
  atName: string
  on: string
}

export interface MemberTable {
  tenantId: Generated<string>
  id: Generated<string>
  name: string
  departmentId: string | null
  managerId: string | null
  timeZone: Generated<string>
  locale: Generated<string>
  createdAt: GeneratedInstant
  leftAt: Instant | null
}

export interface MemberRoleTable {
  tenantId: Generated<string>
  memberId: string
  role: 'member' | 'manager' | 'programme_lead' | 'client_lead' | 'administrator' | 'founder'
}

export interface MemberTokenTable {
  tenantId: Generated<string>
  token: string
  memberId: string
}

export interface MergeTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  id: Generated<string>
  removedId: string
  intoId: string
  keptId: string
  mergedBy: 'hand' | 'resolution'
  importId: string | null
  probability: number | null
  reasons: GeneratedJson<Reason[]>
  formula: Generated<string>
  taken: Json<Taken>
  mergedAt: GeneratedInstant
  undoneAt: Instant | null
}

export interface MergedInteractionTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  wasOf: string
  key: string
  personId: string
  address: string
}

export interface NoteTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  id: Generated<string>
  personId: string
  text: string
  writtenAt: GeneratedInstant
  wasOf: string | null
}

export interface NudgeTable {
  tenantId: Generated<string>
  ownerId: string
  cohortId: string
  monday: string
  fromId: Generated<string>
  sentAt: Instant
  seenAt: Instant | null
}

export interface OrganisationTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  id: Generated<string>
  name: string
  parentId: string | null
}

export interface OrganisationAliasTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  kind: 'name' | 'domain'
  value: string
  organisationId: string
  isByHand: Generated<boolean>
}

export interface OutboxTable {
  tenantId: Generated<string>
  id: Generated<string>
  recipient: string
  subject: string
  text: string
  createdAt: GeneratedInstant
  attempts: Generated<number>
  nextAt: GeneratedInstant
  sentAt: Instant | null
  senderName: Generated<string>
  replyTo: Generated<string>
  introductionId: string | null
  toOutside: Generated<boolean>
}

export interface OutsideRequestTable {
  tenantId: Generated<string>
  id: Generated<string>
  addressHash: Buffer
  kind: 'correct' | 'object' | 'erase'
  text: Generated<string>
  askedAt: Instant
  dueOn: string
}

export interface OutsideRequestOwnerTable {
  tenantId: Generated<string>
  ownerId: string
  requestId: string
  addressHash: Buffer
  kind: 'correct' | 'erase'
  text: string
  askedAt: Instant
  dueOn: string
  answer: 'erased' | 'corrected' | 'kept' | null
  reason: Generated<string>
  answeredAt: Instant | null
}

export interface OwnAddressTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  address: string
}

export interface PersonTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  id: Generated<string>
  name: Generated<string>
  nameKey: Generated<string>
  organisation: Generated<string>
  title: Generated<string>
  editedName: string | null
  editedOrganisation: string | null
  editedTitle: string | null
  sharing: Generated<'private' | 'discoverable' | 'shared'>
  circle: number | null
  cadenceDays: number | null
  isColleague: Generated<boolean>
  isHidden: Generated<boolean>
  isNeverSuggested: Generated<boolean>
  notBefore: string | null
  nextStep: Generated<string>
  nextStepOn: string | null
  tags: Generated<string[]>
  isKept: Generated<boolean>
  search: Generated<string>
  createdAt: GeneratedInstant
  department: Generated<'executive' | 'finance' | 'people' | 'legal' | 'technology' | 'product' | 'marketing' | 'sales' | 'service' | 'operations' | 'procurement' | 'administration' | 'other'>
  seniority: Generated<'chief' | 'director' | 'manager' | 'professional' | 'junior'>
  editedDepartment: 'executive' | 'finance' | 'people' | 'legal' | 'technology' | 'product' | 'marketing' | 'sales' | 'service' | 'operations' | 'procurement' | 'administration' | 'other' | null
  editedSeniority: 'chief' | 'director' | 'manager' | 'professional' | 'junior' | null
  organisationId: string | null
  cadenceSetOn: string | null
}

export interface PersonQuestionTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  personId: string
  otherId: string
  answer: 'same' | 'different' | 'later' | null
  askedAt: GeneratedInstant
  probability: number | null
  reasons: GeneratedJson<Reason[]>
  usefulness: Generated<number>
  importId: string | null
  answeredAt: Instant | null
}

export interface PickTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  monday: string
  personId: string
  position: number
  reason: string
  facts: GeneratedJson<Facts>
  openings: GeneratedJson<Opening[]>
  answer: 'did' | 'later' | 'never' | null
  answeredAt: Instant | null
  interactionKey: string | null
}

export interface PlanTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  personIds: Generated<string[]>
  gives: Generated<string[]>
  counterpart: Generated<string>
  ask: Generated<string>
  cues: Generated<string[]>
  steps: Generated<string[]>
  savedAt: Instant
}

export interface PlayTable {
  tenantId: Generated<string>
  id: Generated<string>
  accountId: string
  kind: 'adopt' | 'bring_in' | 'hand_over' | 'greet'
  doerId: string
  partnerId: string | null
  department: 'executive' | 'finance' | 'people' | 'legal' | 'technology' | 'product' | 'marketing' | 'sales' | 'service' | 'operations' | 'procurement' | 'administration' | 'other' | null
  tieId: string | null
  dueOn: string
  startedOn: string
  addedBy: Generated<string>
  droppedOn: string | null
  doneOn: string | null
  wasSingleThreaded: Generated<boolean>
  joinedOn: string | null
}

export interface PrizeTable {
  tenantId: Generated<string>
  id: Generated<string>
  cohortId: string
  name: string
  way: 'all' | 'draw'
  quantity: number
  madeAt: GeneratedInstant
}

export interface PrizeTakenTable {
  tenantId: Generated<string>
  memberId: Generated<string>
  sourceId: string
  cohortId: string
  prize: string
  ticket: string | null
  takenAt: Instant
}

export interface ProposalRefusalTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  groupId: string
  refusedAt: GeneratedInstant
}

export interface QuestionTable {
  tenantId: Generated<string>
  id: Generated<string>
  askerId: Generated<string>
  text: string
  parts: string[]
  circle: number | null
  state: Generated<'open' | 'useful' | 'ended' | 'withdrawn'>
  askedAt: Instant
  expiresAt: Instant
  closedAt: Instant | null
}

export interface QuestionAnswerTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  id: Generated<string>
  questionId: string
  isRight: boolean
  answeredOn: string
  answeredAt: Instant
}

export interface QuestionReachTable {
  tenantId: Generated<string>
  ownerId: string
  questionId: string
  fits: string[]
  suggestedBy: string | null
  state: Generated<'open' | 'answered' | 'passed'>
  reachedAt: Instant
}

export interface QuizAttemptTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  id: Generated<string>
  quizId: string
  rightAnswers: number
  questions: number
  triedAt: Instant
}

export interface RecommendationTable {
  tenantId: Generated<string>
  ownerId: string
  id: string
  writerId: string
  why: Generated<string>
  state: 'asked' | 'offered' | 'delivered' | 'confirmed'
  text: Generated<string>
  askedAt: Instant | null
  offeredAt: Instant | null
  deliveredAt: Instant | null
  confirmedOn: string | null
}

export interface RecommendationDraftTable {
  tenantId: Generated<string>
  ownerId: string
  id: string
  recipientId: string
  why: Generated<string>
  state: 'open' | 'accepted' | 'declined' | 'offered' | 'delivered'
  answers: Generated<string[]>
  text: Generated<string>
  wish: Generated<string>
  begunAt: Instant
  deliveredOn: string | null
  confirmedOn: string | null
  isSwap: Generated<boolean>
}

export interface ReminderChoiceTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  byMail: Generated<boolean>
  takesNudges: Generated<boolean>
}

export interface SessionTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  id: Generated<string>
  secretHash: Buffer
  device: Generated<string>
  createdAt: GeneratedInstant
  seenAt: GeneratedInstant
  expiresAt: Instant
}

export interface SharedTieTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  personId: string
  id: Generated<string>
  level: 'discoverable' | 'shared'
  name: string
  nameKey: string
  organisation: string
  organisationKey: string
  domain: Generated<string>
  title: string
  department: string
  seniority: string
  marks: Generated<string[]>
  warmth: number | null
  firstOn: string | null
  lastOn: string | null
  lastOutOn: string | null
  lastInOn: string | null
  days: number | null
  gapSum: number | null
  gapSquareSum: number | null
  months: number | null
  livingMonths: Generated<number>
  countedOn: string
  movedOn: string | null
  movedFrom: string | null
  movedFromKey: string | null
  movedSource: string | null
  accountId: string | null
  movedFromAccountId: string | null
  discoverableOn: string | null
  tokens: Generated<string[]>
  band: Generated<number>
  suppressedBy: Generated<Buffer[]>
  isSuppressed: Generated<boolean>
  hiddenOn: string | null
}

export interface SignInTable {
  tenantId: Generated<string>
  memberId: Generated<string>
  email: string
  passwordHash: string
  emailKey: Generated<string>
}

export interface SkillTable {
  tenantId: Generated<string>
  memberId: Generated<string>
  key: string
  name: string
  source: 'word' | 'profile'
  publishedAt: GeneratedInstant
}

export interface SpeedCellTable {
  tenantId: Generated<string>
  beginsOn: string
  months: number
  department: string
  asks: number | null
  answered: number | null
  kept: number | null
  accepted: number | null
  answerQuarter: number | null
  answerHalf: number | null
  answerThreeQuarters: number | null
  introduced: number | null
  introductionHalf: number | null
  promiseDays: number | null
}

export interface SuggestionTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  id: Generated<string>
  personId: string
  reason: string
  facts: GeneratedJson<Facts>
  dueOn: string | null
  weight: Generated<number>
  origin: string
  wasOf: string | null
}

export interface SuppressionTable {
  tenantId: Generated<string>
  hash: Buffer
  keyId: Buffer
  scope: 'ask' | 'erase' | 'lifted'
  changedAt: Instant
}

export interface TieTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  personId: string
  warmth: number
  firstOn: string
  lastOn: string
  lastOutOn: string | null
  lastInOn: string | null
  days: number
  gapSum: number
  gapSquareSum: number
  months: number
}

export interface TokenTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  id: Generated<string>
  secretHash: Buffer
  name: string
  scopes: ('read' | 'write')[]
  createdAt: GeneratedInstant
  seenAt: Instant | null
  expiresAt: Instant
}

export interface TombstoneTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  digest: string
  removalId: string
  removedAt: GeneratedInstant
}

export interface WeekTable {
  tenantId: Generated<string>
  ownerId: Generated<string>
  monday: string
  chosenAt: GeneratedInstant
}

export interface DB {
  academyEvent: AcademyEventTable
  academyReminder: AcademyReminderTable
  account: AccountTable
  accountAlias: AccountAliasTable
  accountStanding: AccountStandingTable
  answer: AnswerTable
  askMe: AskMeTable
  askToken: AskTokenTable
  availability: AvailabilityTable
  badgeIssuer: BadgeIssuerTable
  badgeKey: BadgeKeyTable
  certificate: CertificateTable
  clinicMark: ClinicMarkTable
  clinicResult: ClinicResultTable
  cohort: CohortTable
  cohortStanding: CohortStandingTable
  company: CompanyTable
  companyDomain: CompanyDomainTable
  contact: ContactTable
  contactDay: ContactDayTable
  contentPin: ContentPinTable
  contentRevision: ContentRevisionTable
  contentText: ContentTextTable
  department: DepartmentTable
  draw: DrawTable
  drawSeed: DrawSeedTable
  drawTicket: DrawTicketTable
  enrolment: EnrolmentTable
  evaluation: EvaluationTable
  evaluationCount: EvaluationCountTable
  evaluationMember: EvaluationMemberTable
  evaluationUnit: EvaluationUnitTable
  fit: FitTable
  heldCode: HeldCodeTable
  identity: IdentityTable
  import: ImportTable
  importSkip: ImportSkipTable
  interaction: InteractionTable
  interactionClaim: InteractionClaimTable
  interactionPerson: InteractionPersonTable
  introduction: IntroductionTable
  introductionLink: IntroductionLinkTable
  introductionRequest: IntroductionRequestTable
  introductionTarget: IntroductionTargetTable
  invitation: InvitationTable
  jobMove: JobMoveTable
  leaderboard: LeaderboardTable
  leaderboardPlace: LeaderboardPlaceTable
  leave: LeaveTable
  lessonRead: LessonReadTable
  look: LookTable
  member: MemberTable
  memberRole: MemberRoleTable
  memberToken: MemberTokenTable
  merge: MergeTable
  mergedInteraction: MergedInteractionTable
  note: NoteTable
  nudge: NudgeTable
  organisation: OrganisationTable
  organisationAlias: OrganisationAliasTable
  outbox: OutboxTable
  outsideRequest: OutsideRequestTable
  outsideRequestOwner: OutsideRequestOwnerTable
  ownAddress: OwnAddressTable
  person: PersonTable
  personQuestion: PersonQuestionTable
  pick: PickTable
  plan: PlanTable
  play: PlayTable
  prize: PrizeTable
  prizeTaken: PrizeTakenTable
  proposalRefusal: ProposalRefusalTable
  question: QuestionTable
  questionAnswer: QuestionAnswerTable
  questionReach: QuestionReachTable
  quizAttempt: QuizAttemptTable
  recommendation: RecommendationTable
  recommendationDraft: RecommendationDraftTable
  reminderChoice: ReminderChoiceTable
  session: SessionTable
  sharedTie: SharedTieTable
  signIn: SignInTable
  skill: SkillTable
  speedCell: SpeedCellTable
  suggestion: SuggestionTable
  suppression: SuppressionTable
  tie: TieTable
  token: TokenTable
  tombstone: TombstoneTable
  week: WeekTable
}
