/*
 * What a planner does to the plan's table beyond its cells: adds rows, goals and areas, moves them, and acts on the
 * one in the side panel. Changes are sent one after another; what an answer changes on the page comes out of band.
 */
const plan = document.getElementById('plan');
const side = document.getElementById('side');
const words = document.getElementById('pending-words').dataset;
const items = `${plan.dataset.url}/items`;
const say = (text) => document.dispatchEvent(new CustomEvent('utrwal:announce', { detail: text }));
const bare = (element, prefix) => element?.id.startsWith(prefix) ? element.id.slice(prefix.length) : undefined;
const editor = () => document.getElementById('new');

let queue = Promise.resolve();

/** Runs a task when those before it are done, so that each sees the versions the last one left. */
function inTurn(task) {
  queue = queue.then(task, task);
  return queue;
}

/** Sends a change; true if it was accepted. */
async function post(path, values, context) {
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

function given(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
}

function focusOn(id) {
  document.getElementById(id)?.focus({ preventScroll: false });
}

function choose(item, saved) {
  const element = document.getElementById(`element-${item}`);
  if (element) {
    plan.dispatchEvent(new CustomEvent('utrwal:choose', { detail: { element, saved } }));
  }
}

/** A plan that was adopted asks for a reason; one stands beside the table for all that gives none of its own. */
document.addEventListener('htmx:configRequest', ({ detail }) => {
  const reason = document.getElementById('amend-reason')?.value;
  if (reason && detail.verb === 'post' && !detail.parameters.reason) {
    detail.parameters.reason = reason;
  }
});

// -- adding

let opener = null;

/** The row whose text Enter has sent: once it is saved, a new one opens below. */
let below = null;

/** Opens the editor of a new element; one is open at a time. Without a level it is of that of its siblings. */
async function open(parent, after, target, swap, carried, level) {
  opener = document.activeElement;
  editor()?.remove();
  const where = new URLSearchParams(given({ parent, after, level }));
  await htmx.ajax('GET', `${items}/new?${where}`, { source: target, target, swap });
  const text = document.getElementById('new-text');
  if (text) {
    text.value = carried ?? '';
    text.focus();
    editor().scrollIntoView({ block: 'nearest' });
  }
}

function openIn(parent, carried, level) {
  const goal = parent && document.getElementById(`goal-${parent}`);
  const area = parent && document.getElementById(`area-${parent}`);
  if (goal) {
    return open(parent, undefined, goal, 'beforeend', carried);
  }
  if (area) {
    const lists = area.querySelectorAll(level ? `table[data-list="${level}"]` : 'table');
    const list = level ? [...lists].filter((each) => each.tBodies.length > 0).at(-1) ?? lists[0] : lists[0];
    return open(parent, undefined, list, 'beforeend', carried, list.dataset.list);
  }
  return open(undefined, undefined, document.getElementById('areas'), 'beforeend', carried, level);
}

function openBelow(row) {
  return open(bare(row.closest('tbody'), 'goal-'), row.dataset.item, row, 'afterend');
}

/** From a row to a new goal after its own, from a goal to a new area. */
function openAbove(form) {
  const body = form.closest('tbody[id^=goal-]');
  const area = form.closest('section[id^=area-]');
  if (body) {
    return open(bare(area, 'area-'), bare(body, 'goal-'), body, 'afterend');
  }
  return area ? open(undefined, bare(area, 'area-'), area, 'afterend') : leave();
}

function leave() {
  const left = editor();
  let before = left.previousElementSibling;
  while (before && !before.querySelector('.row-history')) {
    before = before.previousElementSibling;
  }
  const back = opener?.isConnected && opener !== document.body && !left.contains(opener) ? opener
      : before?.querySelector('.row-history') ?? plan.querySelector('[data-add]');
  left.remove();
  back?.focus();
}

function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    .replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
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

/** Saves what stands in the editor and goes on to the next, or closes it. */
function keep(form, next) {
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
    const number = sent.get('number').replace(/\d+(?=\D*$)/, (last) => Number(last) + 1);
    form.reset();
    form.elements.number.value = number;
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
    focusOn(`number-${sent.get('id')}`);
    choose(sent.get('id'), true);
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
    focusOn(`number-${sent.get('id')}`);
    choose(sent.get('id'), true);
  }
}

/** The heads of an area and of the plan say how much there is in them. */
function refresh(head) {
  const counts = document.getElementById('counts');
  if (counts) {
    htmx.ajax('GET', `${plan.dataset.url}/counts`, { source: counts, target: counts, swap: 'outerHTML' });
  }
  if (head && !head.querySelector('form')) {
    htmx.ajax('GET', `${items}/${head.dataset.item}`, { source: head, target: head, swap: 'outerHTML' });
  }
}

plan.addEventListener('click', (event) => {
  const add = event.target.closest('[data-add]');
  if (add) {
    openIn(add.dataset.add, undefined, add.dataset.level);
  }
  else if (event.target.closest('[data-leave]')) {
    leave();
  }
  else if (event.target.closest('button.cell') && editor() && !document.getElementById('new-text').value.trim()) {
    editor().remove();
  }
});

plan.addEventListener('submit', (event) => {
  const form = event.target.closest('#new-form');
  if (form) {
    event.preventDefault();
    keep(form, event.submitter?.matches('[data-next]') ?? true);
  }
  else if (event.submitter) {
    below = null;
  }
});

// -- keys

plan.addEventListener('keydown', (event) => {
  if (event.isComposing) {
    return;
  }
  const { key, target } = event;
  if (target.closest('#new')) {
    typedInNew(event);
  }
  else if (key === 'Enter' && target.matches('form.editor textarea[name=text]') && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    const row = target.closest('tr[data-item]:not(.goal)');
    below = row?.dataset.item ?? null;
    target.form.requestSubmit();
  }
  else if (!target.closest('form')) {
    const element = target.closest('[data-item]');
    const row = target.closest('tr[data-item]:not(.goal)');
    if (row && key === 'Enter' && (event.altKey || target.matches('.row-history'))) {
      event.preventDefault();
      openBelow(row);
    }
    else if (element && event.altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      event.preventDefault();
      move(element.dataset.item, { direction: key === 'ArrowUp' ? 'up' : 'down' }, target.id);
    }
  }
});

function typedInNew(event) {
  const form = document.getElementById('new-form');
  if (event.key === 'Escape') {
    event.preventDefault();
    leave();
  }
  else if (event.key === 'Enter' && !event.target.matches('button') && !event.shiftKey) {
    event.preventDefault();
    const next = !event.ctrlKey && !event.metaKey;
    if (next && !form.elements.text.value.trim()) {
      inTurn(() => openAbove(form));
    }
    else {
      keep(form, next);
    }
  }
}

document.addEventListener('keydown', (event) => {
  if (event.key === '?' && !event.target.closest('input, textarea, select, dialog')) {
    event.preventDefault();
    document.getElementById('keys').showModal();
  }
});

document.addEventListener('htmx:afterSettle', (event) => {
  const { elt, xhr } = event.detail;
  if (below && xhr?.getResponseHeader('HX-Trigger') && elt.id === `element-${below}`) {
    const row = document.getElementById(elt.id);
    below = null;
    openBelow(row);
  }
  const cost = xhr?.getResponseHeader('HX-Trigger') && document.getElementById(elt.id)?.querySelector('[data-column="cost"]');
  if (cost) {
    refresh(cost.closest('section').querySelector('.area-head'));
  }
  arm();
});

// -- moving, and what the panel offers

/** What the panel shows may be older than what stands in the table. */
const version = (item) => document.getElementById(`element-${item}`)?.dataset.version;

function change(item, act, sent, focus) {
  return inTurn(async () => {
    sent.expectedVersion = version(item);
    const accepted = await post(`${items}/${item}/${act}`, given(sent));
    focusOn(focus);
    if (!document.activeElement || document.activeElement === document.body) {
      focusOn(`number-${item}`);
    }
    if (accepted) {
      const written = act === 'note' && document.getElementById('act-note');
      if (written) {
        written.value = '';
      }
      refresh();
      document.getElementById(`element-${item}`)?.scrollIntoView({ block: 'nearest' });
      choose(item, true);
    }
  });
}

function move(item, where, focus) {
  return change(item, 'move', where, focus);
}

/** A note that is being typed outlives the panel that is replaced under it. */
let note = null;

side.addEventListener('htmx:beforeSwap', () => {
  const typed = document.getElementById('act-note');
  note = typed?.value ? { item: typed.closest('[data-panel]').dataset.panel, text: typed.value, focused: typed.matches(':focus') } : null;
});

side.addEventListener('htmx:afterSwap', () => {
  const typed = document.getElementById('act-note');
  if (note && typed?.closest('[data-panel]').dataset.panel === note.item) {
    typed.value = note.text;
    if (note.focused) {
      typed.focus();
    }
  }
  note = null;
});

side.addEventListener('submit', (event) => {
  const form = event.target.closest('[data-act]');
  if (form) {
    event.preventDefault();
    const item = form.closest('[data-panel]').dataset.panel;
    change(item, form.dataset.act, Object.fromEntries(new FormData(form)), `number-${item}`);
  }
});

side.addEventListener('click', (event) => {
  const item = event.target.closest('[data-panel]')?.dataset.panel;
  const button = event.target.closest('[data-move]');
  if (button) {
    move(item, { direction: button.dataset.move }, button.id);
  }
  else if (event.target.closest('[data-below]')) {
    openBelow(document.getElementById(`element-${item}`));
  }
});

// -- dragging a row by its handle, within its goal or to another

function arm() {
  for (const body of plan.querySelectorAll('tbody[id^=goal-]')) {
    if (window.Sortable && !Sortable.get(body)) {
      Sortable.create(body, {
        group: `rows of ${body.closest('table').dataset.list}`,
        draggable: 'tr[data-item]:not(.goal)',
        handle: '.handle',
        ghostClass: 'dragged',
        onStart: (event) => { event.item.home = event.item.nextSibling; },
        onEnd: dropped,
      });
    }
  }
}

/** The row goes back to where it was; the answer puts it where it belongs, or says why not. */
function dropped({ item: row, from, to }) {
  let next = row.nextElementSibling;
  while (next && !next.dataset.item) {
    next = next.nextElementSibling;
  }
  const before = next?.dataset.item;
  const stayed = from === to && row.nextSibling === row.home;
  from.insertBefore(row, row.home);
  if (!stayed) {
    move(row.dataset.item, { parent: bare(to, 'goal-'), before }, `number-${row.dataset.item}`);
  }
}

plan.addEventListener('utrwal:merged', arm);
arm();
