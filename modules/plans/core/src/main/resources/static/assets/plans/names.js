/* Names and numbers of a plan's elements. */

/** What follows the prefix in the id of an element of the page: that of the element of the plan. */
export function bare(element, prefix) {
  return element?.id.startsWith(prefix) ? element.id.slice(prefix.length) : undefined;
}

/** The number of the row that follows: the last figures of it are counted on. */
export function following(number) {
  return number.replace(/\d+(?=\D*$)/, (last) => Number(last) + 1);
}

/** Drops what has no value. */
export function given(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
}

/** A random id; the browser's own way is refused where the address is no https. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    .replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
