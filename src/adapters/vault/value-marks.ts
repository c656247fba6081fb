import { pathKey, type ClaimPath } from '../../core/credential/claim-tree';
import type { Credential, CredentialId } from '../../core/credential/credential';
import { fieldsOf } from '../../core/credential/fields';
import { base64urlEncode } from '../../core/kernel/base64url';
import type { Json } from '../../core/kernel/json';
import { jsonText } from '../../core/kernel/json-text';
import type { ReceiptCard } from '../../core/presentation/receipt';
import type { CardMarks } from './entry-record';
import type { LoadedCard } from './load-card';
import type { VaultKeys } from './root-key';
import { toBytes } from './text-bytes';

// [Note: marks of values]
// A receipt keeps no values, and still tells later whether what was sent is what a renewed card says. It keeps a
// keyed hash of each value: without the vault's key nothing can be guessed from it, and it never leaves the vault.

/** Enough that two values share a mark by accident only in theory. */
const markBytes = 16;

const markOf = async (keys: VaultKeys, path: ClaimPath, value: Json): Promise<string> => {
  const text = toBytes(jsonText([[...path], value]));
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', keys.marks, text));
  return base64urlEncode(mac.subarray(0, markBytes));
};

/** Names the key marks are made with, without giving it away: marks of another key say nothing here. */
export const nameOfMarks = (keys: VaultKeys): Promise<string> => markOf(keys, [], 'facet/backup');

/** The mark of every field of a credential, by path. */
export const marksOfFields = async (
  keys: VaultKeys,
  credential: Credential,
): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await Promise.all(
      fieldsOf(credential).map(
        async ({ path, value }) => [pathKey(path), await markOf(keys, path, value)] as const,
      ),
    ),
  );

/** What is kept of the values an answer sent: one line of marks for each card of its receipt. */
export const marksOf = (
  keys: VaultKeys,
  cards: ReadonlyMap<CredentialId, LoadedCard>,
  receipt: readonly ReceiptCard[],
): Promise<CardMarks[]> =>
  Promise.all(
    receipt.map(async ({ credentialId, sent }) => {
      const loaded = cards.get(credentialId);
      if (loaded === undefined) throw new Error('present/approved-card-not-loaded');
      const marks = await marksOfFields(keys, loaded.decoded.credential);
      const digests = sent.map((path) => marks.get(pathKey(path)) ?? '');
      return { credentialId, issuerKey: loaded.entry.issuerKey, digests };
    }),
  );
