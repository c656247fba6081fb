import type { MatchCandidate } from '../../../src/core/dcql/match';
import { formatOf } from '../../../src/core/formats/format-names';
import type { JsonObject } from '../../../src/core/kernel/json';
import { buildCandidate } from '../../../src/testing/build-candidate';
import { isRecord, listMember, optionalText, recordOf, type Members } from '../shapes';

/** A credential as the published cases write it: processed claims, no signature. */
export type WireCredential = {
  readonly id: string;
  readonly format: string;
  /** Null for kinds of cards that have no such type. */
  readonly vct: string | null;
  readonly claims: JsonObject;
  readonly isBound: boolean;
  readonly authority: { readonly type: string; readonly values: readonly string[] } | null;
};

/** @param index names a credential that has no id of its own */
export function readCredential(value: unknown, index: number): WireCredential {
  const wire = recordOf(value, 'a credential');
  const { claims, holder_binding, cryptographic_holder_binding, authority } = wire;
  const isBound = holder_binding ?? cryptographic_holder_binding ?? true;
  return {
    id: optionalText(wire, 'id') ?? String(index),
    format: optionalText(wire, 'format') ?? optionalText(wire, 'credential_format') ?? '',
    vct: optionalText(wire, 'vct') ?? null,
    claims: (isRecord(claims) ? claims : {}) as JsonObject, // parsed JSON has JSON inside
    isBound: isBound === true,
    authority: isRecord(authority) ? readAuthority(authority) : null,
  };
}

function readAuthority(authority: Members): NonNullable<WireCredential['authority']> {
  const values = listMember(authority, 'values').map(String);
  return { type: optionalText(authority, 'type') ?? '', values };
}

/** Those this wallet could hold at all, as its matcher reads them. */
export const candidatesOf = (credentials: readonly WireCredential[]): MatchCandidate[] =>
  credentials.flatMap(({ id, vct, claims, isBound, authority, ...wire }) => {
    if (!isKept({ vct, ...wire }) || vct === null) return [];
    const authorityKeyIds = authority?.type === 'aki' ? authority.values : [];
    return [buildCandidate({ id, type: vct, claims, isBound, authorityKeyIds })];
  });

const isKept = ({ format, vct }: Pick<WireCredential, 'format' | 'vct'>): boolean =>
  formatOf(format) !== null && vct !== null;
