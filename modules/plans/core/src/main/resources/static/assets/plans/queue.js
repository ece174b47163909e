/* Tasks one after another. */

let last = Promise.resolve();

/** Runs a task when those before it are done, so that each sees the versions the last one left. */
export function inTurn(task) {
  last = last.then(task, task);
  return last;
}
