// Everything the practice pages do by themselves: copy a text, come back from the wallet, wait for an answer.

const copiedMs = 2000;
const waitMs = 1000;

for (const button of document.querySelectorAll('button[data-copy]')) {
  button.addEventListener('click', async () => {
    const field = /** @type {HTMLTextAreaElement | null} */ (
      document.getElementById(button.getAttribute('data-copy') ?? '')
    );
    if (!field) return;
    field.select();
    // Where the clipboard is refused, the text is at least selected for the person to copy.
    const isCopied = await navigator.clipboard.writeText(field.value).then(
      () => true,
      () => false,
    );
    button.textContent = isCopied ? 'Copied' : 'Selected, copy it now';
    setTimeout(() => (button.textContent = 'Copy'), copiedMs);
  });
}

// The wallet hands back a code behind the "#"; only the server can say whether it is the right one.
const comeback = document.querySelector('[data-comeback]')?.getAttribute('data-comeback');
if (comeback) {
  const code = new URLSearchParams(location.hash.slice(1)).get('response_code');
  history.replaceState(null, '', location.pathname);
  if (code) location.replace(`${comeback}?response_code=${encodeURIComponent(code)}`);
}

// An answer in the address is for this page alone: it is taken out of sight, handed in, and judged by the server.
const arrival = /** @type {HTMLElement | null} */ (document.querySelector('[data-answer]'));
if (arrival && location.hash.length > 1) {
  const body = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  const { answer = '', then = '' } = arrival.dataset;
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  fetch(answer, { method: 'POST', headers, body }).finally(() => location.replace(then));
}

const watched = document.body.dataset.watch;
if (watched) {
  const look = async () => {
    const session = await fetch(watched)
      .then((response) => response.json())
      .catch(() => ({ state: 'waiting' }));
    if (session.state === 'waiting') setTimeout(look, waitMs);
    else location.reload();
  };
  setTimeout(look, waitMs);
}
