/*
 * What was typed and is not saved yet, kept on this computer for the account that is signed in. It goes when it is saved or
 * given up, and with all others when one signs out.
 */
const mine = () => `utrwal.draft.${document.body.dataset.account}.`;

/** A full or forbidden store keeps nothing; what stands on the page still does. */
export function keepDraft(name, draft) {
  try {
    localStorage.setItem(mine() + name, JSON.stringify(draft));
  }
  catch {
    // nothing to be done about it
  }
}

/** Null if there is none. */
export function draft(name) {
  try {
    return JSON.parse(localStorage.getItem(mine() + name));
  }
  catch {
    return null;
  }
}

export function forgetDraft(name) {
  try {
    localStorage.removeItem(mine() + name);
  }
  catch {
    // there is none then
  }
}

export function forgetAllDrafts() {
  Object.keys(localStorage).filter((key) => key.startsWith(mine())).forEach((key) => localStorage.removeItem(key));
}

/** What a form holds, so that it can be given back. */
export const written = (form) => [...new FormData(form)].filter(([, value]) => typeof value === 'string');

/** Puts values back into the controls of the same names, in their order. */
export function giveBack(form, values) {
  const left = [...values];
  const next = (name) => {
    const at = left.findIndex(([key]) => key === name);
    return at < 0 ? undefined : left.splice(at, 1)[0][1];
  };
  for (const control of [...form.elements].filter(({ name }) => name)) {
    if (control.type === 'radio' || control.type === 'checkbox') {
      control.checked = values.some(([key, value]) => key === control.name && value === control.value);
    }
    else {
      control.value = next(control.name) ?? control.value;
    }
  }
}
