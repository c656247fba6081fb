import { html, type Html } from '../http/html';
import { cardKindOf } from '../issuer/card-kinds';
import { showPage } from '../pages/layout';
import type { Practice } from '../practice';
import { type IssuedCard, type ListMode, listModes, type StatusRegister } from './status-register';

const valueTags = [
  html`<span class="tag ok">Valid</span>`,
  html`<span class="tag bad">Withdrawn</span>`,
  html`<span class="tag warn">Paused</span>`,
] as const;

const modeWords: Record<ListMode, string> = {
  ok: 'Works',
  slow: 'Takes 6 seconds',
  gone: 'Is gone',
  expired: 'Is out of date',
  'bad-signature': 'Is signed wrongly',
  'no-cors': 'Shuts browsers out',
};

const when = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

const setButton = (card: IssuedCard, value: number, text: string, current: number): Html => html`
  <form method="post" action="/control/status">
    <input type="hidden" name="card" value="${card.reference}" />
    <input type="hidden" name="value" value="${value}" />
    <button class="button outline small" ${value === current && html`disabled`}>${text}</button>
  </form>
`;

const cardPanel = (card: IssuedCard, current: number): Html => html`
  <section class="panel" aria-label="${card.reference}">
    <div class="row">
      <h3>${cardKindOf(card.kind).name.en}</h3>
      ${valueTags[current] ?? null}
    </div>
    <p class="caption">
      <code>${card.reference}</code>, issued ${when.format(card.issuedAt * 1000)} UTC, entry
      ${card.index} of <code>${card.list}</code>
    </p>
    <div class="row">
      ${setButton(card, 0, 'Make valid', current)} ${setButton(card, 2, 'Pause', current)}
      ${setButton(card, 1, 'Withdraw', current)}
    </div>
  </section>
`;

const modeButton = (mode: ListMode, current: ListMode): Html => html`
  <form method="post" action="/control/list">
    <input type="hidden" name="mode" value="${mode}" />
    <button
      class="button ${mode === current ? '' : 'outline'} small"
      ${mode === current && html`aria-current="true"`}
    >
      ${modeWords[mode]}
    </button>
  </form>
`;

/** Every card given out since the start, with buttons; and how the lists behave. */
export const statusPage = (practice: Practice, register: StatusRegister): Response => {
  const cards = register.issued().toReversed();
  return showPage({
    practice,
    role: 'status',
    title: 'Withdraw or pause',
    body: html`
      <p class="lead">
        What an issuer says later about a card it gave you. The wallet reads whole lists, so it
        never says which card it looks for.
      </p>
      <h2>Cards given out</h2>
      ${
        cards.length === 0 &&
        html`<p class="panel">
          None yet. <a href="${practice.origins.issuer}/">Get a card</a> first.
        </p>`
      }
      ${cards.map((card) => cardPanel(card, register.valueOf(card)))}
      <h2>The lists</h2>
      <div class="panel row">${listModes.map((mode) => modeButton(mode, register.mode))}</div>
    `,
  });
};
