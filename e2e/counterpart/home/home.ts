import { faultList } from '../faults/fault-pages';
import { withCors } from '../http/cors';
import { html, type Html } from '../http/html';
import { createRouter, type Handler, type Route } from '../http/router';
import { assetRoutes } from '../pages/assets';
import { showPage } from '../pages/layout';
import type { Practice } from '../practice';

const step = (title: string, text: string, link: string, label: string): Html => html`
  <li>
    <div>
      <h2>${title}</h2>
      <p class="dim">${text}</p>
      <p><a class="button outline small" href="${link}">${label}</a></p>
    </div>
  </li>
`;

/** The first page: what to do, in order. */
export const createHome = (practice: Practice, shared: readonly Route[]): Handler => {
  const { origins, wallet } = practice;
  const showHome = (): Response =>
    showPage({
      practice,
      role: 'home',
      title: 'Try the wallet',
      body: html`
        <p class="lead">
          Play the other side: offices that give you cards, and people who ask to see them.
        </p>
        <ol class="steps">
          ${step('Open the wallet', 'Make one with a passphrase. It stays in this browser.', `${wallet}/`, 'Open the wallet')}
          ${step('Get a card', 'Pick a Person ID first. Scan the code or follow the link.', `${origins.issuer}/`, 'Pick a card')}
          ${step('Be asked', 'A bar, a car share, an employer, and somebody nobody knows.', `${origins.verifier}/`, 'Choose a situation')}
          ${step('Lose a card', 'Withdraw or pause a card, or take the list away. Then be asked again.', `${origins.status}/`, 'Change its status')}
          ${step('See who vouches', 'The list that tells the wallet which names to believe.', `${origins.trust}/`, 'Look at the list')}
        </ol>
        ${faultList(practice)}
      `,
    });
  return withCors(
    createRouter([...shared, ...assetRoutes, { method: 'GET', path: '/', answer: showHome }]),
  );
};
