/* What tables of other programs put on the clipboard, and what they take from it. */

const BLOCKS = 'p, div, li, tr';

/** The words of a cell: line breaks where its program has them, none where only its source text has. */
function words(cell) {
  let text = '';
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      text += node.data.replace(/\s+/g, ' ');
    }
    else if (node.localName === 'br') {
      text += '\n';
    }
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const block = node.matches(BLOCKS);
      text += block && text ? '\n' : '';
      node.childNodes.forEach(walk);
    }
  };
  cell.childNodes.forEach(walk);
  return text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).join('\n').replace(/\n{2,}/g, '\n').trim();
}

/** A cell over several rows says the same of each of them; beside the first column of a wide one stands nothing. */
function cellsOf(table) {
  const rows = [];
  [...table.rows].forEach((row, at) => {
    rows[at] ??= [];
    let column = 0;
    for (const cell of row.cells) {
      while (rows[at][column] !== undefined) {
        column += 1;
      }
      for (let down = 0; down < Math.max(cell.rowSpan, 1) && at + down < table.rows.length; down += 1) {
        for (let across = 0; across < cell.colSpan; across += 1) {
          rows[at + down] ??= [];
          rows[at + down][column + across] = across === 0 ? words(cell) : '';
        }
      }
      column += cell.colSpan;
    }
  });
  return rows;
}

/** Rows of texts, all of the same width; none if there is nothing to read. */
export function read(data) {
  const table = new DOMParser().parseFromString(data.getData('text/html'), 'text/html').querySelector('table');
  const text = data.getData('text/plain');
  const rows = (table ? cellsOf(table) : Papa.parse(text, { delimiter: '\t' }).data.map((row) => row.map((cell) => cell.trim())))
    .filter((row, index, all) => index < all.length - 1 || row.some((cell) => cell !== ''));
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br style="mso-data-placement:same-cell">');

/** As text and as a table; a spreadsheet takes each cell for text, never for a formula. */
export function write(rows, data) {
  data.setData('text/plain', Papa.unparse(rows, { delimiter: '\t', escapeFormulae: true }));
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td style="mso-number-format:'\\@'">${escaped(cell)}</td>`).join('')}</tr>`);
  data.setData('text/html', `<table>${lines.join('')}</table>`);
}
