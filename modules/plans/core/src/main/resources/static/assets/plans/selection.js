/* A range of cells: from where one stood to where Shift led. What it holds can be copied, or changed together. */
import { announce } from '../webkit/tell.js';
import { write } from './clipboard.js';
import { plan } from './page.js';
import { next } from './stops.js';

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

const bar = document.getElementById('selection');

/** The ids of the cells at its corners. */
let range = null;

const cellOf = (element) => element?.closest('tr[data-item]:not(.goal) button.cell');

const cellsOf = (row) => [...row.querySelectorAll('button.cell')];

/** The cells of the range, row by row; none if there is no range. */
export function selected() {
  const [from, to] = (range ?? []).map((id) => document.getElementById(id));
  if (!from || !to) {
    return [];
  }
  const rows = [...from.closest('table').querySelectorAll('tr[data-item]:not(.goal)')];
  const between = (one, other) => [Math.min(one, other), Math.max(one, other) + 1];
  const column = (cell) => cellsOf(cell.closest('tr')).indexOf(cell);
  return rows.slice(...between(rows.indexOf(from.closest('tr')), rows.indexOf(to.closest('tr'))))
    .map((row) => cellsOf(row).slice(...between(column(from), column(to))))
    .filter((cells) => cells.length > 0);
}

function paint() {
  plan.querySelectorAll('td.selected').forEach((cell) => cell.classList.remove('selected'));
  const cells = selected().flat();
  cells.forEach((cell) => cell.closest('td').classList.add('selected'));
  bar.hidden = cells.length < 2;
  if (!bar.hidden) {
    bar.querySelector('output').textContent = `${bar.dataset.says} ${cells.length}`;
    bar.querySelector('[data-together]').disabled = new Set(cells.map((cell) => cell.dataset.column)).size > 1;
  }
}

export function clear() {
  if (range) {
    range = null;
    paint();
  }
}

function extend(from, to) {
  if (from.closest('table') === to.closest('table')) {
    range = [range?.[0] ?? from.id, to.id];
    to.focus();
    paint();
    announce(bar.querySelector('output').textContent);
  }
}

plan.addEventListener('keydown', (event) => {
  const cell = cellOf(event.target);
  if (event.key === 'Escape' && range && !event.target.closest('form')) {
    clear();
  }
  else if (cell && ARROWS.includes(event.key)) {
    if (event.shiftKey && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      const to = cellOf(next(document.getElementById('areas'), document.getElementById(range?.[1]) ?? cell, event.key));
      if (to) {
        extend(cell, to);
      }
    }
    else if (!event.shiftKey) {
      clear();
    }
  }
});

/** With Shift a click does not write in the cell. */
plan.addEventListener('click', (event) => {
  const cell = cellOf(event.target);
  const from = cellOf(document.activeElement) ?? document.getElementById(range?.[0]);
  if (event.shiftKey && cell && from) {
    event.preventDefault();
    event.stopImmediatePropagation();
    extend(document.getElementById(range?.[0]) ?? before ?? from, cell);
  }
  else if (!event.target.closest('form')) {
    clear();
  }
}, true);

/** The cell that had the focus before the pointer took it. */
let before = null;

plan.addEventListener('pointerdown', (event) => {
  before = event.shiftKey ? cellOf(document.activeElement) : null;
}, true);

/** The words of a cell as a document would have them: what is only told of it stays out. */
function words(cell) {
  const copy = cell.cloneNode(true);
  copy.querySelectorAll('.visually-hidden, sup, .unknown').forEach((part) => part.remove());
  const beside = copy.querySelector('.note');
  beside?.remove();
  const said = copy.textContent.replace(/\s+/g, ' ').trim();
  if (cell.dataset.column === 'parties' && beside) {
    beside.firstElementChild.remove();
    return `${said}\nwe współpracy z ${beside.textContent.replace(/\s+/g, ' ').trim()}`;
  }
  return said;
}

document.addEventListener('copy', (event) => {
  const cell = cellOf(document.activeElement);
  const rows = selected().length > 0 ? selected() : cell ? [[cell]] : [];
  if (rows.length > 0 && getSelection().isCollapsed) {
    event.preventDefault();
    write(rows.map((row) => row.map(words)), event.clipboardData);
    announce(`${bar.dataset.copied} ${rows.flat().length}`);
  }
});

bar.addEventListener('click', (event) => {
  if (event.target.closest('[data-copy]')) {
    document.getElementById(range[0]).focus();
    document.execCommand('copy');
  }
});

plan.addEventListener('utrwal:merged', paint);
document.addEventListener('htmx:afterSettle', paint);

