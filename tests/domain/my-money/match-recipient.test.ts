import { matchRecipient, type KnownRecipient, type RecipientKeys } from '../../../src/domain/my-money/match-recipient'

const known: KnownRecipient[] = [
  { id: 'with-document', idKey: 'd1', placeKey: 'p1' }, { id: 'place-only', idKey: null, placeKey: 'p2' },
  { id: 'twin-a', idKey: 'd3', placeKey: 'p3' }, { id: 'twin-b', idKey: 'd4', placeKey: 'p3' }, { id: 'document-only', idKey: 'd5', placeKey: null },
]

test.each<[string, RecipientKeys, string | null]>([
  ['the same document', { idKey: 'd1', placeKey: 'p1' }, 'with-document'],
  ['the same document after moving to another group', { idKey: 'd1', placeKey: 'p9' }, 'with-document'],
  ['the same document at a place where a namesake lives', { idKey: 'd4', placeKey: 'p3' }, 'twin-b'],
  ['no document and the same place', { idKey: null, placeKey: 'p1' }, 'with-document'],
  ['a document for somebody known by place alone', { idKey: 'd9', placeKey: 'p2' }, 'place-only'],
  ['another document at the same place: a namesake', { idKey: 'd9', placeKey: 'p1' }, null],
  ['no document and a place that two share', { idKey: null, placeKey: 'p3' }, null],
  ['a new document at a place that two share', { idKey: 'd9', placeKey: 'p3' }, null],
  ['neither document nor place', { idKey: null, placeKey: null }, null],
  ['nobody known', { idKey: 'd9', placeKey: 'p9' }, null],
])('%s', (_case, keys, expected) => expect(matchRecipient(known, keys)?.id ?? null).toBe(expected))
