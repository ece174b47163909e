package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.id.PersonId;

/**
 * Who drew a document up.
 *
 * @param label the words that led to the name
 */
public record NewAuthor(PersonId person, String label) {
}
