/* Saves what stands in the editor of a new element, and goes on to the next or closes it. */
import { bare, following, uuid } from './names.js';
import { openIn } from './opening.js';
import { choose, editor, focusOn, items, post, refresh } from './page.js';
import { placeOf, send } from './pending.js';
import { inTurn } from './queue.js';
import { forgetNew, remember } from './restoring.js';

/** Lines that Enter ended while the next editor was on its way: they belong there. Null while none is. */
let ahead = null;

const form = () => document.getElementById('new-form');

export function keep(next) {
  const text = form().elements.text;
  if (ahead) {
    ahead.push(text.value);
    text.value = '';
    return;
  }
  const error = document.getElementById('new-error');
  error.hidden = text.value.trim() !== '';
  error.textContent = error.hidden ? '' : error.dataset.text;
  if (error.hidden) {
    text.removeAttribute('aria-invalid');
    (editor().dataset.level === 'row' ? keepRow : keepSection)(next);
  }
  else {
    text.setAttribute('aria-invalid', 'true');
    text.focus();
  }
}

/** Enter in an editor whose successor is on its way. */
export function typeAhead(text) {
  ahead = [...ahead ?? [], text.value];
  text.value = '';
}

/** What was typed is kept before another place is opened. */
export function keepOpen(opens) {
  const typed = form()?.elements.text.value.trim();
  if (typed) {
    keep(false);
  }
  return inTurn(opens).then(typed);
}

export const isMoving = () => ahead !== null;

function values() {
  const sent = new FormData(form());
  sent.set('id', uuid());
  sent.set('level', editor().dataset.name);
  const parent = editor().dataset.parent;
  if (parent) {
    sent.set('parent', parent);
  }
  forgetNew();
  return sent;
}

/** The editor stays open while the row is on its way, so that no keystroke is lost. */
function keepRow(next) {
  const sent = values();
  send(sent, (row) => editor().before(row), !next);
  if (next) {
    form().reset();
    form().elements.number.value = following(sent.get('number'));
    document.getElementById('new-told')?.replaceChildren();
    form().elements.text.focus();
    editor().scrollIntoView({ block: 'nearest' });
  }
  else {
    editor().remove();
  }
}

/** So it does while a section is; what is typed meanwhile goes into the editor that opens next. */
async function keepSection(next) {
  const section = editor();
  const area = section.closest('section[id^=area-]');
  const sent = values();
  const before = section.previousElementSibling;
  const after = bare(before, 'goal-') ?? bare(before, 'area-');
  if (after) {
    sent.set('after', after);
  }
  const waiting = placeOf(section, sent.get('text'));
  section.before(waiting);
  const { text } = form().elements;
  text.value = '';
  ahead = [];
  await inTurn(() => post(items, sent, { source: waiting, target: waiting, swap: 'outerHTML' }));
  const lines = ahead;
  ahead = null;
  if (waiting.isConnected) {
    waiting.remove();
    text.value = [sent.get('text'), ...lines, text.value].filter(Boolean).join('\n');
    remember();
    return;
  }
  refresh(area?.querySelector('.area-head'));
  if (next) {
    ahead = lines;
    await openIn(sent.get('id'));
    typed();
  }
  else {
    section.remove();
    focusOn(`number-${sent.get('id')}`);
    choose(sent.get('id'), true);
  }
}

/** Writes the lines that were typed ahead, as if they were typed now. */
function typed() {
  const lines = ahead ?? [];
  ahead = null;
  const text = form()?.elements.text;
  const last = text?.value;
  while (text && lines.length > 0) {
    text.value = lines.shift();
    keep(true);
    ahead?.push(...lines.splice(0));
  }
  if (text) {
    form().elements.text.value = last;
  }
}
