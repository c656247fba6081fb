import { html, type Html } from '../http/html';
import { cardKinds, issuerOf, typeOf } from '../issuer/card-kinds';
import { codePanel } from '../pages/code-panel';
import { showPage } from '../pages/layout';
import type { Practice } from '../practice';
import type { Field } from './list-fields';
import { requestText } from './request-message';
import type { Scene, SceneId } from './scene';
import { scenes } from './scenes';
import { type Session, standingOf } from './session';
import type { ReceivedCard } from './verify-presentation';

const inks: Record<SceneId, string> = {
  'age-check': 'brick',
  'car-share': 'teal',
  'job-application': 'violet',
  'flat-viewing': 'slate',
};

const confirmation = (scene: Scene): Html =>
  scene.request === 'unsigned'
    ? html`<span class="tag bad">Not on the trust list</span>`
    : html`<span class="tag ok">On the trust list</span>`;

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');

const sceneSlip = (scene: Scene): Html => html`
  <li class="slip ${inks[scene.id]}">
    <div class="spine" aria-hidden="true">${initials(scene.name)}</div>
    <div class="slip-body">
      <h3>${scene.title}</h3>
      <p>${scene.name} ${confirmation(scene)}</p>
      <p class="dim">${scene.story}</p>
      <a class="button outline small" href="/scenes/${scene.id}">${scene.title}</a>
    </div>
  </li>
`;

/** The situations to choose from. */
export const scenesPage = (practice: Practice): Response =>
  showPage({
    practice,
    role: 'verifier',
    title: 'Be asked',
    body: html`
      <p class="lead">
        Choose a situation. Somebody asks, the wallet shows you what, and you decide.
      </p>
      <ul class="cards">
        ${scenes.map(sceneSlip)}
      </ul>
    `,
  });

const deviceForm = (scene: Scene, device: string, text: string, style: string): Html => html`
  <form method="post" action="/scenes/${scene.id}/start">
    <input type="hidden" name="device" value="${device}" />
    <button class="button ${style}">${text}</button>
  </form>
`;

/** One situation, before it asks. */
export const scenePage = (practice: Practice, scene: Scene): Response =>
  showPage({
    practice,
    role: 'verifier',
    title: scene.title,
    body: html`
      <p class="lead">${scene.story}</p>
      <section class="panel">
        <h3>${scene.name}</h3>
        <p>${confirmation(scene)}</p>
        <p>Their reason: “${scene.purpose}”</p>
        <p>They say they keep it: “${scene.retention}”</p>
      </section>
      <p class="row">
        ${deviceForm(scene, 'cross', 'Show me a code', '')}
        ${deviceForm(scene, 'same', 'My wallet is in this browser', 'outline')}
      </p>
    `,
  });

/** What type metadata calls a claim, or its path. */
function labelOf(practice: Practice, type: string, { path }: Field): string {
  const kind = cardKinds.find((k) => typeOf(k, issuerOf(k, practice.origins.issuer)) === type);
  const found = kind?.labels.find(
    ({ path: known }) =>
      known.length === path.length &&
      known.every((step, n) => step === path[n] || (step === null && typeof path[n] === 'number')),
  );
  return found?.label.en ?? path.join('.');
}

function valueMarkup(value: Field['value']): Html {
  if (typeof value === 'string' && value.startsWith('data:image/')) {
    return html`<img src="${value}" alt="Portrait" />`;
  }
  if (typeof value === 'boolean') return html`${value ? 'Yes' : 'No'}`;
  return html`<bdi>${typeof value === 'object' ? JSON.stringify(value) : value}</bdi>`;
}

const fieldRow = (practice: Practice, card: ReceivedCard, field: Field): Html => html`
  <div>
    <dt>${labelOf(practice, card.type, field)}</dt>
    <dd>
      <mark>${valueMarkup(field.value)}</mark>
      ${!field.isDisclosed && html`<span class="caption">always shown</span>`}
    </dd>
  </div>
`;

const statusWords = ['valid', 'withdrawn', 'paused'];

function cardPanel(practice: Practice, card: ReceivedCard): Html {
  const kind = cardKinds.find((k) => typeOf(k, issuerOf(k, practice.origins.issuer)) === card.type);
  return html`
    <section class="panel" aria-label="${kind?.name.en ?? card.type}">
      <h3>${kind?.name.en ?? card.type}</h3>
      <p class="caption">
        ${card.issuer === null ? 'Issuer not known to us' : `From ${card.issuer}`}${
          card.status && `, ${statusWords[card.status.value] ?? 'status unknown'} on the list`
        }
      </p>
      <dl class="fields">${card.fields.map((field) => fieldRow(practice, card, field))}</dl>
    </section>
  `;
}

/** Waiting for an answer: the code to scan. */
function waitingPage(practice: Practice, session: Session): Response {
  const { scene, device } = session;
  return showPage({
    practice,
    role: 'verifier',
    title: scene.title,
    watch: `/sessions/${session.id}`,
    body: html`
      <p class="lead">
        ${scene.name} asks.
        ${device === 'cross' ? 'Scan the code with the wallet.' : 'Open the wallet from here.'}
      </p>
      <p class="verdict unk" role="status">
        Waiting for the wallet. The request ends after 5 minutes.
      </p>
      ${codePanel(practice, {
        text: requestText(practice, session),
        label: `Request from ${scene.name}`,
        link: 'Open in the wallet',
      })}
    `,
  });
}

/** Where a session stands: a code to scan, or what came of it. */
export function sessionPage(practice: Practice, session: Session): Response {
  const { state, problems } = standingOf(session, practice.now());
  if (state === 'waiting') return waitingPage(practice, session);
  const cards = session.outcome?.cards ?? [];
  const verdict =
    state === 'accepted'
      ? html`<p class="verdict ok" role="status">
          <strong>Accepted.</strong> ${session.scene.name} has what it asked for.
        </p>`
      : html`<div class="verdict bad" role="status">
          <strong>Not accepted.</strong>
          <ul>
            ${problems.map(({ code, text }) => html`<li>${text} <code>${code}</code></li>`)}
          </ul>
        </div>`;
  return showPage({
    practice,
    role: 'verifier',
    title: session.scene.title,
    body: html`
      ${verdict} ${cards.length > 0 && html`<h2>What ${session.scene.name} received</h2>`}
      ${cards.map((card) => cardPanel(practice, card))}
      <p class="row"><a class="button outline" href="/scenes/${session.scene.id}">Ask again</a></p>
    `,
  });
}

/** Where the wallet sends a person back to: the script hands in the code behind the "#". */
export const comebackPage = (practice: Practice, session: Session): Response =>
  showPage({
    practice,
    role: 'verifier',
    title: session.scene.title,
    body: html`
      <p class="lead" data-comeback="/done/${session.id}/result">Back from the wallet.</p>
      <p>If nothing happens, this page was opened without the code that the wallet received.</p>
    `,
  });
