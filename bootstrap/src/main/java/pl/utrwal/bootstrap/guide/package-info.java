/**
 * The user guide inside the product.
 */
package pl.utrwal.bootstrap.guide;
