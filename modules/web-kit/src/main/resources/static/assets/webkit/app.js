/*
 * What every page needs beyond htmx itself. Speaks with pages by attributes only:
 *   data-announce          text for screen readers, read when it arrives in a swap
 *   data-focus             takes the focus when it arrives in a swap, or with the page
 *   data-opens="dialog-id" a button that opens a <dialog>; data-closes closes the one around it
 *   data-print             a button that prints the page
 *   data-copies="id"       a button that copies the text of that element, and then says data-copied
 *   data-forgets           a form after which nothing that was typed stays on this computer
 */
import { forgetAllDrafts } from './drafts.js';
import { alertUser, announce, tellSignedOut } from './tell.js';

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

document.addEventListener('htmx:configRequest', (event) => {
  const header = meta('csrf-header');
  if (header) {
    event.detail.headers[header] = meta('csrf-token');
  }
});

// -- failures: our own answers carry an id and are shown as they are, a stranger's are not

document.addEventListener('htmx:beforeRequest', () => document.getElementById('alert').replaceChildren());

document.addEventListener('htmx:beforeSwap', (event) => {
  const { xhr } = event.detail;
  if (xhr.status === 401) {
    event.detail.shouldSwap = false;
    tellSignedOut();
  }
  else if (xhr.status >= 400 && !xhr.getResponseHeader('X-Correlation-Id')) {
    event.detail.shouldSwap = false;
    alertUser(document.getElementById('alert').dataset.failed);
  }
});

for (const failure of ['htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(failure, () => alertUser(document.getElementById('alert').dataset.unreachable));
}

// -- the search, from anywhere

document.addEventListener('keydown', (event) => {
  const search = document.getElementById('site-search');
  if (search && event.ctrlKey && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    search.click();
  }
});

// -- focus: where it was, or where the new content asks for it, and never lost to <body>

let focused = null;

document.addEventListener('htmx:beforeSwap', () => {
  const active = document.activeElement;
  focused = active && active !== document.body ? { id: active.id, within: active.closest('[id]')?.id } : null;
});

document.addEventListener('htmx:afterSettle', (event) => {
  const arrived = event.detail.elt;
  const wanted = arrived.matches('[data-focus]') ? arrived : arrived.querySelector('[data-focus]');
  if (wanted) {
    wanted.focus();
  }
  else if (focused && (document.activeElement === document.body || !document.activeElement)) {
    const kept = document.getElementById(focused.id) ?? document.getElementById(focused.within);
    const target = kept ?? arrived;
    if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) {
      target.setAttribute('tabindex', '-1');
    }
    target.focus({ preventScroll: true });
  }
  const spoken = arrived.matches('[data-announce]') ? arrived : arrived.querySelector('[data-announce]');
  if (spoken) {
    announce(spoken.dataset.announce || spoken.textContent.trim());
  }
});

// -- small things

/** By way of the selection: the newer way is refused where the address is no https. */
function copy(element) {
  getSelection().selectAllChildren(element);
  document.execCommand('copy');
}

document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-opens]');
  if (opener) {
    document.getElementById(opener.dataset.opens).showModal();
  }
  event.target.closest('[data-closes]')?.closest('dialog').close();
  if (event.target.closest('[data-print]')) {
    window.print();
  }
  const copier = event.target.closest('[data-copies]');
  if (copier) {
    copy(document.getElementById(copier.dataset.copies));
    copier.textContent = copier.dataset.copied;
    announce(copier.dataset.copied);
  }
});

document.addEventListener('submit', (event) => {
  if (event.target.matches('[data-forgets]')) {
    forgetAllDrafts();
  }
});

document.querySelector('[data-focus]')?.focus();
