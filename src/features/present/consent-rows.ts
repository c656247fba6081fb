import { pathKey } from '../../core/credential/claim-tree';
import type { ClaimPath } from '../../core/credential/claim-tree';
import type { Json, JsonObject } from '../../core/kernel/json';
import type { ChosenCard } from '../../core/presentation/chosen-cards';
import type { PlanRow } from '../../core/presentation/plan';
import { fieldLabel, fieldLabelLong } from '../../display/field-label';
import { valueAt } from '../../display/value-at';
import type { CardView } from '../../ports/cards';

/** One line of a card block: a field or container, its value, and whether it leaves. */
export interface ConsentRow {
  readonly row: PlanRow;
  readonly label: string;
  /** What is shown as the value: the whole container, or its one field. */
  readonly path: ClaimPath;
  readonly value: Json;
  readonly siblings: JsonObject | undefined;
  readonly isOn: boolean;
  /** Labels of the parts that go with it, when it is more than one field. */
  readonly parts: readonly string[];
  /** Labels of rows that go along. */
  readonly brings: readonly string[];
}

/** The lines of a card, as the screen groups them. */
export interface ConsentRows {
  readonly needed: readonly ConsentRow[];
  readonly optional: readonly ConsentRow[];
  /** Always shown although nobody asked. */
  readonly unasked: readonly ConsentRow[];
}

/** Puts a card's plan, the person's choice and the card's own values and labels together. */
export const consentRows = ({ candidate, pick }: ChosenCard, card: CardView): ConsentRows => {
  const rows = candidate.rows.map((row): ConsentRow => {
    const path = row.path.length > 0 ? row.path : row.fields[0];
    return {
      row,
      label: rowLabel(row, card),
      path,
      ...valueAt(card.credential.content, path),
      isOn: row.need === 'always' || pick.rows.includes(row.key),
      parts: partLabels(row, card),
      brings: row.brings.flatMap((key) => {
        const brought = candidate.rows.find((other) => other.key === key);
        return brought === undefined ? [] : [rowLabel(brought, card)];
      }),
    };
  });
  return {
    needed: rows.filter(
      ({ row }) => row.need === 'needed' || (row.need === 'always' && row.isAsked),
    ),
    optional: rows.filter(({ row }) => row.need === 'optional'),
    unasked: rows.filter(({ row }) => row.need === 'always' && !row.isAsked),
  };
};

/** What a row is called. */
export const rowLabel = (row: PlanRow, card: CardView): string =>
  fieldLabelLong(row.path.length > 0 ? row.path : row.fields[0], card.display.labels);

const partLabels = (row: PlanRow, card: CardView): readonly string[] => {
  const [first, ...rest] = row.fields;
  const isItself = rest.length === 0 && pathKey(first) === pathKey(row.path);
  if (isItself || rest.length === 0) return [];
  const labels = [...new Set(row.fields.map((path) => fieldLabel(path, card.display.labels)))];
  // The elements of a list all carry one label: naming it beside the values says nothing.
  return labels.length === 1 ? [] : labels;
};
