import type { PlanQuery } from '../../core/presentation/plan';
import { cardName } from '../../display/card-name';
import { fieldLabel } from '../../display/field-label';
import { toDate } from '../../display/ago';
import { inSentence } from '../../display/in-sentence';
import type { RequestReview } from '../../ports/vault';
import { formatDate, formatList } from '../../words/formats';
import { t } from '../../words/words';

/** The one thing to get first, and why what is here does not do. */
export interface MissingItem {
  readonly name: string;
  readonly reason: string;
}

/** Finds the first query of a required set that no card answers. */
export const missingItem = (review: RequestReview): MissingItem => {
  const { plan } = review;
  const needed = plan.sets
    .filter(({ isRequired, options }) => isRequired && !options.some((o) => o.isAnswerable))
    .flatMap(({ options }) => options[0].queryIds);
  const query =
    plan.queries.find(({ id, candidates }) => needed.includes(id) && candidates.length === 0) ??
    plan.queries[0];
  if (query === undefined) return { name: t('card.unnamed'), reason: t('present.why-none') };
  return { name: nameOf(review, query), reason: reasonOf(review, query) };
};

const nameOf = (review: RequestReview, query: PlanQuery): string => {
  const known = [...query.unusable, ...query.refused].flatMap(({ credentialId }) =>
    review.cards.filter(({ summary }) => summary.id === credentialId),
  )[0];
  if (known !== undefined) return cardName(known.summary);
  const asked = review.plan.request.query.credentials.find(({ id }) => id === query.id);
  const type = asked?.types?.[0];
  return type === undefined ? t('card.unnamed') : cardName({ names: [], type });
};

const reasonOf = (review: RequestReview, query: PlanQuery): string => {
  const unusable = query.unusable[0];
  if (unusable !== undefined) {
    const { state, credentialId } = unusable;
    const card = review.cards.find(({ summary }) => summary.id === credentialId);
    return state.kind === 'withdrawn'
      ? t('present.why-withdrawn', {
          issuer: card?.summary.issuer.name ?? '',
          date: formatDate(toDate(state.at), 'long'),
        })
      : t('present.why-broken');
  }
  const refused = query.refused[0];
  if (refused === undefined) return t('present.why-none');
  const card = review.cards.find(({ summary }) => summary.id === refused.credentialId);
  const missing = refused.claims.filter(({ verdict }) => verdict !== 'matched');
  if (refused.refusals.includes('claims-not-met') && missing.length > 0) {
    const labels = missing.map(({ claim }) => {
      const path = claim.path.filter((step) => step !== null);
      return inSentence(fieldLabel(path, card?.display.labels ?? []));
    });
    const isValue = missing.every(({ verdict }) => verdict === 'value-differs');
    return t(isValue ? 'present.why-value' : 'present.why-field', {
      fields: formatList([...new Set(labels)]),
    });
  }
  return t(
    refused.refusals.includes('other-authority') ? 'present.why-issuer' : 'present.why-unbound',
  );
};
