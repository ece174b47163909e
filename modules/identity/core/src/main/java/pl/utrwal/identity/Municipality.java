package pl.utrwal.identity;

import pl.utrwal.kernel.id.MunicipalityId;

/**
 * A municipality that this installation serves.
 *
 * @param home whether its administrators look after the installation; one is
 * @param closed nobody of it gets in until it is reopened
 */
record Municipality(MunicipalityId id, String name, boolean home, boolean closed) {

}
