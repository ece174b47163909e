/* Many cells at once: what is pasted, or one value for all that are selected. It is shown how each is understood before it is stored. */
import { read } from './clipboard.js';
import { focusOn, plan } from './page.js';
import { clear, selected } from './selection.js';

const dialog = document.getElementById('many');
const body = document.getElementById('many-body');
const ask = document.getElementById('many-value');

const row = (cell) => cell.closest('tr[data-item]');

/** The id of the first cell that is to change: there one stands afterwards. */
let at = null;

/** Asks the server what the texts mean in the cells from the first one on. */
function preview(first, rows, texts) {
  at = first.id;
  const sent = new FormData();
  sent.set('dryRun', 'true');
  sent.set('column', first.dataset.column);
  sent.set('width', texts[0].length);
  sent.set('parent', first.closest('tbody').id.slice('goal-'.length));
  rows.forEach((each) => {
    sent.append('row', each.dataset.item);
    sent.append('version', each.dataset.version);
  });
  texts.flat().forEach((text) => sent.append('cell', text));
  body.replaceChildren();
  htmx.ajax('POST', `${plan.dataset.url}/cells`, { source: body, target: body, swap: 'innerHTML', values: sent }).then(() => {
    if (body.firstElementChild && !dialog.open) {
      dialog.showModal();
    }
  });
}

document.addEventListener('paste', (event) => {
  const cell = document.activeElement?.closest('tr[data-item]:not(.goal) button.cell');
  if (!cell) {
    return;
  }
  event.preventDefault();
  const texts = read(event.clipboardData);
  const into = selected();
  if (texts.length === 0) {
    return;
  }
  if (texts.length === 1 && texts[0].length === 1 && into.length > 0) {
    preview(into[0][0], into.map(([each]) => row(each)), into.map((cells) => cells.map(() => texts[0][0])));
    return;
  }
  const first = into[0]?.[0] ?? cell;
  const all = [...first.closest('tbody').querySelectorAll('tr[data-item]:not(.goal, .withdrawn-row)')];
  preview(first, all.slice(all.indexOf(row(first))).slice(0, texts.length), texts);
});

document.getElementById('selection').addEventListener('click', (event) => {
  if (event.target.closest('[data-together]')) {
    body.replaceChildren(ask.content.cloneNode(true));
    dialog.showModal();
  }
});

dialog.addEventListener('submit', (event) => {
  const form = event.target.closest('#many-ask');
  if (form) {
    event.preventDefault();
    const into = selected();
    preview(into[0][0], into.map(([cell]) => row(cell)), into.map(() => [form.elements.value.value]));
  }
});

/** Stored: what has changed came with the answer. */
document.addEventListener('htmx:afterRequest', ({ detail }) => {
  if (detail.requestConfig.path.endsWith('/cells') && detail.xhr.getResponseHeader('X-Element')) {
    dialog.close();
    clear();
    focusOn(at);
  }
});
