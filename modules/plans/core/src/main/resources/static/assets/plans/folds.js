/* What is folded into the line above the table: one at a time, closed by Escape or by a click elsewhere. And how dense the table is. */
const open = () => document.querySelector('.fold[open]:not(.fold-still)');

document.addEventListener('keydown', (event) => {
  const fold = event.key === 'Escape' && event.target.closest('.fold[open]:not(.fold-still)');
  if (fold) {
    fold.open = false;
    fold.querySelector('summary').focus();
  }
});

document.addEventListener('click', (event) => {
  if (open() && !open().contains(event.target)) {
    open().open = false;
  }
});

const plan = document.getElementById('plan');
const button = document.getElementById('dense');

function dense(on) {
  plan.classList.toggle('dense', on);
  button.setAttribute('aria-pressed', on);
}

button.addEventListener('click', () => {
  dense(!plan.classList.contains('dense'));
  localStorage.setItem('utrwal.dense', plan.classList.contains('dense'));
});

dense(localStorage.getItem('utrwal.dense') === 'true');
