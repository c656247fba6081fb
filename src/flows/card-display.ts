import type { Credential } from '../core/credential/credential';
import type { CardDisplay } from '../core/credential/display';
import { extendDisplay, parseTypeMetadata } from '../core/credential/type-metadata';
import { stringMember } from '../core/kernel/json';
import type { Ports } from '../ports';
import { getJson } from './messages';

/**
 * How to name a card and its fields: the kind's own metadata when the issuer's host serves it, over what the
 * issuer's metadata says. A kind described elsewhere is not fetched: nobody saw that host. One whose document
 * is not the one the issuer signed for keeps the issuer's plain words.
 *
 * @param announced what the issuer's metadata says of this kind
 * @param contacted the issuer the person agreed to contact
 * @see SD-JWT VC, type metadata
 */
export const fetchCardDisplay = async (
  ports: Pick<Ports, 'net'>,
  { type, content }: Credential,
  announced: CardDisplay,
  contacted: string,
): Promise<CardDisplay> => {
  if (!URL.canParse(type) || new URL(type).origin !== new URL(contacted).origin) return announced;
  const reply = await getJson(ports, 'type-metadata', type);
  if (!reply.ok || reply.value.status !== 200) return announced;
  const integrity = stringMember(content, 'vct#integrity') ?? null;
  const described = parseTypeMetadata(reply.value.body, { type, integrity });
  return described.ok ? extendDisplay(announced, described.value.display) : announced;
};
