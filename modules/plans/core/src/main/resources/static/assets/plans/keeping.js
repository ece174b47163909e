/* Saves what stands in the editor of a new element, and goes on to the next or closes it. */
import { bare, following, uuid } from './names.js';
import { openIn } from './opening.js';
import { choose, editor, focusOn, items, post, refresh } from './page.js';
import { inTurn } from './queue.js';

const words = document.getElementById('pending-words').dataset;

export function keep(form, next) {
  const text = form.elements.text;
  const error = document.getElementById('new-error');
  error.hidden = text.value.trim() !== '';
  error.textContent = error.hidden ? '' : error.dataset.text;
  text.toggleAttribute('aria-invalid', !error.hidden);
  if (!error.hidden) {
    text.focus();
    return;
  }
  (editor().dataset.level === 'row' ? keepRow : keepSection)(form, next);
}

function values(form) {
  const sent = new FormData(form);
  sent.set('id', uuid());
  sent.set('level', editor().dataset.name);
  const parent = editor().dataset.parent;
  if (parent) {
    sent.set('parent', parent);
  }
  return sent;
}

/** The editor stays open while the row is on its way, so that no keystroke is lost. */
function keepRow(form, next) {
  const sent = values(form);
  const row = document.createElement('tr');
  row.id = `pending-${sent.get('id')}`;
  row.className = 'pending';
  row.dataset.liveKeep = '';
  row.append(cell('td', sent.get('number'), 1), cell('td', sent.get('text'), editor().closest('table').querySelector('colgroup').children.length - 1));
  row.lastChild.append(mark(words.saving));
  editor().before(row);
  if (next) {
    form.reset();
    form.elements.number.value = following(sent.get('number'));
    document.getElementById('new-told')?.replaceChildren();
    form.elements.text.focus();
    editor().scrollIntoView({ block: 'nearest' });
  }
  else {
    editor().remove();
  }
  inTurn(() => saveRow(row, sent, next));
}

function cell(tag, text, span) {
  const made = document.createElement(tag);
  made.textContent = text;
  made.colSpan = span;
  return made;
}

function mark(text) {
  const made = document.createElement('span');
  made.className = 'mark';
  made.textContent = text;
  return made;
}

async function saveRow(row, sent, next) {
  let before = row.previousElementSibling;
  while (before?.matches('.pending')) {
    before = before.previousElementSibling;
  }
  if (before?.dataset.item && !before.matches('.goal')) {
    sent.set('after', before.dataset.item);
  }
  const section = row.closest('section');
  await post(items, sent, { source: row, target: row, swap: 'outerHTML' });
  if (row.isConnected) {
    failed(row, sent, next);
    return;
  }
  refresh(section.querySelector('.area-head'));
  if (!next) {
    show(sent.get('id'));
  }
}

function failed(row, sent, next) {
  row.classList.add('failed');
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'button button-small';
  again.textContent = words.again;
  again.addEventListener('click', () => {
    row.classList.remove('failed');
    again.remove();
    row.querySelector('.mark').textContent = words.saving;
    inTurn(() => saveRow(row, sent, next));
  });
  row.querySelector('.mark').textContent = words.failed;
  row.lastChild.append(again);
}

/** What is typed meanwhile goes into the editor that opens next. */
async function keepSection(form, next) {
  const section = editor();
  const area = section.closest('section[id^=area-]');
  const sent = values(form);
  const before = section.previousElementSibling;
  const after = bare(before, 'goal-') ?? bare(before, 'area-');
  if (after) {
    sent.set('after', after);
  }
  form.elements.text.value = '';
  await inTurn(() => post(items, sent, { source: section, target: section, swap: 'outerHTML' }));
  if (section.isConnected) {
    form.elements.text.value = sent.get('text');
    return;
  }
  refresh(area?.querySelector('.area-head'));
  if (next) {
    openIn(sent.get('id'), form.elements.text.value);
  }
  else {
    show(sent.get('id'));
  }
}

function show(item) {
  focusOn(`number-${item}`);
  choose(item, true);
}
