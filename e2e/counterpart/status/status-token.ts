import type { FaultSwitch } from '../faults/fault-switch';
import type { Organisation } from '../issuer/organisations';
import type { JsonObject } from '../json';
import { signCompact } from '../keys/compact-jws';
import { spoilList } from './spoil-list';
import type { ListMode, StatusRegister } from './status-register';
import { bitsPerEntry } from './status-bits';

const ttlSeconds = 300;
const lifetimeSeconds = 24 * 3600;

export interface ListOrder {
  readonly organisation: Organisation;
  readonly register: StatusRegister;
  readonly now: number;
  /** Who signs; the organisation itself when absent. */
  readonly signer?: Organisation | undefined;
  readonly fault?: FaultSwitch;
}

/** What a Status List Token says. @see Token Status List §5.1 */
const statusPayload = ({ organisation, register, now }: ListOrder): JsonObject => ({
  iss: organisation.issuer,
  sub: register.uriOf(organisation.tenant),
  iat: now,
  exp: now + lifetimeSeconds,
  ttl: ttlSeconds,
  status_list: { bits: bitsPerEntry, lst: register.bits(organisation.tenant).compress() },
});

const sign = (order: ListOrder, payload: JsonObject): string => {
  const { organisation, register, signer = organisation, fault } = order;
  const { key } = signer.leaf;
  const header = { typ: 'statuslist+jwt', kid: key.kid, x5c: signer.x5c };
  const message = fault
    ? spoilList(fault, { header, payload }, register.places(organisation.tenant))
    : { header, payload };
  const token = signCompact(key, message.header, message.payload);
  return fault?.is('list-altered') === true ? spoilSignature(token) : token;
};

/** Another first character in the signature: still base64url, no longer a signature of this. */
function spoilSignature(token: string): string {
  const at = token.lastIndexOf('.') + 1;
  return `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
}

const honest = (order: ListOrder): string => sign(order, statusPayload(order));

/** The token each mode serves; what a mode does to the transport is the handler's. */
export const statusTokens: Record<ListMode, (order: ListOrder) => string> = {
  ok: honest,
  slow: honest,
  gone: honest,
  'no-cors': honest,
  'bad-signature': (order) => spoilSignature(honest(order)),
  // Two days old, a day past its end.
  expired: (order) =>
    sign(order, statusPayload({ ...order, now: order.now - 2 * lifetimeSeconds })),
};
