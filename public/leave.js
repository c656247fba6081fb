// The way out. The app's own page may not open foreign addresses (its Connection-Allowlist stops every
// exfiltration by navigation), so a link to a requester or an issuer passes through here: the target stands in
// the fragment, the host is shown as it is written and as it is sent, and only a person's own click moves on.

const target = readTarget();
history.replaceState(null, '', location.pathname);
if (target !== undefined) show(target);

/** @returns {URL | undefined} */
function readTarget() {
  try {
    const url = new URL(decodeURIComponent(location.hash.slice(1)));
    return mayOpen(url) ? url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * https only, without a name and password in front of the host. A wallet that is itself on plain http (a
 * practice wallet on one's own machine) may also open plain http of that same machine.
 *
 * @param {URL} url
 */
function mayOpen(url) {
  const isOwnMachine = location.protocol === 'http:' && url.hostname === location.hostname;
  const isAllowedScheme = url.protocol === 'https:' || (url.protocol === 'http:' && isOwnMachine);
  return isAllowedScheme && url.username === '' && url.password === '';
}

/** @param {URL} url */
function show(url) {
  const written = url.hostname.split('.').map(decodeLabel).join('.');
  const port = url.port === '' ? '' : `:${url.port}`;
  setText('host', written + port);
  setText('name', written);
  setText('ascii', url.host);
  setText('address', url.href);
  // An answer by address (OpenID4VP 1.0 §8.1): whoever opens the page hands it over.
  element('carries').hidden = !url.hash.startsWith('#vp_token=');
  element('also').hidden = written === url.hostname;
  element('unknown').hidden = true;
  element('known').hidden = false;
  element('go').addEventListener('click', (event) => {
    if (event.isTrusted) location.assign(url.href);
  });
}

/** @param {string} id */
function element(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no #${id}`);
  return found;
}

/**
 * @param {string} id
 * @param {string} text
 */
function setText(id, text) {
  element(id).textContent = text;
}

/**
 * One label of a host name from its ASCII form (RFC 3492) to what it spells; the label itself when it is no such form.
 *
 * @param {string} label
 */
function decodeLabel(label) {
  if (!label.startsWith('xn--')) return label;
  const encoded = label.slice(4);
  const lastDash = encoded.lastIndexOf('-');
  const codePoints = Array.from(encoded.slice(0, Math.max(lastDash, 0)), (c) => c.charCodeAt(0));
  let [at, codePoint, bias] = [lastDash + 1, 128, 72];
  for (let index = 0; at < encoded.length; index += 1) {
    const before = index;
    for (let [weight, k] = [1, 36]; ; k += 36) {
      const digit = parseInt(encoded.charAt(at), 36);
      if (Number.isNaN(digit)) return label;
      at += 1;
      // Letters count from 0, figures from 26; parseInt has them the other way round.
      const value = digit < 10 ? digit + 26 : digit - 10;
      index += value * weight;
      const threshold = k <= bias ? 1 : Math.min(26, k - bias);
      if (value < threshold) break;
      weight *= 36 - threshold;
    }
    bias = adapt(index - before, codePoints.length + 1, before === 0);
    codePoint += Math.floor(index / (codePoints.length + 1));
    index %= codePoints.length + 1;
    codePoints.splice(index, 0, codePoint);
  }
  return String.fromCodePoint(...codePoints);
}

/**
 * @param {number} delta
 * @param {number} count
 * @param {boolean} isFirst
 */
function adapt(delta, count, isFirst) {
  let rest = isFirst ? Math.floor(delta / 700) : delta >> 1;
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}
