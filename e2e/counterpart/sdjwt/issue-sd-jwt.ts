import { createHash } from 'node:crypto';
import type { JsonObject, Json } from '../json';
import { signCompact } from '../keys/compact-jws';
import type { SigningKey } from '../keys/signing-key';
import type { Source } from '../keys/source';
import { type Claim, type ClaimMembers, Hidden } from './claim';

export interface SdJwtOrder {
  readonly key: SigningKey;
  /** Beside `alg`. */
  readonly header: JsonObject;
  readonly claims: ClaimMembers;
  /** Salts and decoys come from here. */
  readonly source: Source;
}

export const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url');

// Two at the top and one everywhere else something is hidden: enough that neither the number of digests nor
// the position of an element says how much there is.
const topDecoys = 2;
const innerDecoys = 1;

/** Collects disclosures while it replaces hidden claims by their digests. */
class Concealer {
  readonly disclosures: string[] = [];
  private count = 0;
  constructor(private readonly source: Source) {}

  private next(kind: string): string {
    return this.source.text(`${kind}|${(this.count += 1)}`);
  }

  private disclose(...content: readonly Json[]): string {
    const disclosure = Buffer.from(JSON.stringify([this.next('salt'), ...content])).toString(
      'base64url',
    );
    this.disclosures.push(disclosure);
    return digestOf(disclosure);
  }

  private decoys(count: number): string[] {
    return Array.from({ length: count }, () => digestOf(this.next('decoy')));
  }

  members(members: ClaimMembers, decoys = innerDecoys): JsonObject {
    const open: Record<string, Json> = {};
    const digests: string[] = [];
    for (const [name, claim] of Object.entries(members)) {
      if (claim instanceof Hidden) digests.push(this.disclose(name, this.conceal(claim.claim)));
      else open[name] = this.conceal(claim);
    }
    if (digests.length === 0) return open;
    return { ...open, _sd: [...digests, ...this.decoys(decoys)].sort() };
  }

  private elements(claims: readonly Claim[]): readonly Json[] {
    const elements = claims.map((claim) =>
      claim instanceof Hidden
        ? { '...': this.disclose(this.conceal(claim.claim)) }
        : this.conceal(claim),
    );
    if (!claims.some((claim) => claim instanceof Hidden)) return elements;
    const [decoy] = this.decoys(1);
    const at = this.source.integer(`place|${this.count}`, elements.length + 1);
    return decoy === undefined ? elements : elements.toSpliced(at, 0, { '...': decoy });
  }

  private conceal(claim: Claim): Json {
    if (claim instanceof Hidden) throw new Error('a hidden claim stands in an object or an array');
    if (Array.isArray(claim)) return this.elements(claim as readonly Claim[]);
    // What is left of the objects are members: arrays and hidden claims are gone.
    if (typeof claim === 'object' && claim !== null) return this.members(claim as ClaimMembers);
    return claim;
  }

  payload(claims: ClaimMembers): JsonObject {
    const payload = this.members(claims, topDecoys);
    return this.disclosures.length > 0 ? { ...payload, _sd_alg: 'sha-256' } : payload;
  }
}

/**
 * Issues an SD-JWT in compact form, `jwt~d1~…~`, with every disclosure.
 *
 * @see RFC 9901 §4
 */
export const issueSdJwt = (order: SdJwtOrder): string => signDraft(draftSdJwt(order));

/** Everything of an SD-JWT but its signature. */
export interface SdJwtDraft {
  readonly key: SigningKey;
  readonly header: JsonObject;
  readonly payload: JsonObject;
  readonly disclosures: readonly string[];
}

/** Makes the disclosures, and the payload that refers to them. @see RFC 9901 §4.1, §4.2 */
export function draftSdJwt({ key, header, claims, source }: SdJwtOrder): SdJwtDraft {
  const concealer = new Concealer(source);
  const payload = concealer.payload(claims);
  return { key, header, payload, disclosures: concealer.disclosures };
}

/** Signs a draft and puts its parts together. */
export const signDraft = ({ key, header, payload, disclosures }: SdJwtDraft): string =>
  [signCompact(key, header, payload), ...disclosures, ''].join('~');
