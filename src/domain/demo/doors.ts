// Invented people outside the accounts whom colleagues know, so that asking the network finds more than clients.

/** How a door stands: in touch for years, since this year, gone quiet, or a word or two. */
export interface DemoDoor {
  readonly member: string
  readonly name: string
  readonly organisation: string
  readonly title: string
  readonly course: 'old' | 'young' | 'lapsed' | 'brief'
  readonly level: 'shared' | 'discoverable'
}

export const demoDoors: readonly DemoDoor[] = [
  ...of('Lars Eklund', [
    ['Inês Carvalho', 'Folha Certa', 'Payroll lead, Lisbon', 'old'],
    ['Sofia Ricci', 'Porto Novo Logistics', 'Controller, ran payroll in Porto', 'lapsed'],
    ['Nils Forsberg', 'Hamnen Capital', 'Investment director, Stockholm', 'old'],
  ]),
  ...of('Priya Raman', [
    ['Arjun Mehta', 'Sablon Batteries', 'VP Supply Chain, Rotterdam', 'young'],
    ['Yusuf Demir', 'Anadolu Parts', 'Export manager, Istanbul', 'old'],
  ]),
  ...of('Sam Oyelaran', [
    ['Greta Hoffmann', 'Rechenwerk', 'Data centre migration lead, Frankfurt', 'old'],
    ['Tunde Bakare', 'Skylark Cloud', 'Cloud architect', 'old'],
    ['Elif Kaya', 'Nordlicht Security', 'Penetration tester, Berlin', 'young'],
  ]),
  ...of('Bashir Noor', [
    ['Mikko Lahti', 'Rechenwerk', 'Head of Data Centre Operations, Helsinki', 'lapsed'],
    ['Paula Brandão', 'Ponte Software', 'Engenheira de software, Braga', 'old'],
  ]),
  ...of('Ana Duarte', [
    ['Duarte Pires', 'Pires & Melo', 'Partner, employment law, Lisbon', 'old', 'discoverable'],
    ['Isabel Mourão', 'Mourão Advogados', 'Advogada, direito do trabalho, Porto', 'old'],
    ['Claire Fontaine', 'Fontaine & Cie', 'Data protection lawyer, Paris', 'young'],
  ]),
  ...of('Owen Pritchard', [
    ['Rhys Bevan', 'Bevan Patents', 'Patent attorney, Cardiff', 'old'],
    ['Mei Tan', 'Straits Arbitration', 'Arbitrator, Singapore', 'lapsed'],
  ]),
  ...of('Eva Lindgren', [
    ['Johanna Sköld', 'Sköld Executive Search', 'Headhunter for finance roles, Stockholm', 'old'],
    ['Marek Dvořák', 'Vltava Training', 'Leadership trainer, Prague', 'old'],
  ]),
  ...of('Salma Idris', [
    ['Fatou Diarra', 'Sahel Talent', 'Recruiter for engineers, Dakar', 'young'],
    ['Lina Aalto', 'Aalto Wellbeing', 'Occupational health physician', 'old', 'discoverable'],
  ]),
  ...of('Karim Saleh', [
    ['Hugo Lemaire', 'Lemaire Douane', 'Customs broker, Antwerp', 'old'],
    ['Samira Benali', 'Atlas Cold Chain', 'Cold chain engineer, Casablanca', 'old'],
  ]),
  ...of('Amira Haddad', [
    ['Farid Nasser', 'Cedar Hospitality', 'Hotel general manager, Beirut', 'old'],
    ['Rosa Valdez', 'Valdez Interpreting', 'Conference interpreter, Madrid', 'lapsed'],
  ]),
  ...of('Goran Ilić', [
    ['Jelena Marković', 'Sava Translations', 'Sworn translator, Belgrade', 'old'],
    ['Vesna Horvat', 'Adria Ports', 'Port authority liaison, Rijeka', 'old', 'discoverable'],
  ]),
  ...of('Dev Malhotra', [
    ['Kiran Shetty', 'Monsoon Ventures', 'Angel investor, Mumbai', 'old'],
    ['Lena Vogt', 'Vogt Robotik', 'Robotics engineer, Munich', 'young'],
  ]),
  ...of('Chiara Conti', [
    ['Matteo Ferri', 'Ferri Packaging', 'Packaging designer, Milan', 'old'],
    ['Giulia Sanna', 'Sanna Olive', 'Food importer, Genoa', 'brief'],
  ]),
  ...of('Clara Neumann', [
    ['Bruno Kessler', 'Kessler Steuer', 'Tax adviser, cross-border VAT, Hamburg', 'old'],
    ['Anke Thiele', 'Thiele Audit', 'Auditor, sustainability reporting', 'young'],
  ]),
  ...of('Helena Marchetti', [
    ['Beatrice Lomax', 'Lomax Governance', 'Non-executive director, London', 'old'],
    ['Oliver Strand', 'Strand Foundation', 'Grants director, Oslo', 'lapsed'],
  ]),
]

/** What the colleagues say that one may ask them about, and their skills. */
export const demoSayings: readonly (readonly [member: string, line: string, skills: readonly string[]])[] = [
  [
    'Jonas Weber',
    'How to plan a year with a client.',
    ['Account planning', 'Workshop facilitation', 'Client reviews', 'Negotiation', 'German'],
  ],
  [
    'Priya Raman',
    'Framework contracts with energy companies.',
    ['Contract negotiation', 'Tender writing', 'Energy procurement', 'Hindi'],
  ],
  ['Dev Malhotra', 'How start-ups buy.', ['Start-up sales', 'Pitch decks', 'Venture capital']],
  [
    'Chiara Conti',
    'Railways, and selling to the public sector.',
    ['Public tenders', 'Railway industry', 'Italian'],
  ],
  [
    'Karim Saleh',
    'Freight, customs, and what goes wrong at ports.',
    ['Customs clearance', 'Freight logistics', 'Incoterms', 'Arabic'],
  ],
  ['Amira Haddad', 'Complaints that became friendships.', ['Complaint handling', 'Insurance', 'French']],
  ['Goran Ilić', 'Audits on site, anywhere in the Balkans.', ['Site audits', 'ISO 9001', 'Serbian']],
  [
    'Lars Eklund',
    'Payroll in seven countries, and a month-end in three days.',
    ['Payroll', 'Treasury', 'Month-end closing', 'Swedish'],
  ],
  ['Clara Neumann', 'VAT across borders.', ['VAT', 'IFRS', 'SAP FI', 'German']],
  [
    'Eva Lindgren',
    'Interviews that people thank you for.',
    ['Recruiting', 'Interviewing', 'Employer branding'],
  ],
  [
    'Salma Idris',
    'Parental leave and part-time, in law and in life.',
    ['Labour relations', 'Parental leave', 'Mediation'],
  ],
  [
    'Sam Oyelaran',
    'I moved two data centres and would do it differently.',
    ['Data centre migration', 'Kubernetes', 'Disaster recovery'],
  ],
  [
    'Bashir Noor',
    'Spreadsheets that should be databases.',
    ['PostgreSQL', 'Power BI', 'Python', 'Data quality'],
  ],
  ['Ana Duarte', 'Data protection without fear.', ['GDPR', 'Contract law', 'Portuguese law']],
  ['Owen Pritchard', 'Patents, and when not to file one.', ['Patents', 'Licensing', 'Welsh']],
  [
    'Helena Marchetti',
    'Boards: what they ask, and why.',
    ['Board reporting', 'Mergers and acquisitions', 'Fundraising'],
  ],
]

/** Colleagues with whom the visitor is in touch by mail, and how. */
export const demoColleagues = [
  ['Lars Eklund', 'old'],
  ['Priya Raman', 'lapsed'],
  ['Karim Saleh', 'old'],
  ['Amira Haddad', 'old'],
  ['Sam Oyelaran', 'brief'],
  ['Eva Lindgren', 'young'],
] as const

type Told = readonly [
  name: string,
  organisation: string,
  title: string,
  course: DemoDoor['course'],
  level?: DemoDoor['level'],
]

function of(member: string, doors: readonly Told[]): DemoDoor[] {
  return doors.map(([name, organisation, title, course, level = 'shared']) => {
    return { member, name, organisation, title, course, level }
  })
}
