import type { EcPublicJwk } from '../keys/signing-key';
import type { Practice } from '../practice';
import type { StatusRegister } from '../status/status-register';
import { typeOf } from './card-kinds';
import type { Offer } from './offer-desk';
import type { Organisation } from './organisations';
import { spoilCard } from './spoil/spoil-card';
import { spoilPortrait } from './spoil/spoil-pictures';
import { spoilStatus } from './spoil/spoil-status';

const daySeconds = 86_400;
const isoDay = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/**
 * Issues the card of an offer, bound to the holder's key, with its place on the status list, and with whatever the
 * fault that is on does to it.
 */
export async function issueCard(
  practice: Practice,
  {
    offer,
    organisation,
    register,
    holderKey,
  }: {
    readonly offer: Offer;
    readonly organisation: Organisation;
    readonly register: StatusRegister;
    readonly holderKey: EcPublicJwk;
  },
): Promise<string> {
  const { kind, reference } = offer;
  const issuedAt = practice.now();
  const expiresAt = issuedAt + (offer.endsInSeconds ?? kind.days * daySeconds);
  const place = register.enter({ reference, kind: kind.id, tenant: organisation.tenant });
  const order = {
    key: organisation.leaf.key,
    header: { typ: 'dc+sd-jwt', kid: organisation.leaf.key.kid, x5c: organisation.x5c },
    claims: {
      iss: organisation.issuer,
      vct: typeOf(kind, organisation.issuer),
      iat: issuedAt,
      exp: expiresAt,
      cnf: { jwk: { ...holderKey } },
      status: spoilStatus(practice.fault, place.list, place.index),
      ...spoilPortrait(
        practice.fault,
        practice.origins.issuer,
        practice.planted.claims(kind.claims(offer.variant, isoDay(expiresAt))),
      ),
    },
    source: practice.passing.branch(`card|${reference}|${issuedAt}`),
  };
  return spoilCard(practice, organisation, order);
}
