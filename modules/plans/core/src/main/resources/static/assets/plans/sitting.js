/* What one has changed since the page was opened: Ctrl+Z takes it back, Ctrl+Y makes it again, in turn. */
import { alertUser, announce } from '../webkit/tell.js';
import { choose, focusOn, plan } from './page.js';
import { inTurn } from './queue.js';

const words = document.getElementById('pending-words').dataset;

const done = [];
const undone = [];

/** Whether the answer that comes is that of this script, which keeps its own count. */
let own = false;

document.addEventListener('htmx:afterRequest', ({ detail }) => {
  const change = detail.xhr.getResponseHeader('X-Change');
  if (change && !own) {
    done.push(change);
    undone.length = 0;
  }
});

/** Takes back the newest change of one list, which makes it the newest of the other. */
async function back(from, to, nothing, says) {
  const change = from.pop();
  if (!change) {
    announce(nothing);
    return;
  }
  own = true;
  let answer = null;
  const heard = ({ detail }) => { answer = detail.requestConfig.path.endsWith('/undo') ? detail.xhr : answer; };
  document.addEventListener('htmx:afterRequest', heard);
  const focused = document.activeElement.id;
  try {
    await htmx.ajax('POST', `${plan.dataset.url}/undo`, { source: plan, target: plan, swap: 'none', values: { change } });
  }
  catch {
    alertUser(document.getElementById('alert').dataset.unreachable);
  }
  document.removeEventListener('htmx:afterRequest', heard);
  own = false;
  const made = answer?.getResponseHeader('X-Change');
  if (made) {
    to.push(made);
    choose(answer.getResponseHeader('X-Element'), false);
    focusOn(focused);
    if (says) {
      announce(says);
    }
  }
  else if (!answer || answer.status === 0 || answer.status === 401) {
    from.push(change);
  }
}

document.addEventListener('keydown', (event) => {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target.closest('input, textarea, select, dialog')) {
    return;
  }
  if (key === 'z' && !event.shiftKey) {
    event.preventDefault();
    inTurn(() => back(done, undone, words.nothing));
  }
  else if (key === 'y' || key === 'z') {
    event.preventDefault();
    inTurn(() => back(undone, done, words.nothingAgain, words.redone));
  }
});
