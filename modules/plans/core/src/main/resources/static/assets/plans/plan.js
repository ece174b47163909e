/*
 * The plan's page: opens the editor of a cell, gives up on it, and shows the history of the row at hand.
 * The table's cells carry no htmx attributes of their own: events are caught here, once for all rows.
 */
const plan = document.getElementById('plan');
const rowUrl = (row) => `${plan.dataset.url}/items/${row.dataset.item}`;

/** Each target is the source of its own requests: those of one source push one another out of the queue. */
const load = (url, target, swap) => htmx.ajax('GET', url, { source: target, target, swap });

function choose(row, saved, quiet = false) {
  plan.querySelector('.chosen')?.classList.remove('chosen');
  row.classList.add('chosen');
  load(`${rowUrl(row)}/panel?saved=${saved}&quiet=${quiet}`, document.getElementById('side'), 'innerHTML');
}

/** What happened was said already. */
plan.addEventListener('utrwal:choose', (event) => choose(event.detail.element, event.detail.saved, true));

plan.addEventListener('click', (event) => {
  const row = event.target.closest('[data-item]');
  const cell = event.target.closest('button.cell');
  if (cell) {
    for (const other of plan.querySelectorAll('form.editor')) {
      close(other);
    }
    load(`${rowUrl(row)}/cells/${cell.dataset.column}`, cell.parentElement, 'innerHTML');
    choose(row, false);
  }
  else if (event.target.closest('button.row-history')) {
    choose(row, false);
  }
  else if (event.target.closest('button.cancel')) {
    close(event.target.closest('form.editor'));
  }
});

/** Shows the row as it is stored, and gives the focus back to the cell that was being edited. */
function close(form) {
  const row = form.closest('[data-item]');
  const cell = form.parentElement.id.replace(/^cell-/, 'edit-');
  load(rowUrl(row), row, 'outerHTML')
    .then(() => document.getElementById(cell)?.focus());
}

plan.addEventListener('keydown', (event) => {
  const form = event.target.closest('form.editor');
  if (form && event.key === 'Escape') {
    close(form);
  }
  if (form && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    form.requestSubmit();
  }
});

let edited = null;

document.addEventListener('htmx:beforeSwap', (event) => {
  const form = event.detail.requestConfig.elt.closest('form.editor');
  edited = form ? form.parentElement.id.replace(/^cell-/, 'edit-') : null;
});

document.addEventListener('htmx:afterSettle', (event) => {
  const trigger = event.detail.xhr?.getResponseHeader('HX-Trigger');
  const row = trigger && document.getElementById(event.detail.elt.id);
  if (row?.dataset.item) {
    choose(row, trigger === 'utrwal:saved');
    (document.getElementById(edited) ?? row.querySelector('button')).focus();
  }
});
