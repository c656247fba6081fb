import { html, type Html } from '../http/html';
import { codePanel } from '../pages/code-panel';
import { showPage } from '../pages/layout';
import { type Ink, slip } from '../pages/slip';
import type { Practice } from '../practice';
import type { CardId, CardKind } from './card-kind';
import { cardKinds } from './card-kinds';
import type { Offer } from './offer-desk';
import type { Organisation } from './organisations';

const inks: Record<CardId, Ink> = {
  'person-id': 'cobalt',
  'driving-licence': 'forest',
  degree: 'plum',
  'gym-membership': 'ochre',
  'tax-statement': 'slate',
};

const cardChoice = (kind: CardKind, organisation: Organisation, isChosen: boolean): Html =>
  slip(
    inks[kind.id],
    organisation.name.en,
    html`
      <label class="choice">
        <input type="radio" name="card" value="${kind.id}" ${isChosen && html`checked`} />
        <span
          ><strong>${kind.name.en}</strong> <span class="from">${organisation.name.en}</span></span
        >
      </label>
      <p class="dim">${kind.description.en}</p>
    `,
  );

const choice = (name: string, value: string, text: string, isChosen = false): Html => html`
  <label class="choice">
    <input type="radio" name="${name}" value="${value}" ${isChosen && html`checked`} />
    <span>${text}</span>
  </label>
`;

/** Pick a card and how it is offered. */
export const offerForm = (practice: Practice, organisations: readonly Organisation[]): Response =>
  showPage({
    practice,
    role: 'issuer',
    title: 'Get a card',
    body: html`
      <p class="lead">
        Pick a card. You get a code to scan with the wallet, or a link that opens it.
      </p>
      <form method="post" action="/offers">
        <fieldset>
          <legend>Card</legend>
          <ul class="cards">
            ${cardKinds.map((kind, n) => {
              const organisation = organisations.find(({ tenant }) => tenant === kind.tenant);
              return organisation ? cardChoice(kind, organisation, n === 0) : null;
            })}
          </ul>
        </fieldset>
        <details class="panel">
          <summary><strong>More choices</strong></summary>
          <fieldset>
            <legend>Code to type</legend>
            ${choice('code', 'none', 'None', true)} ${choice('code', 'numeric', 'Six digits')}
            ${choice('code', 'text', 'Letters and digits')}
          </fieldset>
          <fieldset>
            <legend>How the offer travels</legend>
            ${choice('by', 'reference', 'As an address the wallet fetches', true)}
            ${choice('by', 'value', 'Whole, inside the code')}
          </fieldset>
          <fieldset>
            <legend>How long the card runs</legend>
            ${choice('ends', '', 'Its usual time', true)} ${choice('ends', '19d', '19 days')}
            ${choice('ends', '2m', '2 minutes')}
          </fieldset>
          <fieldset>
            <legend>Whose card</legend>
            ${choice('variant', 'first', 'The usual one', true)}
            ${choice('variant', 'second', 'Another one, to hold two of a kind')}
          </fieldset>
        </details>
        <p class="row"><button class="button">Make the offer</button></p>
      </form>
    `,
  });

/** The offer itself: code, link, text, and what to type. */
export const offerPage = (
  practice: Practice,
  {
    offer,
    organisation,
    text,
  }: {
    readonly offer: Offer;
    readonly organisation: Organisation;
    readonly text: string;
  },
): Response =>
  showPage({
    practice,
    role: 'issuer',
    title: `${offer.kind.name.en} from ${organisation.name.en}`,
    body: html`
      <p class="lead">The offer is good for 30 minutes, and once.</p>
      ${
        offer.transactionCode !== null &&
        html`<section class="panel" aria-label="Code to type">
          <p>The wallet asks for this code:</p>
          <p class="typed" data-testid="tx-code">${offer.transactionCode}</p>
        </section>`
      }
      ${codePanel(practice, {
        text,
        label: `Offer of a ${offer.kind.name.en}`,
        link: 'Open in the wallet',
      })}
      <p class="caption">
        This card is called <code>${offer.reference}</code> on the
        <a href="${practice.origins.status}/">status page</a>.
      </p>
    `,
  });
