import { html, type Html } from '../http/html';
import type { Practice } from '../practice';
import { faults } from './faults';

/** Says which fault is on, and switches it off; on every page, or nothing when all is well. */
export const faultBanner = ({ fault, origins }: Practice): Html | null => {
  const found = faults.find(({ name }) => fault.is(name));
  return found
    ? html`<p class="fault" role="status">
        <strong>Fault <code>${found.name}</code>.</strong> ${found.words}
        <a href="${origins.home}/?fault=none">Switch it off</a>
      </p>`
    : null;
};

/** Every fault as a link that switches it on. */
export const faultList = ({ fault, origins }: Practice): Html => html`
  <details class="panel faults">
    <summary><strong>Do something wrong on purpose (${faults.length} faults)</strong></summary>
    <p>
      One at a time, for every page and address of this counterpart, until it is switched off.
      <a href="${origins.home}/?fault=none">Switch off</a>
    </p>
    <ul>
      ${faults.map(
        ({ name, cases, words }) => html`
          <li>
            <a href="${origins.home}/?fault=${name}" ${fault.is(name) && html`aria-current="true"`}
              ><code>${name}</code></a
            >
            ${words} <span class="dim">${cases.join(', ')}</span>
          </li>
        `,
      )}
    </ul>
  </details>
`;
