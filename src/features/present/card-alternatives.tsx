import { toggleRow } from '../../core/presentation/toggle';
import type { Choice } from '../../core/presentation/choice';
import { RadioGroup } from '../../ui/radio-group';
import { formatList } from '../../words/formats';
import { t } from '../../words/words';
import type { ConsentCard, ReviewingStage } from './consent-model';
import { rowLabel } from './consent-rows';
import { setChoice } from './request-actions';

interface CardAlternativesProps {
  readonly id: string;
  readonly stage: ReviewingStage;
  readonly chosen: ConsentCard;
}

/** What they accept instead of each other on this one card; the first reveals least. */
export function CardAlternatives({ id, stage, chosen }: CardAlternativesProps) {
  const { candidate, pick, card, query } = chosen;
  const { rows } = candidate;
  // What only adds to another alternative is no other way to answer: its extra rows are simply optional.
  const alternatives = candidate.alternatives.filter(
    (keys) => !candidate.alternatives.some((other) => other !== keys && isPart(other, keys)),
  );
  if (alternatives.length < 2) return null;
  const labelOf = (keys: readonly string[]): string =>
    formatList(rows.filter(({ key }) => keys.includes(key)).map((row) => rowLabel(row, card)));
  const met = alternatives.findIndex((keys) => keys.every((key) => pick.rows.includes(key)));
  const choose = (index: number) => {
    const wanted = alternatives[index] ?? [];
    const at = { queryId: query.id, credentialId: candidate.credentialId };
    // Faces and fixed numbers always need a tick of their own, also when they come with a set.
    const turnOn = rows.filter(
      ({ key, sensitivity }) => wanted.includes(key) && sensitivity !== 'A' && sensitivity !== 'B',
    );
    const turnOff = rows.filter(({ key, need }) => need === 'optional' && !wanted.includes(key));
    const { plan } = stage.review;
    const set = (before: Choice, isOn: boolean, list: typeof rows): Choice =>
      list.reduce((after, { key }) => toggleRow(plan, after, { ...at, row: key }, isOn), before);
    setChoice(id, (choice) => set(set(choice, false, turnOff), true, turnOn));
  };
  return (
    <RadioGroup
      legend={t('present.any-one')}
      value={met < 0 ? undefined : String(met)}
      onChange={(index) => choose(Number(index))}
      options={alternatives.map((keys, index) => ({
        value: String(index),
        label: keys.length === 0 ? t('present.only-always') : labelOf(keys),
      }))}
    />
  );
}

const isPart = (part: readonly string[], whole: readonly string[]): boolean =>
  part.length < whole.length && part.every((key) => whole.includes(key));
