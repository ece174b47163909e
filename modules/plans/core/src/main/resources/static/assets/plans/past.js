/*
 * The plan's page on a past day: nothing is edited there, and the number of a row leads to its page on that day.
 */
const plan = document.getElementById('plan');

plan.addEventListener('click', (event) => {
  const row = event.target.closest('button.row-history')?.closest('[data-item]');
  if (row) {
    location.assign(`${plan.dataset.url}/items/${row.dataset.item}${plan.dataset.query}`);
  }
});
