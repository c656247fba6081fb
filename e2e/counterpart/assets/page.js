// Everything the practice pages do by themselves: copy a text, wait for an answer, come back from the wallet.

for (const button of document.querySelectorAll('button[data-copy]')) {
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    await navigator.clipboard.writeText(field.value).catch(() => document.execCommand('copy'));
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
}

// The wallet hands back a code behind the "#"; only the server can say whether it is the right one.
const comeback = document.querySelector('[data-comeback]');
if (comeback) {
  const code = new URLSearchParams(location.hash.slice(1)).get('response_code');
  history.replaceState(null, '', location.pathname);
  if (code)
    location.replace(`${comeback.dataset.comeback}?response_code=${encodeURIComponent(code)}`);
}

const watched = document.body.dataset.watch;
if (watched) {
  const look = async () => {
    const session = await fetch(watched)
      .then((response) => response.json())
      .catch(() => ({ state: 'waiting' }));
    if (session.state === 'waiting') setTimeout(look, 1000);
    else location.reload();
  };
  setTimeout(look, 1000);
}
