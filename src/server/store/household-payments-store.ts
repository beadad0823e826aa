import { sql, type Selectable } from 'kysely'
import type { EditionContent } from '../../domain/editions/edition-content'
import type { Database } from './database-schema'
import type { HouseholdPaymentsTable } from './money-schema'
import type { RecipientRow } from './recipients-store'

/** A payment of a published list with what its list says of it. */
export type HouseholdPayment = Selectable<HouseholdPaymentsTable> & {
  subsidy_code: string
  content: EditionContent
  published_at: Date
  /** The objection that was made to this line. */
  objection_id: string | null
}

/** Everything of a person in lists that are published now, newest first. The person's payments are one short range of the key, however many there are in all. */
export async function listHouseholdPayments(db: Database, divisionCode: string, recipientId: string, limit: number): Promise<HouseholdPayment[]> {
  return paymentsOf(db, divisionCode).where('household_payments.recipient_id', '=', recipientId)
    .orderBy('editions.published_at', 'desc').orderBy('household_payments.edition_id').orderBy('household_payments.row_no').limit(limit).execute()
}

/** One payment of a person, when its list is published; null also when the line is another's. */
export async function findHouseholdPayment(db: Database, divisionCode: string, recipientId: string, editionId: string, rowNo: number): Promise<HouseholdPayment | null> {
  const row = await paymentsOf(db, divisionCode).where('household_payments.recipient_id', '=', recipientId)
    .where('household_payments.edition_id', '=', editionId).where('household_payments.row_no', '=', rowNo).executeTakeFirst()
  return row ?? null
}

function paymentsOf(db: Database, divisionCode: string) {
  return db.selectFrom('household_payments')
    .innerJoin('editions', (join) => join.onRef('editions.division_code', '=', 'household_payments.division_code').onRef('editions.id', '=', 'household_payments.edition_id'))
    .leftJoin('objections', (join) => join.onRef('objections.division_code', '=', 'household_payments.division_code')
      .onRef('objections.edition_id', '=', 'household_payments.edition_id').onRef('objections.row_no', '=', 'household_payments.row_no'))
    .selectAll('household_payments').select(['editions.subsidy_code', 'editions.content', 'objections.id as objection_id'])
    .select(sql<Date>`editions.published_at`.as('published_at'))
    .where('household_payments.division_code', '=', divisionCode).where('editions.state', '=', 'published')
}

/** Everybody of exactly this name in a village who stands in a published list. */
export async function listRecipientsByName(db: Database, divisionCode: string, name: string, householdNo: string | null, limit: number): Promise<RecipientRow[]> {
  let query = db.selectFrom('recipients').selectAll().where('division_code', '=', divisionCode).where('name', '=', name)
    .where(({ exists, selectFrom }) => exists(selectFrom('household_payments')
      .innerJoin('editions', (join) => join.onRef('editions.division_code', '=', 'household_payments.division_code').onRef('editions.id', '=', 'household_payments.edition_id'))
      .select('household_payments.row_no').whereRef('household_payments.division_code', '=', 'recipients.division_code')
      .whereRef('household_payments.recipient_id', '=', 'recipients.id').where('editions.state', '=', 'published')))
  if (householdNo !== null) query = query.where('household_no', '=', householdNo)
  return query.orderBy('id').limit(limit).execute()
}
