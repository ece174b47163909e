/**
 * Programs that measure: the event store beside its peers, and builds of the application
 * beside each other.
 */
package pl.utrwal.benchmarks;
