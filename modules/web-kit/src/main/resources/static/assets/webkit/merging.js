/* How a fresh page is merged into the one that is shown. */

/** What is being written has no counterpart in the fresh page, or differs from it on purpose; so does what was unfolded, and where Tab leads. */
const WRITTEN = 'form.editor, [data-live-keep]';

const isWritten = (node) => node instanceof Element && (node.matches(WRITTEN) || node.querySelector(WRITTEN) !== null);

/** For Idiomorph. */
export const merging = {
  morphStyle: 'innerHTML',
  callbacks: {
    beforeNodeMorphed: (old) => !(old instanceof Element && old.matches('.cell-box') && isWritten(old)),
    beforeNodeRemoved: (old) => !isWritten(old),
    beforeAttributeUpdated: (name, old) => name !== 'tabindex' && !(name === 'open' && old instanceof HTMLDetailsElement),
  },
};

/** Puts others behind a node until it stands after its neighbour again; it is not moved itself, for the focus in it. */
export function stay(node, neighbour) {
  if (neighbour && neighbour.parentElement !== node.parentElement) {
    return;
  }
  while (node.previousElementSibling && node.previousElementSibling !== neighbour) {
    node.after(node.previousElementSibling);
  }
}
