/* Opens the editor of a new row, goal or area, and leaves it. */
import { bare } from './names.js';
import { ask, editor, plan } from './page.js';

let opener = null;

/** The editor that was open stays until the new one is there, which takes over what is typed meanwhile. */
async function open(parent, after, target, swap, level) {
  opener = document.activeElement;
  const old = editor();
  const typed = old?.querySelector('[name=text]');
  const focused = typed?.matches(':focus');
  old?.classList.add('leaving');
  [old, ...old?.querySelectorAll('[id]') ?? []].forEach((part) => part?.removeAttribute('id'));
  await ask(parent, after, level, target, swap);
  const text = document.getElementById('new-text');
  if (text) {
    text.value = (focused ? typed.value : '') + text.value;
    text.focus();
    editor().scrollIntoView({ block: 'nearest' });
  }
  old?.remove();
}

/** At the end of a goal, of an area, or of the plan. */
export function openIn(parent, level) {
  const goal = parent && document.getElementById(`goal-${parent}`);
  const area = parent && document.getElementById(`area-${parent}`);
  if (goal) {
    return open(parent, undefined, goal, 'beforeend');
  }
  if (area) {
    const lists = area.querySelectorAll(level ? `table[data-list="${level}"]` : 'table');
    const list = level ? [...lists].filter((each) => each.tBodies.length > 0).at(-1) ?? lists[0] : lists[0];
    return open(parent, undefined, list, 'beforeend', list.dataset.list);
  }
  return open(undefined, undefined, document.getElementById('areas'), 'beforeend', level);
}

export function openBelow(row) {
  return open(bare(row.closest('tbody'), 'goal-'), row.dataset.item, row, 'afterend');
}

/** From a row to a new goal after its own, from a goal to a new area. */
export function openAbove(form) {
  const body = form.closest('tbody[id^=goal-]');
  const area = form.closest('section[id^=area-]');
  if (body) {
    return open(bare(area, 'area-'), bare(body, 'goal-'), body, 'afterend');
  }
  return area ? open(undefined, bare(area, 'area-'), area, 'afterend') : leave();
}

export function leave() {
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
