/* Says something to whoever is at the page. */

/** To screen readers, without moving the focus. */
export function announce(text) {
  const region = document.getElementById('announce');
  region.textContent = '';
  requestAnimationFrame(() => { region.textContent = text; });
}

/** At the top of the page, in red. */
export function alertUser(text) {
  const message = document.createElement('div');
  message.className = 'message message-bad';
  message.textContent = text;
  document.getElementById('alert').replaceChildren(message);
}
