import { fold } from '../people/name.ts'

/** What a column of an address book holds. */
export type ColumnMeaning =
  | 'full-name'
  | 'given-name'
  | 'middle-name'
  | 'family-name'
  | 'short-name'
  | 'nickname'
  | 'email'
  | 'phone'
  | 'url'
  | 'organisation'
  | 'title'
  | 'connected-on'
  | 'notes'
  | 'labels'

/** Columns whose heading, in any of a dozen languages, means this. */
export function columnsMeaning(meaning: ColumnMeaning, headings: readonly string[]): readonly string[] {
  return headings.filter((heading) => means(fold(heading), meaning))
}

/** What Outlook's own export calls its column of addresses, in the languages in which it was seen. */
export function isOutlookHeading(heading: string): boolean {
  return outlook.test(fold(heading))
}

function means(heading: string, meaning: ColumnMeaning): boolean {
  if (meaning === 'email') return mailWord.test(heading) && !notTheirMail.test(heading)
  if (meaning === 'phone') return phoneWord.test(heading) && !notTheirPhone.test(heading)
  if (meaning === 'url') return urlWord.test(heading)
  return words[meaning].has(heading)
}

const outlook =
  /^(?:e mail (?:address|display name|adresse|adres)|e mailadres|e mail 2 (?:address|adresse)|adresse (?:de messagerie|d?e ?mail)|indirizzo (?:e mail|di posta elettronica)|direccion de correo electronico|endereco de (?:e mail|email|correio eletronico)|adres e mail|e postadress)$/

const mailWord =
  /(?:^| )(?:e ?mails?|mail|e ?mail ?ad(?:resse?|dress|res)|mailadresse|messagerie|courriel|correo|correio eletronico|posta elettronica|e ?post(?:adress[e]?)?|sahkoposti)(?: |$)/
const notTheirMail =
  /(?:^| )(?:type|typ|tipo|label|display|anzeigename|nom complet|nome visualizzato|mostrar|status|opt|optout|optin|count|sent|opened|bounced?|verified|valid|validated|newsletter|marketing|domain|owner|manager|assistant|sender|created|spouse|emergency|referred|subscribed|consent|source|last|date|mailing|street|city|merge|permission|confidence)(?: |$)/
const phoneWord =
  /(?:^| )(?:phone|telephone|mobile|cell|cellphone|tel|handy|\w*telefon|telefone|telefono|telefoon|\w*telefonnummer|telemovel|movil|celular|cellulare|portable|gsm|mobiel|mobil|mobilnr|komorkowy|telefonnumer|puhelin)(?: |$)/
const notTheirPhone =
  /(?:^| )(?:type|typ|tipo|label|fax|faks|pager|status|opt|verified|country|code|ext|extension|owner|manager|assistant|assistent|assistente|asystenta|spouse|emergency|consent|notes?|name)(?: |$)/
const urlWord =
  /^(?:url|webs(?:ite|eite|ted)(?: \d+)?(?: value)?|web ?(?:page|site|seite|sida|pagina)(?: \d+)?|pagina web|site web|sito web|strona www|\w*homepage|linkedin(?: url| profile)?(?: url)?|(?:profile?|perfil|profilo|profiel)(?: url)?|url (?:du profil|del perfil|do perfil|del profilo|de profil|van profiel)|profil url|public profile url)$/

const words: Readonly<Record<Exclude<ColumnMeaning, 'email' | 'phone' | 'url'>, ReadonlySet<string>>> = {
  'full-name': set(
    'full name|display name|contact name|contact|nome completo|nombre completo|nombre en pantalla|vollstandiger name|anzeigename|volledige naam|weergavenaam|nome visualizzato|imie i nazwisko|fullstandigt namn|fulde navn|fullt navn',
  ),
  'given-name': set(
    'given name|first name|firstname|first|forename|vorname|prenom|nome|nombre|primer nombre|primeiro nome|nome proprio|voornaam|imie|fornamn|fornavn|etunimi',
  ),
  'middle-name': set(
    'additional name|middle name|middlename|weitere vornamen|zweiter vorname|deuxieme prenom|autres prenoms|segundo nombre|secondo nome|segundo nome|nomes do meio|middelste naam|tussenvoegsel|drugie imie|mellannamn|mellemnavn|mellomnavn',
  ),
  'family-name': set(
    'family name|last name|lastname|last|surname|nachname|familienname|nom|nom de famille|apellidos?|primer apellido|cognome|sobrenome|apelido|ultimo nome|achternaam|nazwisko|efternamn|efternavn|etternavn|sukunimi',
  ),
  'short-name': set('name|nom complet|file as|naam|namn|navn|nazwa|nimi'),
  nickname: set('nickname'),
  organisation: set(
    'company|company name|current company|work company|organisation|organization|organisation name|organization name|organization 1 name|employer|account|account name|firma|unternehmen|societe|entreprise|societa|azienda|ditta|empresa|compania|organizacion|organizacao|organizzazione|bedrijf|bedrijfsnaam|organisatie|przedsiebiorstwo|nazwa firmy|foretag|virksomhed|bedrift|yritys',
  ),
  title: set(
    'title|job title|jobtitle|position|current position|role|work title|organization title|organization 1 title|occupation|profession|stelle|stellenbezeichnung|berufsbezeichnung|beruf|funktion|poste|fonction|intitule du poste|puesto|cargo|ocupacion|posizione|qualifica|ruolo|mansione|funcao|posicao|functie|functietitel|stanowisko|befattning|jobtitel|stilling|titel|titre',
  ),
  'connected-on': set(
    'connected on|connection date|date connected|verbunden am|vernetzt am|vernetzt seit|verbunden seit|connecte le|connexion le|connexion etablie le|date de connexion|en relation depuis|en relation depuis le|conectado el|conectado a|fecha de conexion|conectado em|conectou se em|conexao em|data de conexao|data da conexao|data de ligacao|ligado em|collegato il|collegati il|data collegamento|data di collegamento|collegamento il|verbonden op|verbonden sinds|gekoppeld op|data polaczenia|polaczono|data nawiazania kontaktu|w kontakcie od|ansluten|ansluten den|kontakt sedan|forbundet den|forbundet|tilkoblet|kontakt siden',
  ),
  notes: set(
    'note|notes|notizen|notas|notities|notatki|anteckningar|notater|remarques|observaciones|observacoes',
  ),
  labels: set(
    'labels|group membership|tags?|tag|categories|kategorien|categorias|categorie|categorieen|kategorie|kategorier',
  ),
}

function set(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split('|')
      .flatMap((word) => (word.endsWith('s?') ? [word.slice(0, -2), word.slice(0, -1)] : [word])),
  )
}
