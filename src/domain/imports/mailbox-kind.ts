import { decodeWords } from './encoded-words.ts'
import { ownCopy } from './own-copy.ts'

/** What a folder or label holds, where that decides something; empty for all others. */
export type MailboxKind = '' | 'sent' | 'draft' | 'spam' | 'trash' | 'chat'

/** What a folder holds, by the name that mail programs give it in some thirty languages. */
export function mailboxKind(name: string): MailboxKind {
  return kinds.get(name.normalize('NFC').trim().toLowerCase()) ?? ''
}

/**
 * What the mailbox of a file holds, by its name: `Takeout/Mail/Sent.mbox`, `Sent.mbox/mbox`, `Maildir/.Sent/cur/…`,
 * `export.zip!Mail/Enviados.mbox`, `Sent Messages.mbox/Messages/12.emlx`.
 */
export function mailboxKindOfPath(path: string): MailboxKind {
  const names = path.split(/[/\\!]/).filter((name) => !/^(?:cur|new|tmp|messages|data|\d+|mbox)$/i.test(name))
  const last = names.at(-1) ?? ''
  const isMessage = /\.(?:eml|emlx)$/i.test(last) || /[\\/](?:cur|new)[\\/][^\\/]+$/.test(path)
  const name = (isMessage ? names.at(-2) : last) ?? ''
  return mailboxKind(
    name.replace(/(?:\.(?:gz|zip|mbox|mbx|mboxrd|sbd))+$/i, '').replace(/^(?:inbox)?\.(?:.*\.)?/i, ''),
  )
}

/** What Gmail's labels say, translated as they are and encoded as they may be. */
export function mailboxKindsOfLabels(header: string): readonly MailboxKind[] {
  const known = memory.get(header)
  if (known) return known
  const found = decodeWords(header)
    .split(',')
    .map((label) => mailboxKind(label.replace(/^\s*"|"\s*$/g, '')))
  if (memory.size >= mostRemembered) memory.clear()
  if (header.length <= longestRemembered) memory.set(ownCopy(header), found)
  return found
}

// A mailbox has few sets of labels, each on thousands of mails.
const memory = new Map<string, readonly MailboxKind[]>()
const mostRemembered = 500
const longestRemembered = 500

const kinds = new Map<string, MailboxKind>([
  ...named(
    'sent',
    `sent|sent mail|sent items|sent messages|sent-mail|gesendet|gesendete elemente|gesendete objekte|gesendete
    nachrichten|envoyé|envoyés|messages envoyés|éléments envoyés|objets envoyés|courrier envoyé|enviado|enviados|enviadas|
    elementos enviados|mensajes enviados|correo enviado|itens enviados|e-mails enviados|mensagens enviadas|inviati|
    inviata|posta inviata|elementi inviati|messaggi inviati|verzonden|verzonden items|verzonden berichten|skickat|skickade|
    skickade objekt|sendt|sendte|sendte elementer|sendt post|sendte meldinger|lähetetyt|lähetetyt viestit|wysłane|elementy
    wysłane|odeslané|odeslaná pošta|odoslané|odoslaná pošta|elküldött|elküldött elemek|elküldött üzenetek|trimise|mesaje
    trimise|elemente trimise|poslano|отправленные|надіслані|изпратени|σταλμένα|απεσταλμένα|gönderilmiş postalar|
    gönderilenler|gönderilmiş öğeler|דואר שנשלח|נשלח|البريد المرسل|المرسل|送信済み|送信済みメール|送信済みアイテム|已发送|已发送邮件|已发邮件|
    寄件備份|已傳送郵件|보낸편지함|보낸 편지함|terkirim|đã gửi|thư đã gửi|จดหมายที่ส่งแล้ว|ส่งแล้ว`,
  ),
  ...named(
    'draft',
    `draft|drafts|entwurf|entwürfe|brouillon|brouillons|borrador|borradores|rascunho|rascunhos|bozza|bozze|concept|
    concepten|utkast|kladde|kladder|luonnokset|szkice|wersje robocze|wersja robocza|kopie robocze|koncepty|rozepsané|
    piszkozat|piszkozatok|ciorne|nacrti|черновик|черновики|чернетки|чернови|πρόχειρα|taslak|taslaklar|טיוטות|المسودات|
    مسودات|下書き|草稿|草稿箱|草稿匣|임시보관함|임시 보관함|draf|thư nháp|bản nháp|ร่างจดหมาย`,
  ),
  ...named(
    'spam',
    `spam|junk|junk e-mail|junk email|junk mail|junk-e-mail|bulk mail|spamverdacht|courrier indésirable|indésirable|
    indésirables|pourriel|correo no deseado|no deseado|lixo eletrônico|lixo eletrónico|correio eletrónico não solicitado|
    posta indesiderata|indesiderata|ongewenste e-mail|ongewenst|skräppost|søppelpost|uønsket e-post|uønsket mail|roskaposti|
    roskapostit|wiadomości-śmieci|niechciane|nevyžádaná pošta|nevyžiadaná pošta|levélszemét|neželjena pošta|спам|
    нежелательная почта|нежелана поща|ανεπιθύμητα|ανεπιθύμητη αλληλογραφία|istenmeyen|gereksiz|önemsiz e-posta|דואר זבל|ספאם|
    البريد العشوائي|البريد غير الهام|迷惑メール|垃圾邮件|垃圾郵件|垃圾信件|스팸|스팸함|정크 메일|thư rác|จดหมายขยะ`,
  ),
  ...named(
    'trash',
    `trash|bin|deleted|deleted items|deleted messages|papierkorb|gelöscht|gelöschte elemente|gelöschte objekte|corbeille|
    éléments supprimés|messages supprimés|papelera|elementos eliminados|eliminados|lixeira|lixo|itens excluídos|itens
    eliminados|reciclagem|cestino|posta eliminata|elementi eliminati|prullenbak|verwijderde items|papperskorg|papperskorgen|
    borttaget|borttagna objekt|papirkurv|papirkurven|papirkorg|slettede elementer|slettet post|roskakori|poistetut|kosz|
    elementy usunięte|koš|odstraněná pošta|kôš|odstránená pošta|kuka|lomtár|törölt elemek|coș de gunoi|elemente șterse|
    smeće|корзина|удаленные|кошик|кошче|κάδος απορριμμάτων|çöp kutusu|silinmiş öğeler|אשפה|المهملات|سلة المهملات|ゴミ箱|
    已删除|已删除邮件|垃圾桶|刪除的郵件|휴지통|sampah|thùng rác|ถังขยะ`,
  ),
  ...named('chat', 'chat|chats|чат|чаты|チャット|聊天|即時通訊|채팅|sohbet|gesprekken'),
])

function named(kind: MailboxKind, names: string): [string, MailboxKind][] {
  return names.split('|').map((name) => [name.replace(/\s+/g, ' ').trim().normalize('NFC'), kind])
}
