/* Where one can stand in a table, and how one gets from there to the next place by arrows. */

const LINES = '.area-head, tr[data-item], .area-foot, .adds';

const STOPS = 'button, summary';

const shown = (stop) => stop.getClientRects().length > 0 && !stop.closest('form');

/** The places of a line that are shown, in their order. */
export const stopsOf = (line) => [...line.querySelectorAll(STOPS)].filter((stop) => stop.closest(LINES) === line && shown(stop));

/** All places of a table, whether they are shown or not. */
export const allStops = (table) => [...table.querySelectorAll(STOPS)].filter((stop) => stop.closest(LINES) && !stop.closest('form'));

const column = (stop) => stop.dataset.column ?? (stop.matches('.row-history') ? 'number' : null);

/** The place in another line that is under the one that is left: of its column, else nearest to it. */
function under(stop, line) {
  const stops = stopsOf(line);
  const same = column(stop) && stops.find((other) => column(other) === column(stop));
  const { left } = stop.getBoundingClientRect();
  const away = (other) => Math.abs(other.getBoundingClientRect().left - left);
  return same ?? stops.toSorted((one, other) => away(one) - away(other))[0];
}

/** Where a key leads from a place of a table; undefined if nowhere. */
export function next(table, stop, key, far) {
  const line = stop.closest(LINES);
  const stops = stopsOf(line);
  const at = stops.indexOf(stop);
  const lines = () => [...table.querySelectorAll(LINES)].filter((each) => stopsOf(each).length > 0);
  switch (key) {
    case 'ArrowLeft':
      return stops[at - 1];
    case 'ArrowRight':
      return stops[at + 1];
    case 'Home':
      return far ? stopsOf(lines()[0])[0] : stops[0];
    case 'End':
      return far ? stopsOf(lines().at(-1)).at(-1) : stops.at(-1);
    default: {
      const all = [...table.querySelectorAll(LINES)];
      const step = key === 'ArrowUp' ? -1 : 1;
      for (let index = all.indexOf(line) + step; all[index]; index += step) {
        const found = under(stop, all[index]);
        if (found) {
          return found;
        }
      }
      return undefined;
    }
  }
}
