package pl.utrwal.plans.write.plan;

/**
 * What is asked of a plan because of what happened elsewhere.
 */
public sealed interface AutomatedCommand permits DateElement, UndateElement {

}
