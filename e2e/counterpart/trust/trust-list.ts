import type { Words } from '../issuer/card-kind';
import { cardKinds, typeOf } from '../issuer/card-kinds';
import type { Organisation } from '../issuer/organisations';
import type { JsonObject } from '../json';
import { signCompact } from '../keys/compact-jws';
import { createSigningKey, type EcPublicJwk, type SigningKey } from '../keys/signing-key';
import { createSource, type Source } from '../keys/source';
import type { Practice } from '../practice';
import type { ConfirmedRequester } from '../verifier/requesters';

const daySeconds = 86_400;
const lifetimeDays = 30;
// Days since then count the issues of the list: later lists have higher numbers, also after a restart.
const firstDay = Date.UTC(2025, 0, 1) / 1000 / daySeconds;

const publisherKey = (lasting: Source): SigningKey => createSigningKey(lasting, 'trust publisher');

/** The key that signs the practice trust list under this seed: a demo build of the wallet pins it. */
export function demoPublisherJwk(seed: string): EcPublicJwk & { kid: string; alg: 'ES256' } {
  const { publicJwk, kid } = publisherKey(createSource(seed));
  return { ...publicJwk, kid, alg: 'ES256' };
}

const names = ({ en, de, ar }: Words): JsonObject => ({ name: en, names: { de, ar } });

const certificateAnchor = (certificate: string): JsonObject => ({
  kind: 'certificate',
  x5c: certificate,
});

const issuerEntry = (organisation: Organisation, { origins }: Practice): JsonObject => ({
  id: organisation.tenant,
  role: 'issuer',
  ...names(organisation.name),
  types: cardKinds
    .filter((kind) => kind.tenant === organisation.tenant)
    .map((kind) => typeOf(kind, organisation.issuer)),
  anchors: [certificateAnchor(organisation.anchor)],
  contact: { web: `${origins.issuer}/`, email: `help@${organisation.tenant}.example` },
});

const requesterEntry = (requester: ConfirmedRequester, { origins }: Practice): JsonObject => ({
  id: requester.id,
  role: 'requester',
  ...names(requester.name),
  anchors: [certificateAnchor(requester.anchor)],
  contact: { web: `${origins.verifier}/`, email: `privacy@${requester.id}.example` },
});

export interface TrustOrder {
  readonly practice: Practice;
  readonly organisations: readonly Organisation[];
  readonly requesters: readonly ConfirmedRequester[];
}

/** What the list says today; the same all day. Sunny Flats is not on it. See docs/formats.md. */
export function trustList({ practice, organisations, requesters }: TrustOrder): JsonObject {
  const today = Math.floor(practice.now() / daySeconds);
  return {
    publisher: { name: 'Facet practice list', url: `${practice.origins.trust}/` },
    sequence: today - firstDay,
    issued_at: today * daySeconds,
    expires_at: (today + lifetimeDays) * daySeconds,
    entries: [
      ...organisations.map((organisation) => issuerEntry(organisation, practice)),
      ...requesters.map((requester) => requesterEntry(requester, practice)),
    ],
  };
}

export const signTrustList = (practice: Practice, list: JsonObject): string => {
  const key = publisherKey(practice.lasting);
  return signCompact(key, { typ: 'facet-trust+jwt', kid: key.kid }, list);
};
