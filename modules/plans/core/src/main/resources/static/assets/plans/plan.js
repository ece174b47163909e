/*
 * The plan's page: opens the editor of a cell, gives up on it, and shows the history of the row at hand.
 * The table's cells carry no htmx attributes of their own: events are caught here, once for all rows.
 */
import { edit, giveUp } from './cells.js';
import { items, load, plan } from './page.js';

const side = document.getElementById('side');

side.addEventListener('click', (event) => {
  if (event.target.closest('.panel-close')) {
    side.hidden = true;
    plan.querySelector('.chosen .row-history')?.focus();
  }
});

function show(row, saved, quiet = false) {
  plan.querySelector('.chosen')?.classList.remove('chosen');
  row.classList.add('chosen');
  load(`${items}/${row.dataset.item}/panel?saved=${saved}&quiet=${quiet}`, side, 'innerHTML');
}

plan.addEventListener('utrwal:choose', ({ detail }) => show(detail.element, detail.saved, detail.quiet));

plan.addEventListener('click', (event) => {
  const row = event.target.closest('[data-item]');
  const cell = event.target.closest('button.cell');
  if (cell) {
    edit(row.dataset.item, cell.dataset.column);
  }
  else if (event.target.closest('button.row-history')) {
    side.hidden = false;
    show(row, false);
  }
  else if (event.target.closest('button.cancel')) {
    giveUp(event.target.closest('form.editor'));
  }
});

plan.addEventListener('keydown', (event) => {
  const form = event.target.closest('form.editor');
  if (form && event.key === 'Escape') {
    giveUp(form);
  }
  if (form && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    form.requestSubmit();
  }
});

let edited = null;

document.addEventListener('htmx:beforeSwap', (event) => {
  const form = event.detail.requestConfig.elt.closest('form.editor');
  edited = form?.contains(document.activeElement) ? form.parentElement.id.replace(/^cell-/, 'edit-') : null;
});

document.addEventListener('htmx:afterSettle', (event) => {
  const trigger = event.detail.xhr?.getResponseHeader('HX-Trigger');
  const row = trigger && document.getElementById(event.detail.elt.id);
  if (row?.dataset.item) {
    show(row, trigger === 'utrwal:saved');
    if (trigger === 'utrwal:saved') {
      document.getElementById(edited)?.closest('.cell-box').setAttribute('data-saved', plan.dataset.saved);
    }
    if (edited) {
      (document.getElementById(edited) ?? row.querySelector('button')).focus();
    }
  }
});
