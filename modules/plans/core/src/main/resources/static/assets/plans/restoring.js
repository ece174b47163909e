/* The editor of a new element: what is typed in it stays on this computer until it is saved. */
import { draft, forgetDraft, giveBack, keepDraft, written } from '../webkit/drafts.js';
import { openBelow, openIn } from './opening.js';
import { editor, plan } from './page.js';

const DRAFT = `${plan.dataset.url} new`;

const form = () => document.getElementById('new-form');

export function remember() {
  const { parent, name: level } = editor().dataset;
  const before = editor().previousElementSibling;
  keepDraft(DRAFT, { parent, level, after: before?.matches('tr:not(.goal)') ? before.dataset.item : null, values: written(form()) });
}

export const forgetNew = () => forgetDraft(DRAFT);

plan.addEventListener('input', (event) => {
  if (event.target.form?.id === 'new-form') {
    remember();
  }
});

/** Gives back what was being typed when the page was left. */
export async function restoreNew() {
  const kept = draft(DRAFT);
  if (kept) {
    const row = document.getElementById(`element-${kept.after}`);
    await (row ? openBelow(row) : openIn(kept.parent, kept.level));
    giveBack(form(), kept.values);
  }
}
