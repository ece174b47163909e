package pl.utrwal.plans.importing;

/**
 * Who drew the document up. The name is personal: it must not be stored with the plan.
 *
 * @param label the words that led to the name, such as "Opracowała:"
 */
public record ProposedAuthor(String label, String name) {
}
