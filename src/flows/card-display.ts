import type { CardDisplay } from '../core/credential/display';
import { parseTypeMetadata } from '../core/credential/type-metadata';
import type { Ports } from '../ports';
import { getJson, readJson } from './messages';
import type { OfferReview } from './open-offer';

/**
 * How to name a card and its fields: the kind's own metadata when the issuer's host serves it, else what the
 * issuer's metadata says. A kind described elsewhere is not fetched: nobody saw that host.
 *
 * @see SD-JWT VC, type metadata
 */
export const fetchCardDisplay = async (
  ports: Pick<Ports, 'net'>,
  { configuration, offer }: OfferReview,
): Promise<CardDisplay> => {
  const { type, display } = configuration;
  if (!URL.canParse(type) || new URL(type).origin !== new URL(offer.issuer).origin) return display;
  const reply = await getJson(ports, 'type-metadata', type);
  if (!reply.ok || reply.value.status !== 200) return display;
  const described = parseTypeMetadata(readJson(reply.value), type);
  return described.ok ? mergeDisplay(described.value, display) : display;
};

const mergeDisplay = (kind: CardDisplay, issuer: CardDisplay): CardDisplay => ({
  names: kind.names.length > 0 ? kind.names : issuer.names,
  descriptions: kind.descriptions.length > 0 ? kind.descriptions : issuer.descriptions,
  labels: kind.labels.length > 0 ? kind.labels : issuer.labels,
  colours: kind.colours ?? issuer.colours,
});
