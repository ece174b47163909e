/*
 * What a planner does to the plan's table beyond its cells: adds rows, goals and areas, moves them, and acts on the
 * one in the side panel. Here clicks and keys are caught; what they do stands in the scripts that are imported.
 */
import { restore } from './cells.js';
import { isMoving, keep, keepOpen, typeAhead } from './keeping.js';
import { arm, move } from './moving.js';
import { leave, openAbove, openBelow, openIn } from './opening.js';
import { editor, plan, refresh } from './page.js';
import './grid.js';
import './panel.js';
import { restoreRows } from './pending.js';
import { forgetNew, restoreNew } from './restoring.js';
import './sitting.js';
import './together.js';

/** A plan that was adopted asks for a reason; one stands beside the table for all that gives none of its own. */
document.addEventListener('htmx:configRequest', ({ detail }) => {
  const reason = document.getElementById('amend-reason')?.value;
  if (reason && detail.verb === 'post' && !detail.parameters.reason) {
    detail.parameters.reason = reason;
  }
});

/** The row whose text Enter has sent: once it is saved, a new one opens below. */
let below = null;

plan.addEventListener('click', (event) => {
  const add = event.target.closest('[data-add]');
  if (add) {
    keepOpen(() => openIn(add.dataset.add, add.dataset.level));
  }
  else if (event.target.closest('[data-leave]')) {
    forgetNew();
    leave();
  }
  else if (event.target.closest('button.cell') && editor()) {
    if (document.getElementById('new-text').value.trim()) {
      keep(false);
    }
    else {
      editor().remove();
    }
  }
});

plan.addEventListener('submit', (event) => {
  const form = event.target.closest('#new-form');
  if (form) {
    event.preventDefault();
    keep(event.submitter?.matches('[data-next]') ?? true);
  }
  else if (event.submitter) {
    below = null;
  }
});

plan.addEventListener('keydown', (event) => {
  if (event.isComposing) {
    return;
  }
  const { key, target } = event;
  if (target.closest('.leaving')) {
    if (key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      typeAhead(target);
    }
  }
  else if (target.closest('#new')) {
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
    forgetNew();
    leave();
  }
  else if (event.key === 'Enter' && !event.target.matches('button') && !event.shiftKey) {
    event.preventDefault();
    const next = !event.ctrlKey && !event.metaKey;
    if (next && !isMoving() && !form.elements.text.value.trim()) {
      keepOpen(() => openAbove(form));
    }
    else {
      keep(next);
    }
  }
}

/** Only in the table: a key without another must not act elsewhere. */
plan.addEventListener('keydown', (event) => {
  if (event.key === '?' && !event.target.closest('input, textarea, select')) {
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

plan.addEventListener('utrwal:merged', arm);
arm();

/** Once htmx is there, which loads beside this. */
window.addEventListener('load', async () => {
  restoreRows();
  await restore(document.getElementById('pending-words').dataset.restored);
  await restoreNew();
});
