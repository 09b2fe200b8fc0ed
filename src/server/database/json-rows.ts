import { CamelCasePlugin } from 'kysely'

/**
 * For a query that answers whole rows inside JSON (`to_jsonb` of a row): their column names become ours, too, as those
 * of plain rows do. Everywhere else the keys of JSON stay as they were stored, because values may be among them.
 */
export const jsonRows = new CamelCasePlugin()
