package pl.utrwal.plans.table.domain;

import pl.utrwal.kernel.id.PersonId;

/**
 * Who drew a document up.
 *
 * @param label the words that led to the name
 */
public record ImportedAuthor(PersonId person, String label) {
}
