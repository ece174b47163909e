/* Rows on their way to the server: shown at once, and kept on this computer until they are stored. */
import { draft, forgetDraft, keepDraft } from '../webkit/drafts.js';
import { choose, editor, focusOn, items, plan, post, refresh } from './page.js';
import { inTurn } from './queue.js';

const words = document.getElementById('pending-words').dataset;

const DRAFT = `${plan.dataset.url} rows`;

/** Stores a row, shown before the given node until it is; then, if it is asked for, the row has the focus. */
export function send(sent, before, show) {
  const row = shown(sent);
  before(row);
  keepDraft(DRAFT, { ...draft(DRAFT), [sent.get('id')]: [...sent] });
  inTurn(() => save(row, sent, show));
}

function shown(sent) {
  const row = document.createElement('tr');
  row.id = `pending-${sent.get('id')}`;
  row.className = 'pending';
  row.dataset.liveKeep = '';
  const table = editor()?.closest('table') ?? document.getElementById(`goal-${sent.get('parent')}`).closest('table');
  row.append(cell(sent.get('number'), 1), cell(sent.get('text'), table.querySelector('colgroup').children.length - 1));
  row.lastChild.append(mark(words.saving));
  return row;
}

function cell(text, span) {
  const made = document.createElement('td');
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

async function save(row, sent, show) {
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
    failed(row, sent, show);
    return;
  }
  forget(sent.get('id'));
  refresh(section.querySelector('.area-head'));
  if (show) {
    focusOn(`number-${sent.get('id')}`);
    choose(sent.get('id'), true);
  }
}

function failed(row, sent, show) {
  row.classList.add('failed');
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'button button-small';
  again.textContent = words.again;
  again.addEventListener('click', () => {
    row.classList.remove('failed');
    again.remove();
    row.querySelector('.mark').textContent = words.saving;
    inTurn(() => save(row, sent, show));
  });
  row.querySelector('.mark').textContent = words.failed;
  row.lastChild.append(again);
}

function forget(id) {
  const { [id]: stored, ...left } = draft(DRAFT) ?? {};
  if (Object.keys(left).length > 0) {
    keepDraft(DRAFT, left);
  }
  else {
    forgetDraft(DRAFT);
  }
}

/** What stands where a section will, until it is stored. */
export function placeOf(section, text) {
  const made = document.createElement(section.localName);
  made.className = 'pending';
  made.dataset.liveKeep = '';
  const holder = section.localName === 'tbody' ? made.appendChild(document.createElement('tr')).appendChild(document.createElement('th')) : made;
  holder.colSpan = 99;
  holder.append(text, mark(words.saving));
  return made;
}

/** Shows again what was not stored when the page was left, to be sent once more. */
export function restoreRows() {
  for (const [id, values] of Object.entries(draft(DRAFT) ?? {})) {
    const sent = new FormData();
    values.forEach(([name, value]) => sent.append(name, value));
    const goal = document.getElementById(`goal-${sent.get('parent')}`);
    if (document.getElementById(`element-${id}`) || !goal) {
      forget(id);
    }
    else {
      const row = shown(sent);
      goal.append(row);
      failed(row, sent, false);
    }
  }
}

