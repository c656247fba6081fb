import { faultBanner } from '../faults/fault-pages';
import { html, type Html } from '../http/html';
import { page } from '../http/responses';
import { type Practice, type Role, roles } from '../practice';

export interface PageOrder {
  readonly practice: Practice;
  readonly role: Role;
  readonly title: string;
  readonly body: Html;
  /** Address that the page asks until it changes; see assets/page.js. */
  readonly watch?: string;
}

const roleNames: Record<Role, string> = {
  home: 'Start',
  issuer: 'Get a card',
  verifier: 'Be asked',
  status: 'Withdraw or pause',
  trust: 'Trust list',
};

const styles = ['base', 'controls', 'counterpart'];

const navigation = ({ practice, role }: PageOrder): Html => html`
  <nav aria-label="Practice pages">
    <ul>
      ${roles.map((name) => {
        const link = `${practice.origins[name]}/`;
        return name === role
          ? html`<li><a href="${link}" aria-current="page">${roleNames[name]}</a></li>`
          : html`<li><a href="${link}">${roleNames[name]}</a></li>`;
      })}
    </ul>
  </nav>
`;

/** One page of the counterpart. */
export const showPage = (order: PageOrder, status = 200): Response =>
  page(
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${order.title}, practice</title>
        ${styles.map((name) => html`<link rel="stylesheet" href="/assets/${name}.css" />`)}
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <script src="/assets/page.js" defer></script>
      </head>
      <body${order.watch === undefined ? null : html` data-watch="${order.watch}"`}>
        <p class="banner"><strong>Practice. Not real.</strong> Nobody here exists.</p>
        ${faultBanner(order.practice)}
        ${navigation(order)}
        <main>
          <h1>${order.title}</h1>
          ${order.body}
        </main>
      </body>
    </html>`,
    status,
  );
