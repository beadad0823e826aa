/** What a person on file is recognised by. Keys are keyed digests made by the server; this floor only compares them. */
export interface KnownRecipient {
  id: string
  /** Digest of village and document number; null while no list gave one. */
  idKey: string | null
  /** Digest of village, name, group and household number; null when there is neither group nor household number. */
  placeKey: string | null
}

/** The same of a line of a new list. */
export type RecipientKeys = Omit<KnownRecipient, 'id'>

/**
 * The person on file that a line belongs to, or null for somebody new. The document number decides. Without one, or when nobody on file has it,
 * the place decides as long as it points to one person only and no two different document numbers meet: a namesake must never
 * open another's record, so in doubt it is somebody new.
 */
export function matchRecipient(known: readonly KnownRecipient[], keys: RecipientKeys): KnownRecipient | null {
  if (keys.idKey !== null) {
    const sameDocument = known.find(({ idKey }) => idKey === keys.idKey)
    if (sameDocument !== undefined) return sameDocument
  }
  if (keys.placeKey === null) return null
  const samePlace = known.filter(({ placeKey }) => placeKey === keys.placeKey)
  const [only] = samePlace
  if (only === undefined || samePlace.length > 1) return null
  return keys.idKey !== null && only.idKey !== null ? null : only
}
