import { chooseOption } from '../../core/presentation/toggle';
import { leastRevealing } from '../../core/presentation/initial-choice';
import { queryOf } from '../../core/presentation/chosen-cards';
import { shownFields } from '../../core/presentation/shown-fields';
import { cardName } from '../../display/card-name';
import { Checkbox } from '../../ui/checkbox';
import { RadioGroup } from '../../ui/radio-group';
import { Sheet } from '../../ui/sheet';
import { formatList } from '../../words/formats';
import { t } from '../../words/words';
import { cardOf } from './consent-model';
import type { ConsentParts } from './consent-parts';
import { setChoice } from './request-actions';

/** Which cards: what the requester accepts instead of each other, and what is optional altogether. */
export function ConsentOptions({ id, stage }: ConsentParts) {
  const { review, choice } = stage;
  const { plan } = review;
  const nameOf = (queryIds: readonly string[]): string =>
    formatList(
      queryIds.map((queryId) => {
        const candidate = queryOf(plan, queryId)?.candidates[0];
        const card = candidate && cardOf(review, candidate.credentialId);
        return card === undefined ? '' : cardName(card.summary);
      }),
    );
  const fieldsOfOption = (queryIds: readonly string[]): number =>
    queryIds
      .flatMap((queryId) => queryOf(plan, queryId)?.candidates.slice(0, 1) ?? [])
      .reduce((sum, card) => sum + shownFields(card, card.alternatives[0]).length, 0);
  return plan.sets.map((set, index) => {
    const answerable = set.options.flatMap((option, at) =>
      option.isAnswerable ? [{ at, queryIds: option.queryIds }] : [],
    );
    const chosen = choice.options[index] ?? null;
    const choose = (option: number | null) =>
      setChoice(id, (before) => chooseOption(plan, before, index, option));
    const first = answerable[0];
    if (first === undefined) return null;
    return (
      <OptionalOrNot key={index} isRequired={set.isRequired}>
        {!set.isRequired && (
          <Checkbox
            isOn={chosen !== null}
            onChange={(isOn) => choose(isOn ? (leastRevealing(plan, set) ?? first.at) : null)}
            description={t('present.optional-set-help')}
          >
            {t('present.optional-set', { cards: nameOf(first.queryIds) })}
          </Checkbox>
        )}
        {answerable.length > 1 && (set.isRequired || chosen !== null) && (
          <RadioGroup
            legend={t('present.any-one')}
            value={chosen === null ? undefined : String(chosen)}
            onChange={(option) => choose(Number(option))}
            options={answerable.map(({ at, queryIds }) => ({
              value: String(at),
              label: nameOf(queryIds),
              description: t('present.shows-fields', { n: fieldsOfOption(queryIds) }),
            }))}
          />
        )}
      </OptionalOrNot>
    );
  });
}

interface OptionalOrNotProps {
  readonly isRequired: boolean;
  readonly children: readonly React.ReactNode[];
}

/** A required set with one way to answer has nothing to decide and shows nothing. */
function OptionalOrNot({ isRequired, children }: OptionalOrNotProps) {
  const hasContent = children.some((child) => child !== false && child !== null);
  return hasContent ? <Sheet isPadded={!isRequired}>{children}</Sheet> : null;
}
