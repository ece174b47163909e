/* The editor of a cell: opened, left, and given up. One is open at a time. */
import { draft, forgetDraft, giveBack, keepDraft, written } from '../webkit/drafts.js';
import { choose, items, load, plan } from './page.js';

/** What an editor held when it came, to tell whether anything was typed. */
const came = new WeakMap();

const state = (form) => JSON.stringify(written(form).filter(([name]) => name !== 'reason'));

const DRAFT = `${plan.dataset.url} cell`;

const open = () => plan.querySelector('form.editor');

/** Opens the editor of a cell, once the one that is open is left. */
export async function edit(item, column) {
  if (!await leave(open())) {
    open().querySelector('[name=reason]').focus();
    return;
  }
  choose(item, false, false);
  await load(`${items}/${item}/cells/${column}`, document.getElementById(`cell-${item}-${column}`), 'innerHTML');
}

/** True if the cell is closed then: what was changed is saved. Where it cannot be, the editor stays and says why. */
export async function leave(form) {
  if (!form?.isConnected) {
    return true;
  }
  if (state(form) === came.get(form)) {
    return !form.matches(':has(#cell-error, .clash)') && close(form).then(() => true);
  }
  if (form.querySelector('.clash') || !form.reportValidity()) {
    return false;
  }
  const missing = document.getElementById('reason-missing');
  if (missing && !form.elements.reason.value.trim() && !document.getElementById('amend-reason')?.value) {
    missing.hidden = false;
    missing.textContent = missing.dataset.text;
    form.elements.reason.setAttribute('aria-invalid', 'true');
    return false;
  }
  return save(form);
}

function save(form) {
  const box = form.parentElement.id;
  return new Promise((resolve) => {
    const heard = ({ detail }) => {
      if (detail.requestConfig.elt === form) {
        document.removeEventListener('htmx:afterRequest', heard);
        resolve(!document.getElementById(box)?.querySelector('form.editor'));
      }
    };
    document.addEventListener('htmx:afterRequest', heard);
    form.requestSubmit();
  });
}

/** Shows the row as it is stored. */
function close(form) {
  const row = form.closest('[data-item]');
  forgetDraft(DRAFT);
  return load(`${items}/${row.dataset.item}`, row, 'outerHTML');
}

/** Gives up what was typed; the focus goes back to the cell. */
export function giveUp(form) {
  const cell = form.parentElement.id.replace(/^cell-/, 'edit-');
  return close(form).then(() => document.getElementById(cell)?.focus());
}

// -- whoever goes elsewhere has left; a click is over before anything moves under it

let pointing = false;

const away = (form) => document.hasFocus() && !form.contains(document.activeElement) && !form.matches('.htmx-request');

function look() {
  const form = open();
  if (form && !pointing && came.has(form) && away(form)) {
    leave(form);
  }
}

document.addEventListener('pointerdown', () => { pointing = true; }, true);
for (const end of ['pointerup', 'pointercancel']) {
  document.addEventListener(end, () => setTimeout(() => {
    pointing = false;
    look();
  }), true);
}
plan.addEventListener('focusout', (event) => {
  if (event.target.closest('form.editor')) {
    setTimeout(look);
  }
});

// -- what is typed stays on this computer until it is saved

plan.addEventListener('input', (event) => {
  const form = event.target.closest('form.editor');
  if (form) {
    const item = form.closest('[data-item]').dataset.item;
    keepDraft(DRAFT, { item, column: form.parentElement.id.slice(`cell-${item}-`.length), values: written(form) });
  }
});

document.addEventListener('htmx:afterSettle', ({ detail }) => {
  if (detail.requestConfig?.elt.matches('form.editor') && detail.xhr.getResponseHeader('HX-Trigger')) {
    forgetDraft(DRAFT);
  }
  const form = open();
  if (form && !came.has(form)) {
    came.set(form, state(form));
  }
});

/** Gives back what was being typed when the page was left. */
export async function restore(says) {
  const kept = draft(DRAFT);
  const cell = kept && document.getElementById(`cell-${kept.item}-${kept.column}`);
  if (!cell?.querySelector('button.cell')) {
    return;
  }
  await load(`${items}/${kept.item}/cells/${kept.column}`, cell, 'innerHTML');
  const form = open();
  giveBack(form, kept.values);
  const told = document.createElement('p');
  told.className = 'understood';
  told.setAttribute('role', 'status');
  told.textContent = says;
  form.prepend(told);
  form.querySelector('[hx-get]')?.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A source that was used before is added to those of the cell, once. */
plan.addEventListener('click', (event) => {
  const used = event.target.closest('form.editor [data-source]');
  if (used) {
    const { sources, kind } = used.form.elements;
    const lines = sources.value.split('\n').map((line) => line.trim()).filter(Boolean);
    if (!lines.includes(used.dataset.source)) {
      sources.value = [...lines, used.dataset.source].join('\n');
    }
    kind.value = 'SOURCES';
  }
});
