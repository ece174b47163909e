package pl.utrwal.partnerships.partners.web;

import pl.utrwal.partnerships.partners.read.PartnerView;
import pl.utrwal.partnerships.partners.read.PartyMention;

/**
 * What a plan gives a partner to do.
 *
 * @param answer what the partner said to it; null if nothing is recorded
 */
public record PartnerTask(PartyMention mention, PartnerView.Answer answer) {
}
