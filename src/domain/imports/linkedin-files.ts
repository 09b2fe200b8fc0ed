import type { Columns } from './table.ts'

interface KnownFile {
  readonly columns: readonly string[]
  readonly what: string
}

/** The member's own files of a LinkedIn archive: recognised by their headings, named, and left where they are. */
const ownFiles: readonly KnownFile[] = [
  { columns: ['First Name', 'Last Name', 'Maiden Name', 'Headline'], what: 'your profile' },
  { columns: ['Company Name', 'Title', 'Started On'], what: 'your positions' },
  { columns: ['School Name', 'Degree Name'], what: 'your education' },
  { columns: ['Email Address', 'Confirmed', 'Primary'], what: 'your own addresses' },
  { columns: ['Extension', 'Number', 'Type'], what: 'your own telephone numbers' },
  { columns: ['First Name', 'Last Name', 'Text', 'Creation Date'], what: 'recommendations' },
  { columns: ['Endorsement Date', 'Skill Name'], what: 'endorsements' },
  { columns: ['Name', 'Proficiency'], what: 'your languages' },
  { columns: ['Name', 'Url', 'Authority'], what: 'your certifications' },
  { columns: ['Title', 'Description', 'Issued On'], what: 'your honours' },
  { columns: ['Title', 'Description', 'Url', 'Started On'], what: 'your projects' },
  { columns: ['Date', 'ShareLink', 'ShareCommentary'], what: 'your posts' },
  { columns: ['Date', 'Link', 'Message'], what: 'your comments' },
  { columns: ['Date', 'Type', 'Link'], what: 'your reactions' },
  {
    columns: ['Source', 'FirstName', 'LastName', 'Emails'],
    what: 'an old telephone book; export your contacts as vCard instead',
  },
  {
    columns: ['FirstName', 'LastName', 'Emails', 'PhoneNumbers'],
    what: 'an old telephone book; export your contacts as vCard instead',
  },
  { columns: ['Registered At', 'Registration Ip'], what: 'your registration' },
  { columns: ['Organization', 'Followed On'], what: 'companies you follow' },
  { columns: ['Application Date', 'Company Name', 'Job Title'], what: 'your applications' },
  { columns: ['Login Date', 'IP Address'], what: 'your sign-ins' },
]

/** Names that need no look inside: nothing in these files makes a network. */
const otherNames =
  /(?:^|[/!\\])(?:Skills|Rich_Media|Rich Media|Followers|Follower|Ad_Targeting|Ads Clicked|SavedJobAlerts|Saved Jobs|Job Applications|Learning|Events|Courses|Languages|Votes|Reactions|Comments|Shares|Saved_Items|SearchQueries|Search Queries|Security Challenges|Logins|Logins_\d+|Registration|Verifications?|Organizations|Publications|Patents|Test Scores|Volunteering|Causes|Honors|Projects|Certifications|Education|Positions|Profile|Profile Summary|PhoneNumbers|Company Follows|Member_Follows|Hashtag_Follows|Instant_Reposts|InstantReposts|Inferences_about_you|Receipts|LAN Ads Engagement|Jobs|Providers|Services|Recommendations|Endorsements|Whatsapp Phone Numbers|Private_identity_asset|Causes You Care About|Job Seeker Preferences|Job Applicant Saved Answers|Job Applicant Saved Screening Question Responses|Online Job Postings|Screening Questions?|Creator Mode|Audio Events?|Email Preferences?)(?:_[^/\\!]*)?\.csv$|[/!\\](?:Jobs|Verifications|Articles|Services Marketplace)[/\\][^/\\!]*\.csv$/i

const machineNames = /(?:^|[/!\\])(?:guide|coach|learning_coach|learning_role_play)_messages[^/\\!]*\.csv$/i

/** What a file of the archive is that is not sent, in words; undefined when it is none of those. */
export function ownFile(columns: Columns): string | undefined {
  return ownFiles.find((known) => columns.has(...known.columns))?.what
}

/** The same by name, for files whose headings say too little. */
export function ownFileByName(path: string): string | undefined {
  return otherNames.test(path) ? 'your own LinkedIn data' : undefined
}

/** Talks with a machine: a header as of messages, and no people in it. */
export function isMachineTalk(path: string): boolean {
  return machineNames.test(path)
}
