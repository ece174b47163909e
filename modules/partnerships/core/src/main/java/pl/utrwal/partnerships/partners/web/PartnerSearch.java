package pl.utrwal.partnerships.partners.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.partnerships.partners.read.PartnerListing;
import pl.utrwal.partnerships.partners.read.RegisteredPartners;
import pl.utrwal.webkit.Searchable;
import pl.utrwal.webkit.SearchedText;

/**
 * Finds partners by their names and aliases.
 */
@Component
class PartnerSearch implements Searchable {

	private final RegisteredPartners directory;

	PartnerSearch(RegisteredPartners directory) {
		this.directory = directory;
	}

	@Override
	public Stream<Hit> find(MunicipalityId municipality, SearchedText wanted, Locale locale) {
		return this.directory.of(municipality, Known.NOW)
			.partners()
			.stream()
			.filter((partner) -> Stream.concat(Stream.of(partner.name()), aliases(partner)).anyMatch(wanted::isIn))
			.map((partner) -> new Hit(Kind.PARTNER, partner.name(), aliases(partner).collect(Collectors.joining(", ")),
					"/partners/" + partner.id()));
	}

	private static Stream<String> aliases(PartnerListing partner) {
		return partner.aliases().stream().map(PartnerListing.ListedAlias::text);
	}

}
