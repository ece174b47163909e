/* Copies the draft of a resolution as plain text. */
const button = document.getElementById('copy-resolution');

async function copy() {
  const paragraphs = [...document.querySelectorAll('#resolution p')].map((paragraph) => paragraph.textContent);
  await navigator.clipboard.writeText(paragraphs.join('\n\n'));
  document.dispatchEvent(new CustomEvent('utrwal:announce', { detail: button.dataset.copied }));
  button.textContent = button.dataset.copied;
}

button?.addEventListener('click', copy);
