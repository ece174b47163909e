package pl.utrwal.plans.importing;

import pl.utrwal.kernel.table.SignOff;

/**
 * Where and when the document was signed off.
 *
 * @param raw the paragraph that says so
 */
public record ProposedSignOff(SignOff signOff, String raw) {
}
