import { html, type Html } from '../http/html';
import type { CardKind } from '../issuer/card-kind';
import { cardKinds, issuerOf, typeOf } from '../issuer/card-kinds';
import type { Practice } from '../practice';
import type { Path } from '../sdjwt/open-sd-jwt';
import type { Field } from './list-fields';
import type { ReceivedCard } from './verify-presentation';

/** Which label of the kind belongs to a path; -1 when none does. */
const labelIndex = (kind: CardKind | undefined, path: Path): number =>
  kind?.labels.findIndex(
    ({ path: known }) =>
      known.length === path.length &&
      known.every((step, n) => step === path[n] || (step === null && typeof path[n] === 'number')),
  ) ?? -1;

function valueMarkup(value: Field['value']): Html {
  if (typeof value === 'string' && value.startsWith('data:image/')) {
    return html`<img src="${value}" alt="Portrait" />`;
  }
  if (typeof value === 'boolean') return html`${value ? 'Yes' : 'No'}`;
  return html`<bdi>${typeof value === 'object' ? JSON.stringify(value) : value}</bdi>`;
}

const fieldRow = (kind: CardKind | undefined, field: Field): Html => html`
  <div>
    <dt>${kind?.labels[labelIndex(kind, field.path)]?.label.en ?? field.path.join('.')}</dt>
    <dd>
      <mark>${valueMarkup(field.value)}</mark>
      ${!field.isDisclosed && html`<span class="caption">always shown</span>`}
    </dd>
  </div>
`;

const statusWords = ['valid', 'withdrawn', 'paused'];

/** What came in one card, field by field, marked as what left the wallet. */
export function receivedCard(practice: Practice, card: ReceivedCard): Html {
  const kind = cardKinds.find((k) => typeOf(k, issuerOf(k, practice.origins.issuer)) === card.type);
  // Disclosures come in the order of their digests; people read in the order of the card.
  const fields = card.fields.toSorted(
    (one, other) => labelIndex(kind, one.path) - labelIndex(kind, other.path),
  );
  return html`
    <section class="panel" aria-label="${kind?.name.en ?? card.type}">
      <h3>${kind?.name.en ?? card.type}</h3>
      <p class="caption">
        ${card.issuer === null ? 'Issuer not known to us' : `From ${card.issuer}`}${
          card.status && `, ${statusWords[card.status.value] ?? 'status unknown'} on the list`
        }
      </p>
      <dl class="fields">${fields.map((field) => fieldRow(kind, field))}</dl>
    </section>
  `;
}
