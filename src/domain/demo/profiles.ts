import { type Clinic, clinic } from '../academy/clinic.ts'
import type { Profile } from '../academy/profile.ts'
import { dayNumber, dayText } from '../relationships/day.ts'

/** What the clinic makes of an invented profile, before somebody worked on it and after. `today` is a day. */
export function demoClinics(today: string): readonly [before: Clinic, after: Clinic] {
  const month = (ago: number) => dayText(dayNumber(today) - 30 * ago)
  const connectedOn = [0, 1, 2, 4].map(month)
  const job = {
    organisation: 'Halyard',
    title: 'Client manager',
    description: 'I look after twelve clients and plan the year with each of them.',
    startedOn: '2021-03-01',
    finishedOn: '',
  }
  const earlier = { ...job, title: 'Consultant', startedOn: '2017-09-01', finishedOn: '2021-02-01' }
  const before: Profile = {
    basics: {
      name: 'Jonas Weber',
      headline: 'Client manager at Halyard',
      about: 'I work with clients in energy, food and freight, and have done so since university.',
      place: 'Lisbon',
      industry: '',
    },
    jobs: [job, { ...earlier, description: '' }],
    skills: ['Account planning', 'Workshop facilitation', 'German', 'Negotiation', 'Excel', 'Freight'],
    schools: 1,
    certificates: 0,
    received: [],
    given: [],
    connectedOn,
  }
  const after: Profile = {
    ...before,
    basics: {
      name: 'Jonas Weber',
      headline: 'Account planning for energy and freight companies · a year on one page, with the client',
      about:
        'Most plans with clients are written once and never read. I write one page, together, in a day.\n\nLast year eleven of twelve clients renewed; with one of them the page saved 3 months of a project that nobody wanted. Before that I was a consultant for food companies.\n\nAsk me how to plan a year with a client, or about workshop facilitation. jonas.weber@halyard-demo.example',
      place: 'Lisbon',
      industry: 'Business consulting',
    },
    jobs: [
      {
        ...job,
        description:
          'I look after twelve clients in energy, food and freight. With each of them I write the year on one page; eleven of twelve renewed, and two came back after a year away.',
      },
      {
        ...earlier,
        description: 'Ran 40 workshops for food companies, from purchasing to the plant, in three languages.',
      },
    ],
  }
  return [clinic(before, today), clinic(after, today)]
}
