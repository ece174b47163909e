/* What the side panel offers to do with the element that it shows. */
import { change, move } from './moving.js';
import { openBelow } from './opening.js';
import { items, load } from './page.js';

const side = document.getElementById('side');

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

/** What is said of an element, and who sees to it, is marked in its row; not while somebody writes there. */
document.addEventListener('utrwal:teamwork', () => {
  const item = side.querySelector('[data-panel]')?.dataset.panel;
  const row = document.getElementById(`element-${item}`);
  if (row && !row.querySelector('form')) {
    load(`${items}/${item}`, row, 'outerHTML');
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
