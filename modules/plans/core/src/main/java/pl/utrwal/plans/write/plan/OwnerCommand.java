package pl.utrwal.plans.write.plan;

/**
 * What only the one who answers for a plan may ask of it.
 */
public interface OwnerCommand extends PlanCommand {

}
