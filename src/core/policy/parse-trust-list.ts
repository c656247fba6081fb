import * as v from 'valibot';
import { cleanText } from '../kernel/clean-text';
import { isJsonObject } from '../kernel/json';
import type { JsonObject } from '../kernel/json';
import { fail, ok } from '../kernel/result';
import type { Failure, Result } from '../kernel/result';
import { clockLeeway, epochSeconds, futureTolerance } from '../kernel/time';
import type { EpochSeconds } from '../kernel/time';
import type { TrustAnchor, TrustEntry, TrustList } from './trust-list';

/**
 * - `trust/malformed`: not the shape docs/formats.md gives. facts: member
 * - `trust/expired`: its own end has passed
 */
export type TrustListFailure = Failure<'trust/malformed' | 'trust/expired'>;

/** Parties on one list, types or anchors of one party; more is refused. */
const mostEntries = 10_000;
const mostAnchors = 100;

const shownText = v.pipe(
  v.string(),
  v.transform((text) => cleanText(text)),
  v.nonEmpty(),
);
const exactText = v.pipe(v.string(), v.nonEmpty());
const maybeText = v.optional(v.nullable(v.string()), null);
const seconds = v.pipe(v.number(), v.minValue(0), v.transform(epochSeconds));

const anchor = v.variant('kind', [
  v.pipe(
    v.object({ kind: v.literal('certificate'), x5c: exactText }),
    v.transform(({ kind, x5c }): TrustAnchor => ({ kind, der: x5c })),
  ),
  v.object({
    kind: v.literal('key'),
    jwk: v.custom<JsonObject>((value) => isJsonObject(value as JsonObject)),
  }),
]);

const entry = v.pipe(
  v.object({
    id: exactText,
    role: v.picklist(['issuer', 'requester']),
    name: shownText,
    names: v.optional(v.record(v.string(), shownText), {}),
    types: v.optional(v.pipe(v.array(exactText), v.maxLength(mostEntries))),
    anchors: v.pipe(v.array(anchor), v.maxLength(mostAnchors)),
    contact: v.optional(v.object({ web: maybeText, email: maybeText }), {}),
  }),
  v.transform(({ names, types, ...read }): TrustEntry => ({
    ...read,
    names: [
      { lang: 'und', text: read.name },
      ...Object.entries(names).map(([lang, text]) => ({ lang, text })),
    ],
    types: types === undefined || types.includes('*') ? null : types,
  })),
);

const shape = v.object({
  publisher: v.object({ name: shownText, url: maybeText }),
  sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  issued_at: seconds,
  expires_at: seconds,
  entries: v.pipe(v.array(entry), v.maxLength(mostEntries)),
});

const malformed = (member: string) => fail({ code: 'trust/malformed', facts: { member } });

/** The innermost member an issue is about; array positions say nothing to a reader. */
const memberOf = (issues: readonly v.BaseIssue<unknown>[]): string => {
  const names = issues[0]?.path?.map(({ key }) => key) ?? [];
  return names.findLast((name) => typeof name === 'string') ?? 'list';
};

/**
 * Reads the payload of a trust list whose signature holds. Unknown members are ignored, wrong ones refused:
 * a list half understood would vouch for the wrong people.
 *
 * @param payload       claims of the signed list
 * @param as.now        the wallet's clock
 * @param as.isPractice true for the list the demo build brings along
 * @errors `trust/malformed` with the member · `trust/expired`
 * @see docs/formats.md, Trust list; DESIGN 5
 */
export const parseTrustList = (
  payload: JsonObject,
  as: { readonly now: EpochSeconds; readonly isPractice: boolean },
): Result<TrustList, TrustListFailure> => {
  const parsed = v.safeParse(shape, payload);
  if (!parsed.success) return malformed(memberOf(parsed.issues));
  const { publisher, sequence, entries, issued_at, expires_at } = parsed.output;
  if (issued_at > as.now + futureTolerance) return malformed('issued_at');
  if (expires_at + clockLeeway <= as.now) return fail({ code: 'trust/expired' });
  return ok({
    publisher: publisher.name,
    publisherUrl: publisher.url,
    sequence,
    issuedAt: issued_at,
    expiresAt: expires_at,
    entries,
    isEnabled: true,
    isPractice: as.isPractice,
  });
};
