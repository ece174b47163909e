package pl.utrwal.partnerships.partners.read;

/**
 * What is said for a name.
 *
 * @param text the name, or what stands for one that was erased
 * @param erased whether it was a person's and has been erased: then no text means it
 */
public record PartnerWords(String text, boolean erased) {

}
