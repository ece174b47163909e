/* Moves elements of a plan, by keys, by the panel or by their handles, and does what else the panel offers. */
import { bare, given } from './names.js';
import { choose, focusOn, items, plan, post, refresh } from './page.js';
import { inTurn } from './queue.js';

/** What the panel shows may be older than what stands in the table. */
const version = (item) => document.getElementById(`element-${item}`)?.dataset.version;

export function change(item, act, sent, focus) {
  return inTurn(async () => {
    sent.expectedVersion = version(item);
    const beside = neighbour(item);
    const accepted = await post(`${items}/${item}/${act}`, given(sent));
    focusOn(focus);
    if (!document.activeElement || document.activeElement === document.body) {
      focusOn(`number-${item}`);
    }
    if (accepted && !document.getElementById(`element-${item}`)) {
      document.querySelector('.panel-close')?.click();
      focusOn(beside ? `number-${beside}` : 'areas');
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

/** What stands next to an element, to go to when it is gone. */
function neighbour(item) {
  const elements = [...plan.querySelectorAll('[data-item][id^=element-]')];
  const at = elements.findIndex((element) => element.dataset.item === item);
  return (elements[at + 1] ?? elements[at - 1])?.dataset.item;
}

export function move(item, where, focus) {
  return change(item, 'move', where, focus);
}

/** Lets the rows of every goal be dragged, within it or to another. */
export function arm() {
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
