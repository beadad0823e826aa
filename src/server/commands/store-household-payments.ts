import { setImmediate as giveWay } from 'node:timers/promises'
import { disclosureFor } from '../../domain/disclosure/disclosure-policy'
import { discloseRow } from '../../domain/disclosure/disclose-row'
import { matchRecipient, type KnownRecipient, type RecipientKeys } from '../../domain/my-money/match-recipient'
import { comparableName } from '../../domain/my-money/record-rules'
import type { ParsedPaymentList } from '../../domain/subsidies/payment-import'
import type { Subsidy } from '../../domain/subsidies/subsidy-catalogue'
import type { Clock } from '../clock'
import type { MatchingKey } from '../matching-key/matching-key'
import { createId } from '../store/create-id'
import type { DatabaseTransaction } from '../store/database-schema'
import { lockDivision } from '../store/divisions-store'
import {
  completeRecipients, insertHouseholdPayments, insertRecipients, insertVillageRows, listRecipientsByKeys, type RecipientRow, type VillageRow,
} from '../store/recipients-store'

export interface StoredHouseholdPayments {
  editionId: string
  subsidy: Subsidy
  list: ParsedPaymentList
}

/**
 * Stores what each household may see of its own line, and what verified people of the village may see, in tables that no public list reaches. Of a
 * subsidy for minors nothing is stored. Document numbers become keyed digests and account digits cipher here; neither goes further.
 */
export async function storeHouseholdPayments(transaction: DatabaseTransaction, clock: Clock, key: MatchingKey, stored: StoredHouseholdPayments): Promise<void> {
  const { editionId, subsidy, list } = stored
  const { divisionCode } = list
  if (disclosureFor(subsidy, 'own').kind !== 'rows') return
  // Two imports for one village at the same time must not both find somebody new.
  await lockDivision(transaction, divisionCode)
  const recipientIds = await resolveRecipients(transaction, clock, key, list)
  const payments = await mapInParts(list.rows, (row, index) => {
    const own = discloseRow(subsidy, 'own', row)
    const details = list.privateDetails[index]
    const recipientId = recipientIds[index]
    if (own === null || details === undefined || recipientId === undefined) return []
    return [{
      division_code: divisionCode, recipient_id: recipientId, edition_id: editionId, row_no: row.rowNo, area_milli_mu: own.areaMilliMu, rate: own.rate, count: own.count,
      item: own.item, grade: own.grade, amount_fen: own.amountFen, paid_on: details.paidOn,
      account_cipher: details.accountLast4 === null ? null : key.seal(details.accountLast4, accountPlace(divisionCode, editionId, row.rowNo)),
    }]
  })
  await insertHouseholdPayments(transaction, payments.flat())
  if (disclosureFor(subsidy, 'everyone').kind !== 'totals') return
  await insertVillageRows(transaction, list.rows.flatMap((row): VillageRow[] => {
    const shown = discloseRow(subsidy, 'village', row)
    if (shown === null) return []
    const { rowNo, groupName, householdNo, name, grade, amountFen } = shown
    return [{ division_code: divisionCode, edition_id: editionId, row_no: rowNo, group_name: groupName, household_no: householdNo, name, grade, amount_fen: amountFen }]
  }))
}

/** Rows between which other requests get their turn: digests and ciphers of a long list keep the thread busy for half a second. */
const PART = 250

async function mapInParts<T, U>(items: readonly T[], work: (item: T, index: number) => U): Promise<U[]> {
  const results: U[] = []
  for (let start = 0; start < items.length; start += PART) {
    for (const [offset, item] of items.slice(start, start + PART).entries()) results.push(work(item, start + offset))
    await giveWay()
  }
  return results
}

/** Where the cipher of an account belongs: copied into another line it can't be read. */
export function accountPlace(divisionCode: string, editionId: string, rowNo: number): string {
  return `${divisionCode}/${editionId}/${rowNo}`
}

/** The recipient of every row, in order; people not yet on file are entered. */
async function resolveRecipients(transaction: DatabaseTransaction, clock: Clock, key: MatchingKey, list: ParsedPaymentList): Promise<string[]> {
  const { divisionCode } = list
  const keys = await mapInParts(list.rows, (row, index): RecipientKeys => {
    const identity = list.privateDetails[index]?.identity ?? null
    const hasPlace = row.groupName !== null || row.householdNo !== null
    return {
      idKey: identity === null ? null : key.digest('document', divisionCode, identity),
      placeKey: hasPlace ? key.digest('place', divisionCode, comparableName(row.name), row.groupName ?? '', row.householdNo ?? '') : null,
    }
  })
  const filled = (values: (string | null)[]): string[] => [...new Set(values.filter((value): value is string => value !== null))]
  const known = await listRecipientsByKeys(transaction, divisionCode, filled(keys.map(({ idKey }) => idKey)), filled(keys.map(({ placeKey }) => placeKey)))
  const directory = new RecipientDirectory(known)
  const fresh: RecipientRow[] = []
  const told = new Map<string, Pick<RecipientRow, 'id' | 'group_name' | 'household_no' | 'id_key' | 'place_key'>>()
  const ids = list.rows.map((row, index) => {
    const own = keys[index] ?? { idKey: null, placeKey: null }
    const place = { group_name: row.groupName, household_no: row.householdNo, id_key: own.idKey, place_key: own.placeKey }
    const match = directory.find(own)
    if (match !== null) {
      told.set(match.id, { id: match.id, ...place })
      directory.learn(match, own)
      return match.id
    }
    const id = createId(clock)
    fresh.push({ division_code: divisionCode, id, name: row.name, created_at: clock.now(), ...place })
    directory.add({ id, ...own })
    return id
  })
  await insertRecipients(transaction, fresh)
  if (told.size > 0) await completeRecipients(transaction, divisionCode, [...told.values()])
  return ids
}

/** People on file by either key, so that a line asks the rule about a handful and not about the whole village. */
class RecipientDirectory {
  private readonly byKey = new Map<string, KnownRecipient[]>()

  constructor(known: readonly KnownRecipient[]) {
    for (const recipient of known) this.add(recipient)
  }

  add(recipient: KnownRecipient): void {
    for (const key of [recipient.idKey, recipient.placeKey]) {
      if (key !== null) this.byKey.set(key, [...(this.byKey.get(key) ?? []), recipient])
    }
  }

  find(keys: RecipientKeys): KnownRecipient | null {
    const candidates = [keys.idKey, keys.placeKey].flatMap((key) => (key === null ? [] : (this.byKey.get(key) ?? [])))
    return matchRecipient([...new Set(candidates)], keys)
  }

  /** What a line adds to somebody known counts for the lines after it. */
  learn(recipient: KnownRecipient, keys: RecipientKeys): void {
    if (recipient.idKey === null && keys.idKey !== null) {
      recipient.idKey = keys.idKey
      this.byKey.set(keys.idKey, [...(this.byKey.get(keys.idKey) ?? []), recipient])
    }
  }
}
