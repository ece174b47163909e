/*
 * What a planner does to the plan's table beyond its cells: adds rows, goals and areas, moves them, and acts on the
 * one in the side panel. Here clicks and keys are caught; what they do stands in the scripts that are imported.
 */
import { keep } from './keeping.js';
import { arm, move } from './moving.js';
import { leave, openAbove, openBelow, openIn } from './opening.js';
import { editor, plan, refresh } from './page.js';
import './panel.js';
import { inTurn } from './queue.js';

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

plan.addEventListener('utrwal:merged', arm);
arm();
