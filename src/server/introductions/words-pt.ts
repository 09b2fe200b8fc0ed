import type { Told, Words } from './words.ts'

export const portuguese: Words = {
  request: (told, kind, promiseDays) => ({
    subject:
      kind === 'reminder'
        ? `Um lembrete: ${told.asker} procura um caminho até ${told.target}`
        : kind === 'back'
          ? `Talvez agora: ${told.asker} procura um caminho até ${told.target}`
          : `${told.asker} procura um caminho até ${told.target}`,
    paragraphs: [
      kind === 'back'
        ? `Há uma semana respondeu "agora não" a ${told.asker}. A pergunta volta, só desta vez.`
        : `${told.asker}${inDepartment(told)} pergunta se abriria uma porta até ${told.target}.`,
      `Porquê: ${told.why}`,
      `O que seguiria, e que pode alterar:\n${told.note}`,
      `Responda aqui: apresentar, responder por si, agora não, ou não.\n${told.link}`,
      `Ou no Pilotlight: ${told.screen}`,
      `Abrir a página não muda nada, e ninguém sabe que o fez. Nada chega a ${told.target} sem que o diga. Um não dispensa razões; para ${told.asker} parece silêncio.`,
      kind === 'reminder'
        ? 'Este é o único lembrete.'
        : `A ${told.company} espera uma resposta em ${days(promiseDays)}. Há no máximo um lembrete, e ao fim de duas semanas termina por si.`,
    ],
  }),
  mayI: (told) => ({
    subject: `Posso apresentar-lhe ${told.asker}?`,
    paragraphs: [
      `${told.target}, posso apresentar-lhe ${told.asker}, que trabalha comigo na ${told.company}?`,
      told.note,
      'Se não lhe convém, não há problema nenhum; ninguém o saberá.',
      told.connector,
      '--',
      `Responda nesta página: sim, não, ou nunca mais.\n${told.link}`,
      'Abri-la não muda nada, e ninguém sabe que o fez. Também pode simplesmente responder a esta mensagem.',
      `Porque recebe isto: ${told.connector} tem o seu endereço na sua própria lista de contactos, e ${told.asker} pediu uma apresentação. A ${told.company} envia-lhe só esta mensagem, sem rastreio e sem lembrete. "Nunca mais", nessa página, acaba com todas as mensagens destas da ${told.company}.`,
      `O que a ${told.company} guarda sobre si, e como ver, corrigir ou apagar:\n${told.held}`,
    ],
  }),
  introduced: (told, to) => ({
    subject:
      to === 'connector'
        ? `${told.target} disse que sim: a apresentação a ${told.asker} está feita`
        : `${told.asker}, apresento-lhe ${told.target}`,
    paragraphs:
      to === 'connector'
        ? [
            `${told.target} disse que sim. Já têm o endereço um do outro; não precisa de fazer mais nada.`,
            `No Pilotlight: ${told.screen}`,
          ]
        : [
            to === 'target'
              ? `${told.target}, disse que sim, por isso aqui fica: ${told.asker}, ${told.askerAddress}.`
              : `${told.asker}, ${told.target} disse que sim, por isso aqui fica: ${told.targetAddress}.`,
            told.note,
            to === 'target'
              ? `Uma resposta a esta mensagem vai para ${told.asker}, que também lhe escreverá.`
              : `Uma resposta a esta mensagem vai para ${told.target}. Escreva primeiro, e em breve.`,
            told.connector,
            ...(to === 'target'
              ? [
                  '--',
                  `Recebe isto porque disse que sim a ${told.connector}, da ${told.company}. Nada mais vem daqui. O que a ${told.company} guarda sobre si, nunca mais, e como ver, corrigir ou apagar:\n${told.held}`,
                ]
              : [`No Pilotlight: ${told.screen}`]),
          ],
  }),
  answered: (told, words) => ({
    subject: `${told.connector} responde sobre ${told.target}`,
    paragraphs: [
      `Pediu um caminho até ${told.target}. ${told.connector} responde:`,
      words,
      `Uma resposta a esta mensagem vai para ${told.connector}. No Pilotlight: ${told.screen}`,
    ],
  }),
  ended: (told) => ({
    subject: `A sua pergunta sobre ${told.target} terminou`,
    paragraphs: [
      `Pediu um caminho até ${told.target}. Passaram duas semanas sem apresentação, e por isso terminou por si. Isso nada diz sobre si nem sobre a sua pergunta: as pessoas têm que fazer, ou não era o momento.`,
      `Pode perguntar a outra pessoa: ${told.screen}`,
    ],
  }),
  whatCameOfIt: (told) => ({
    subject: `Em que deu ${told.target}?`,
    paragraphs: [
      `Há um mês ${told.connector} apresentou-lhe ${told.target}. Ajudou, encontraram-se, não deu em nada?`,
      `Diz-se com um toque, e ${told.connector} também vê: ${told.screen}`,
      'Isto pergunta-se uma só vez.',
    ],
  }),
  byHand: (told) => ({
    subject: `Um caminho até ${told.target}`,
    paragraphs: [
      `${told.connector}, abrir-me-ia uma porta até ${told.target}?`,
      `Porquê: ${told.why}`,
      `Pode responder no Pilotlight: apresentar, responder por si, agora não, ou não. ${told.screen}`,
      told.asker,
    ],
  }),
}

function inDepartment({ askerDepartment }: Told): string {
  return askerDepartment === '' ? '' : ` (${askerDepartment})`
}

function days(count: number): string {
  return count === 1 ? 'um dia útil' : `${count} dias úteis`
}
