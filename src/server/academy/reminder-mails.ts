import type { ReminderKind } from '#domain/academy/reminder.ts'

interface Mail {
  readonly subject: string
  readonly text: string
}

/** What a reminder says, in a member's language. One thing, one link, and how to have no more of them. */
export function reminderMail(
  kind: ReminderKind,
  locale: string,
  { name, link, week, from }: { name: string; link: string; week: number; from: string },
): Mail {
  const { hello, body, subject, foot } = (locale === 'pt' ? portuguese : english)(kind, week, from)
  return { subject, text: [`${hello} ${name},`, '', body, '', link, '', foot].join('\n') }
}

function english(kind: ReminderKind, week: number, from: string) {
  const foot =
    'You get this because you are in the programme. No more such mails: Settings, Programme by mail.'
  const hello = 'Hello'
  switch (kind) {
    case 'monday':
      return {
        hello,
        foot,
        subject: `Week ${week} of 4 is open`,
        body: `Week ${week} begins today: six short lessons, and missions on your own network. Five minutes are a good start.`,
      }
    case 'thursday':
      return {
        hello,
        foot,
        subject: 'This week is still untouched',
        body: 'Nothing of this week is done yet. One lesson takes four minutes; one message to somebody takes one.',
      }
    case 'question':
      return {
        hello,
        foot,
        subject: 'One question',
        body: 'Two weeks were quiet. Is it time, or is something in the way? A switch in the programme asks for help. You hear nothing more from us until you are back.',
      }
    case 'nudge':
      return {
        hello,
        foot: `${from} sees only that this week and the last were quiet, never what you did or did not do. No more nudges: the switch is on the page of your pod.`,
        subject: `${from} thinks of you`,
        body: 'Your pod is glad that you are in it. Five minutes are enough this week; shall we?',
      }
    default: {
      const day = kind.replace('refresher-', '')
      return {
        hello,
        foot,
        subject: `Six questions, ${day} days later`,
        body: `The programme ended ${day} days ago. Six questions, one small mission, and a look at your plan: what is spaced is kept.`,
      }
    }
  }
}

function portuguese(kind: ReminderKind, week: number, from: string) {
  const foot =
    'Recebe esta mensagem porque está no programa. Para não receber mais: Definições, Programa por correio.'
  const hello = 'Olá,'
  switch (kind) {
    case 'monday':
      return {
        hello,
        foot,
        subject: `A semana ${week} de 4 está aberta`,
        body: `A semana ${week} começa hoje: seis lições curtas e missões na sua própria rede. Cinco minutos são um bom começo.`,
      }
    case 'thursday':
      return {
        hello,
        foot,
        subject: 'Esta semana ainda está por começar',
        body: 'Ainda não fez nada desta semana. Uma lição leva quatro minutos; uma mensagem a alguém, um só.',
      }
    case 'question':
      return {
        hello,
        foot,
        subject: 'Uma pergunta',
        body: 'Foram duas semanas calmas. É falta de tempo, ou há alguma coisa a atrapalhar? No programa há um botão para pedir ajuda. Não lhe voltamos a escrever enquanto não regressar.',
      }
    case 'nudge':
      return {
        hello,
        foot: `${from} só vê que esta semana e a anterior foram calmas, nunca o que fez ou não fez. Para não receber mais: o botão está na página do seu grupo.`,
        subject: `${from} lembrou-se de si`,
        body: 'O seu grupo gosta de o ter consigo. Cinco minutos chegam esta semana; vamos a isso?',
      }
    default: {
      const day = kind.replace('refresher-', '')
      return {
        hello,
        foot,
        subject: `Seis perguntas, ${day} dias depois`,
        body: `O programa terminou há ${day} dias. Seis perguntas, uma pequena missão e uma vista de olhos ao seu plano: o que se revê com intervalos fica.`,
      }
    }
  }
}
