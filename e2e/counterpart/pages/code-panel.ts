import { encodeQR } from 'qr';
import { html, type Html, trusted } from '../http/html';
import { type Practice, walletLink } from '../practice';

/** A text as a QR code, a link into the wallet, and something to copy. */
export const codePanel = (
  practice: Practice,
  { text, label, link }: { readonly text: string; readonly label: string; readonly link: string },
): Html => html`
  <section class="panel code" aria-label="${label}">
    <figure>
      <div class="qr" role="img" aria-label="QR code: ${label}">
        ${trusted(encodeQR(text, 'svg', { ecc: text.length > 800 ? 'low' : 'medium', border: 4 }))}
      </div>
      <figcaption>Scan it with the wallet on another screen</figcaption>
    </figure>
    <div class="ways">
      <p><a class="button" href="${walletLink(practice, text)}">${link}</a></p>
      <label for="code-text">Or copy this into the wallet</label>
      <textarea id="code-text" readonly rows="4" spellcheck="false">${text}</textarea>
      <p><button type="button" class="button outline" data-copy="code-text">Copy</button></p>
    </div>
  </section>
`;
