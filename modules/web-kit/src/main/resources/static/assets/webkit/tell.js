/* Says something to whoever is at the page. */

/** To screen readers, without moving the focus. */
export function announce(text) {
  const region = document.getElementById('announce');
  region.textContent = '';
  requestAnimationFrame(() => { region.textContent = text; });
}

/** At the top of the page, in red. */
export function alertUser(...content) {
  const message = document.createElement('div');
  message.className = 'message message-bad';
  message.append(...content);
  document.getElementById('alert').replaceChildren(message);
}

/** That the session has ended, with a way back to this page. */
export function tellSignedOut() {
  const words = document.getElementById('alert').dataset;
  const back = document.createElement('a');
  back.href = location.href;
  back.textContent = words.signIn;
  alertUser(words.signedOut, ' ', back);
}
