import { cardState } from '../core/credential/card-state';
import { exposure } from '../core/credential/fields';
import { findPortrait } from '../core/credential/find-portrait';
import type { Credential, CredentialId } from '../core/credential/credential';
import type { CardDisplay } from '../core/credential/display';
import type { Json } from '../core/kernel/json';
import { epochSeconds } from '../core/kernel/time';
import type { EpochSeconds } from '../core/kernel/time';
import type { Verifier } from '../core/policy/party';
import { planDisclosure } from '../core/presentation/plan-disclosure';
import type { PresentationRequest } from '../core/presentation/stages';
import type { StatusStanding } from '../core/status/standing';
import type { CardView } from '../ports/cards';
import type { RequestReview, ReviewId } from '../ports/vault';
import { buildCredential } from './build-credential';
import { buildRequest } from './build-request';

/** Noon of one day: builders and the clock of tests agree on it. */
export const reviewTime: EpochSeconds = epochSeconds(1_790_000_000);

interface CardParts {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly claims: Parameters<typeof buildCredential>[0];
  readonly type?: string;
  /** Registered members beside the fields, such as `status`. */
  readonly envelope?: Readonly<Record<string, unknown>>;
  readonly status?: StatusStanding;
  readonly labels?: CardDisplay['labels'];
  readonly isConfirmed?: boolean;
  readonly lastUsedAt?: EpochSeconds;
}

const fresh: StatusStanding = { kind: 'good', checkedAt: reviewTime, isFresh: true };

/** A card as the vault shows it, issued and decoded for real. */
export const buildCardView = (parts: CardParts): CardView => {
  const credential: Credential = buildCredential(parts.claims, {
    ...(parts.type === undefined ? {} : { type: parts.type }),
    ...(parts.envelope === undefined ? {} : { envelope: parts.envelope }),
  });
  const { total, hideable } = exposure(credential);
  const display: CardDisplay = {
    names: [{ lang: 'en', text: parts.name }],
    descriptions: [],
    labels: parts.labels ?? [],
    colours: null,
  };
  return {
    summary: {
      id: parts.id as CredentialId,
      names: display.names,
      type: credential.type,
      format: credential.format,
      issuer: { isConfirmed: parts.isConfirmed ?? true, name: parts.issuer, vouchedBy: [] },
      issuerKey: parts.issuer,
      fieldCount: total,
      hideableCount: hideable,
      hasPortrait: findPortrait(credential) !== null,
      facts: { intact: true, validity: credential.validity, status: parts.status ?? fresh },
      highlights: [],
      addedAt: reviewTime,
      lastUsedAt: parts.lastUsedAt ?? null,
      isForViewing: false,
    },
    credential,
    display,
    issuerUrl: null,
    configurationId: null,
    observations: [],
    trouble: null,
    keyFingerprint: 'AAAA',
    header: {},
  };
};

interface ReviewParts {
  readonly query: Json;
  readonly cards: readonly CardView[];
  readonly verifier?: Partial<Verifier>;
  readonly request?: Partial<PresentationRequest>;
  readonly earlier?: RequestReview['earlier'];
  readonly timesAskedLately?: number;
  readonly askBeforeSharing?: RequestReview['askBeforeSharing'];
  readonly isAskedAgain?: boolean;
  readonly isBlocked?: boolean;
}

/** A review of a request over some cards, planned as the vault plans it. */
export const buildReview = (parts: ReviewParts): RequestReview => {
  const tier = parts.verifier?.tier ?? 'confirmed';
  const made = buildRequest(parts.query, tier);
  const request = { ...made, verifier: { ...made.verifier, ...parts.verifier }, ...parts.request };
  const plan = planDisclosure(
    request,
    parts.cards.map(({ summary, credential }) => ({
      id: summary.id,
      credential,
      state: cardState(summary.facts, reviewTime),
      authorityKeyIds: [],
      lastUsedAt: summary.lastUsedAt,
    })),
  );
  return {
    reviewId: 'review-1' as ReviewId,
    plan,
    cards: parts.cards,
    earlier: parts.earlier ?? [],
    timesAskedLately: parts.timesAskedLately ?? 1,
    askBeforeSharing: parts.askBeforeSharing ?? 'never',
    isAskedAgain: parts.isAskedAgain ?? false,
    isBlocked: parts.isBlocked ?? false,
    seenBy: [],
  };
};
