import { sha256Text } from '../kernel/sha256';
import type { ApprovedItem } from './choice';

/** Changes when the spelling below does, so that digests of two versions never agree by accident. */
const version = 'facet-disclosure-2';

/**
 * Digests what was shown: the request, and for each item the query, the card, whether a key binding goes
 * along, the state a tick was given for, and the fields. The page and the vault compute it apart and must agree.
 *
 * @param items in the order of the request; fields sorted by their key
 * @returns SHA-256, base64url, 43 characters
 */
export const disclosureDigest = (requestDigest: string, items: readonly ApprovedItem[]): string =>
  sha256Text(
    JSON.stringify([
      version,
      requestDigest,
      items.map(({ queryId, credentialId, fields, isBound, acceptedState }) => [
        queryId,
        credentialId,
        isBound,
        acceptedState,
        fields,
      ]),
    ]),
  );
