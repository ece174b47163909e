/*
 * The document beside what was understood. Without it everything works by links and forms: here the question about a part
 * comes without leaving the place, and a value and where it comes from are marked together.
 */
const MARKED = 'marked';

function mark(ids) {
  document.querySelectorAll(`.${MARKED}`).forEach((element) => element.classList.remove(MARKED));
  ids.forEach((id) => document.getElementById(id)?.classList.add(MARKED));
}

/** Both ends of a link between the document and what was made of it. */
function ends(link) {
  const from = link.closest('.import-document td, .import-document .doc-text, .node-value');
  return [from?.id, link.hash.slice(1)].filter(Boolean);
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('.import-content a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  if (link.matches('[data-ask]')) {
    event.preventDefault();
    htmx.ajax('GET', link.getAttribute('href'), { target: '#correct', swap: 'outerHTML' });
    mark([link.closest('[id^="c-"], [id^="t-"]')?.id].filter(Boolean));
  }
  else if (link.matches('.doc-value, .origin')) {
    mark(ends(link));
  }
});
