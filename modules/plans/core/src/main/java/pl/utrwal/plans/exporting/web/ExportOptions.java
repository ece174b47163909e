package pl.utrwal.plans.exporting.web;

/**
 * What goes into the file of a plan beside what is in force.
 *
 * @param monitoring how each row stands
 * @param withdrawn rows that do not count any more
 * @param marks where words were put right since an act adopted them
 */
record ExportOptions(boolean monitoring, boolean withdrawn, boolean marks) {
}
