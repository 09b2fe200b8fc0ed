import { strToU8, zipSync } from 'fflate'
import type { Upload } from './files.ts'

/** Stands in every text of these profiles. */
export const profileCanary = 'CANARY-of-the-profile'

const files = {
  /** A headline that repeats the title, two lines of About, jobs without a word. */
  thin: {
    'Profile.csv': `First Name,Last Name,Headline,Summary,Industry,Geo Location\nAna,Reis,Payroll lead at Atlântica,"I like people. ${profileCanary}",Food,\n`,
    'Positions.csv': `Company Name,Title,Description,Location,Started On,Finished On\nAtlântica,Payroll lead,${profileCanary},Lisbon,Mar 2021,\nPorto de Leça,Accountant,,Porto,Jan 2016,Feb 2021\n`,
    'Skills.csv': `Name\nPayroll\nTax\n${profileCanary}\n`,
    'Education.csv': 'School Name,Start Date,End Date,Notes,Degree Name,Activities\nPorto,2010,2014,,,\n',
    'Connections.csv': connections(['02 Sep 2026', '02 Sep 2026']),
    'Recommendations_Received.csv': recommendations(0),
    'Recommendations_Given.csv': recommendations(1),
  },
  /** Most of it made good. */
  good: {
    'Profile.csv': `First Name,Last Name,Headline,Summary,Industry,Geo Location\nAna,Reis,Payroll for food makers in three countries · migrations without late payslips,"I help food makers pay 4,000 people on time. ${profileCanary}\n\n${'Last year we moved two payrolls without one late payslip: six months of tests, one weekend. '.repeat(2)}\n\n${'Before that I ran accounts for a port, and learned what a missed cut-off costs. '.repeat(2)}",Food,Lisbon\n`,
    'Positions.csv': `Company Name,Title,Description,Location,Started On,Finished On\nAtlântica,Payroll lead,"${`Pay for the people of three countries, on two sites, with a team that stays; moved both payrolls to one system without a late payslip. ${profileCanary}`}",Lisbon,Mar 2021,\nPorto de Leça,Accountant,"Closed the books of all terminals each month, two days earlier than before.",Porto,Jan 2016,Feb 2021\n`,
    'Skills.csv': `Name\nPayroll\nMigrations\nPortugal\nTax\nSAP\nExcel\nAudit\nTesting\nTraining\n${profileCanary}\n`,
    'Education.csv': 'School Name,Start Date,End Date,Notes,Degree Name,Activities\nPorto,2010,2014,,,\n',
    'Connections.csv': connections(['02 Jul 2026', '02 Sep 2026', '01 Nov 2026']),
    'Recommendations_Received.csv': recommendations(1),
    'Recommendations_Given.csv': recommendations(1),
  },
  /** In Japanese, and shorter by four tenths of what Latin letters need. */
  japanese: {
    'Profile.csv': `First Name,Last Name,Headline,Summary,Industry,Geo Location\n葵,田辺,食品会社の給与計算を遅れなく安全に移行する専門家,"${'給与計算の移行を三か国で支えました。'.repeat(8)}お気軽にご連絡ください。${profileCanary}",食品,東京\n`,
    'Positions.csv': `Company Name,Title,Description,Location,Started On,Finished On\nアトランティカ,給与責任者,"${'三か国の給与を一つの仕組みに移しました。'.repeat(4)}",東京,Mar 2021,\n`,
    'Skills.csv': 'Name\n給与計算\n',
  },
}

/** A complete export of LinkedIn's making, all invented; `day` as its name has it, month first. */
export function profileExport(kind: keyof typeof files, day: string): Upload {
  const bytes = Object.entries(files[kind]).map(([name, text]) => [name, strToU8(text)] as const)
  const messages = `CONVERSATION ID,FROM,TO,DATE,SUBJECT,CONTENT\n1,Ana,Rui,2026-01-01,${profileCanary},${profileCanary}\n`
  return {
    name: `Complete_LinkedInDataExport_${day}.zip`,
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync({ ...Object.fromEntries(bytes), 'messages.csv': strToU8(messages) })),
  }
}

function connections(days: readonly string[]): string {
  const rows = days.map(
    (day, place) => `Rui,Costa ${place},https://www.linkedin.com/in/rui-${place},,Leça,Buyer,${day}`,
  )
  return `Notes:\n"When exporting your connection data, you may notice."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows.join('\n')}\n`
}

function recommendations(count: number): string {
  const row = `Rui,Costa,Leça,Buyer,"${profileCanary}","01/05/26, 09:03 AM",VISIBLE\n`
  return `First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n${row.repeat(count)}`
}
