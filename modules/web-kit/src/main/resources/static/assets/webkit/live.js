/*
 * Keeps the element with data-live up to date: the address there tells of changes, and the page itself, fetched anew, is
 * merged into the one that is shown. What is being edited stays as it is, focus and half-typed text too.
 *   data-live="address"      sends events "changed" whose data is the position that a fresh page must have reached; one of
 *                            them when it is called, so that nothing is missed before, or between two calls
 *   data-live-at="position"  what is shown
 *   data-live-told="text"    what is announced when something arrived that one did not do oneself
 *   data-live-keep           on what the page made of its own, such as the editor of a new row
 */
import { merging, stay } from './merging.js';
import { announce, tellSignedOut } from './tell.js';

const shown = document.querySelector('[data-live]');

/** So that many changes at once are one look. */
const PAUSE = 150;

/** After a look that failed. */
const LATE = 2000;

let source = null;
let wanted = null;
let looking = false;
let stopped = false;

/** The page's own doings, whose end the fresh page must not forestall. */
const BUSY = '.htmx-request, .pending:not(.failed), .sortable-chosen';

function watch() {
  source = new EventSource(shown.dataset.live);
  source.addEventListener('changed', (event) => {
    if (Number(event.data) > Number(shown.dataset.liveAt)) {
      look(Number(event.data));
    }
  });
  source.addEventListener('lost', () => look(0));
  source.addEventListener('error', () => {
    if (source?.readyState === EventSource.CLOSED) {
      source = null;
      setTimeout(look, LATE, 0);
    }
  });
}

/** Until the page is loaded anew. */
function stop() {
  stopped = true;
  source?.close();
  source = null;
  tellSignedOut();
}

/** Looks once more, if it is asked for while it looks. */
function look(position) {
  wanted = Math.max(wanted ?? 0, position);
  if (!looking && !stopped) {
    looking = true;
    setTimeout(arrive, PAUSE);
  }
}

async function arrive() {
  const position = wanted;
  wanted = null;
  let fresh = null;
  const busy = document.querySelector(BUSY) !== null;
  if (!busy) {
    fresh = await page(position).catch(() => null);
  }
  if (fresh && !document.querySelector(BUSY)) {
    merge(fresh);
  }
  else {
    wanted = Math.max(wanted ?? 0, position);
  }
  if (stopped) {
    return;
  }
  if (wanted !== null) {
    setTimeout(arrive, busy || fresh ? PAUSE : LATE);
  }
  else {
    looking = false;
    follow();
  }
}

/** Null while the page is not there yet. */
async function page(position) {
  const address = new URL(location.href);
  if (position > 0) {
    address.searchParams.set('after', position);
  }
  const answer = await fetch(address, { headers: { 'Accept': 'text/html', 'X-Requested-With': 'XMLHttpRequest' } });
  if (answer.status === 401) {
    stop();
    return null;
  }
  const document = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return answer.ok ? document.getElementById(shown.id) : null;
}

function merge(fresh) {
  const before = shown.textContent;
  const chosen = shown.querySelector('.chosen')?.id;
  shown.dataset.liveAt = fresh.dataset.liveAt;
  const kept = [...shown.querySelectorAll('[data-live-keep]')].map((node) => [node, node.previousElementSibling]);
  Idiomorph.morph(shown, fresh.innerHTML, merging);
  kept.forEach(([node, neighbour]) => stay(node, neighbour));
  document.getElementById(chosen)?.classList.add('chosen');
  htmx.process(shown);
  if (shown.textContent !== before) {
    announce(shown.dataset.liveTold);
    shown.dispatchEvent(new CustomEvent('utrwal:merged', { bubbles: true }));
  }
}

/** A hidden page holds no connection: a browser has few of them. */
function follow() {
  if (document.hidden) {
    source?.close();
    source = null;
  }
  else if (!source && !stopped) {
    watch();
  }
}

if (shown) {
  document.addEventListener('visibilitychange', follow);
  watch();
}
