import { fold } from '../people/name.ts'

/** What a place is known by; a place that nobody lists has neither. */
export interface Place {
  /** ISO 3166 code, upper case. */
  readonly country: string | null
  /** Time zones of the place: its own for a city, all for a country. */
  readonly zones: readonly string[]
}

/**
 * The country or city of a folded name, in the languages of the product; null when it is no known place. Countries by
 * Intl's own names, cities by the time zones called after them, and a few whose names differ by language.
 */
export function placeOf(name: string): Place | null {
  places ??= listPlaces()
  return places.get(CITY_NAMES[name] ?? name) ?? null
}

let places: ReadonlyMap<string, Place> | undefined

function listPlaces(): Map<string, Place> {
  const found = new Map<string, Place>()
  for (const country of countryCodes()) {
    const zones = new Intl.Locale(`und-${country}`).getTimeZones() ?? []
    for (const zone of zones) {
      const city = fold((zone.split('/').at(-1) ?? '').replaceAll('_', ' '))
      if (!found.has(city)) found.set(city, { country, zones: [zone] })
    }
    for (const language of ['en', 'pt']) {
      const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(country)
      if (name) found.set(fold(name), { country, zones })
    }
  }
  for (const [city, country, zone] of MORE_CITIES) found.set(city, { country, zones: [zone] })
  for (const [name, country] of Object.entries(SHORT_COUNTRIES)) {
    const zones = new Intl.Locale(`und-${country}`).getTimeZones() ?? []
    found.set(name, { country, zones })
  }
  return found
}

/** All two letters that Intl has the name of a country for. */
function countryCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  return letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => !NO_COUNTRIES.has(code) && names.of(code) !== undefined)
}

/** Codes with a name that are no country. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'UK'])

const SHORT_COUNTRIES: Readonly<Record<string, string>> = {
  uk: 'GB',
  england: 'GB',
  inglaterra: 'GB',
  scotland: 'GB',
  escocia: 'GB',
  usa: 'US',
  us: 'US',
  eua: 'US',
  america: 'US',
  holland: 'NL',
  holanda: 'NL',
  'czech republic': 'CZ',
}

/** Names of cities in other languages → the name of the time zone or of the list below. */
const CITY_NAMES: Readonly<Record<string, string>> = {
  lisboa: 'lisbon',
  londres: 'london',
  bruxelas: 'brussels',
  brussel: 'brussels',
  bruxelles: 'brussels',
  copenhaga: 'copenhagen',
  kobenhavn: 'copenhagen',
  estocolmo: 'stockholm',
  zurique: 'zurich',
  varsovia: 'warsaw',
  warszawa: 'warsaw',
  praga: 'prague',
  praha: 'prague',
  viena: 'vienna',
  wien: 'vienna',
  berlim: 'berlin',
  atenas: 'athens',
  roma: 'rome',
  dublim: 'dublin',
  moscovo: 'moscow',
  budapeste: 'budapest',
  toquio: 'tokyo',
  munique: 'munich',
  munchen: 'munich',
  genebra: 'geneva',
  geneve: 'geneva',
  milao: 'milan',
  milano: 'milan',
  oporto: 'porto',
  hamburgo: 'hamburg',
  colonia: 'cologne',
  koln: 'cologne',
  sevilha: 'seville',
  sevilla: 'seville',
}

/** Large cities that name no time zone. */
const MORE_CITIES = [
  ['porto', 'PT', 'Europe/Lisbon'],
  ['braga', 'PT', 'Europe/Lisbon'],
  ['coimbra', 'PT', 'Europe/Lisbon'],
  ['barcelona', 'ES', 'Europe/Madrid'],
  ['valencia', 'ES', 'Europe/Madrid'],
  ['seville', 'ES', 'Europe/Madrid'],
  ['munich', 'DE', 'Europe/Berlin'],
  ['hamburg', 'DE', 'Europe/Berlin'],
  ['frankfurt', 'DE', 'Europe/Berlin'],
  ['cologne', 'DE', 'Europe/Berlin'],
  ['geneva', 'CH', 'Europe/Zurich'],
  ['milan', 'IT', 'Europe/Rome'],
  ['turin', 'IT', 'Europe/Rome'],
  ['lyon', 'FR', 'Europe/Paris'],
  ['antwerp', 'BE', 'Europe/Brussels'],
  ['rotterdam', 'NL', 'Europe/Amsterdam'],
  ['gothenburg', 'SE', 'Europe/Stockholm'],
  ['manchester', 'GB', 'Europe/London'],
  ['edinburgh', 'GB', 'Europe/London'],
  ['boston', 'US', 'America/New_York'],
  ['san francisco', 'US', 'America/Los_Angeles'],
  ['rio de janeiro', 'BR', 'America/Sao_Paulo'],
  ['mumbai', 'IN', 'Asia/Kolkata'],
  ['bangalore', 'IN', 'Asia/Kolkata'],
] as const
