/*
 * The table is one stop of the Tab key; arrows lead from place to place in it, and F2 writes like Enter. While a cell is
 * written, Tab leads through its editor, and out of it to the next cell.
 */
import { edit } from './cells.js';
import { plan } from './page.js';
import { allStops, next } from './stops.js';

const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

const areas = () => document.getElementById('areas');

/** The id of the place that Tab leads to. */
let here = null;

function arm() {
  const stops = areas() ? allStops(areas()) : [];
  const current = stops.find((stop) => stop.id && stop.id === here) ?? stops.find((stop) => stop.matches('.cell')) ?? stops[0];
  for (const stop of stops) {
    const index = stop === current ? 0 : -1;
    if (stop.tabIndex !== index || !stop.hasAttribute('tabindex')) {
      stop.tabIndex = index;
    }
  }
}

plan.addEventListener('focusin', (event) => {
  const stop = event.target.closest('button, summary');
  if (stop && areas()?.contains(stop) && !stop.closest('form')) {
    areas().querySelectorAll('[tabindex="0"]').forEach((other) => { other.tabIndex = -1; });
    stop.tabIndex = 0;
    here = stop.id || here;
  }
});

plan.addEventListener('keydown', (event) => {
  const { key, target } = event;
  const stop = target.closest('button, summary');
  if (event.defaultPrevented || event.altKey || event.metaKey || event.isComposing) {
    return;
  }
  if (key === 'Tab' && target.closest('form.editor')) {
    onward(event, target.closest('form.editor'));
  }
  else if (stop && areas()?.contains(stop) && !stop.closest('form')) {
    if (KEYS.includes(key) && !event.shiftKey) {
      event.preventDefault();
      next(areas(), stop, key, event.ctrlKey)?.focus();
    }
    else if (key === 'F2' && stop.matches('.cell')) {
      event.preventDefault();
      stop.click();
    }
  }
});

/** From the last control of an editor to the next cell, from the first to the one before. */
function onward(event, form) {
  const controls = [...form.elements].filter((control) => control.type !== 'hidden' && control.localName !== 'fieldset' && control.getClientRects().length > 0);
  if (event.target !== (event.shiftKey ? controls[0] : controls.at(-1))) {
    return;
  }
  const cells = [...form.closest('[data-item]').querySelectorAll('.cell-box')];
  const box = cells[cells.indexOf(form.closest('.cell-box')) + (event.shiftKey ? -1 : 1)];
  if (box?.querySelector('button.cell')) {
    event.preventDefault();
    edit(box.closest('[data-item]').dataset.item, box.querySelector('button.cell').dataset.column);
  }
}

plan.addEventListener('utrwal:merged', arm);
document.addEventListener('htmx:afterSettle', arm);
arm();
