import { html } from '../http/html';
import { codePanel } from '../pages/code-panel';
import { showPage } from '../pages/layout';
import type { Practice } from '../practice';
import { receivedCard } from './received-card';
import { requestText } from './request-message';
import { type Session, standingOf } from './session';

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
      ${cards.map((card) => receivedCard(practice, card))}
      <p class="row"><a class="button outline" href="/scenes/${session.scene.id}">Ask again</a></p>
    `,
  });
}

/** Where an answer arrives that stands behind the "#": the script posts it to the address of the session. */
export const arrivalPage = (practice: Practice, session: Session): Response =>
  showPage({
    practice,
    role: 'verifier',
    title: session.scene.title,
    body: html`
      <p
        class="lead"
        data-answer="/responses/${session.id}"
        data-then="/scenes/${session.scene.id}/${session.id}"
      >
        Back from the wallet.
      </p>
      <p>If nothing happens, this page was opened without an answer.</p>
    `,
  });

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
