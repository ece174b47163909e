/* The plan's page as a planner sees it, and how it asks and sends. */
import { given } from './names.js';

export const plan = document.getElementById('plan');
export const items = `${plan.dataset.url}/items`;

/** The editor of a new element; one is open at a time. */
export const editor = () => document.getElementById('new');

export function focusOn(id) {
  document.getElementById(id)?.focus({ preventScroll: false });
}

/** Each target is the source of its own requests: those of one source push one another out of the queue. */
export const load = (url, target, swap) => htmx.ajax('GET', url, { source: target, target, swap });

/** Shows an element of the plan in the side panel; quiet if what happened was said already. */
export function choose(item, saved, quiet = true) {
  const element = document.getElementById(`element-${item}`);
  if (element) {
    plan.dispatchEvent(new CustomEvent('utrwal:choose', { detail: { element, saved, quiet } }));
  }
}

/** Sends a change; true if it was accepted. What an answer changes on the page comes out of band. */
export async function post(path, values, context) {
  let accepted = false;
  const heard = (event) => { accepted ||= event.detail.xhr.status < 300 && event.detail.pathInfo.requestPath === path; };
  document.addEventListener('htmx:afterRequest', heard);
  try {
    await htmx.ajax('POST', path, { source: plan, target: plan, swap: 'none', ...context, values });
  }
  catch {
    accepted = false;
  }
  document.removeEventListener('htmx:afterRequest', heard);
  return accepted;
}

/** The heads of an area and of the plan say how much there is in them. */
export function refresh(head) {
  const counts = document.getElementById('counts');
  if (counts) {
    htmx.ajax('GET', `${plan.dataset.url}/counts`, { source: counts, target: counts, swap: 'outerHTML' });
  }
  if (head && !head.querySelector('form')) {
    htmx.ajax('GET', `${items}/${head.dataset.item}`, { source: head, target: head, swap: 'outerHTML' });
  }
}

/** Asks for the editor of a new element. Without a level it is of that of its siblings. */
export function ask(parent, after, level, target, swap) {
  const where = new URLSearchParams(given({ parent, after, level }));
  return htmx.ajax('GET', `${items}/new?${where}`, { source: target, target, swap });
}
