/* Copies the draft of a resolution as plain text. */
import { announce } from '../webkit/tell.js';

const button = document.getElementById('copy-resolution');

async function copy() {
  const paragraphs = [...document.querySelectorAll('#resolution p')].map((paragraph) => paragraph.textContent);
  await navigator.clipboard.writeText(paragraphs.join('\n\n'));
  announce(button.dataset.copied);
  button.textContent = button.dataset.copied;
}

if (button) {
  button.addEventListener('click', copy);
  button.hidden = false;
}
