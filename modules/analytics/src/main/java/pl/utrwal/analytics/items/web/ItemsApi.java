package pl.utrwal.analytics.items.web;

import java.util.Map;
import java.util.Optional;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.plans.contract.PartnerRef;
import pl.utrwal.webkit.json.ItemJson;
import pl.utrwal.webkit.json.Page;

/**
 * Items across plans.
 */
@RestController
@RequestMapping("/api/v1/items")
class ItemsApi {

	private final ItemQueries items;

	private final AccountNames names;

	ItemsApi(ItemQueries items, AccountNames names) {
		this.names = names;
		this.items = items;
	}

	@GetMapping
	Page<ItemJson> items(Actor actor, @ModelAttribute ItemFilter filter, @RequestParam(required = false) Long after,
			@RequestParam(required = false) Integer limit, @RequestParam(required = false) Integer cursor) {
		Page<Item> page = Page.of(this.items.find(actor, filter, after), limit, cursor);
		Map<String, PartnerRef> meant = this.items.partners(actor, filter, page.items());
		return page.map((item) -> ItemJson
			.of(item.table(), item.row(),
					(name) -> Optional.ofNullable(meant.get(name)).map((partner) -> partner.id().value()).orElse(null),
					(id) -> this.names.displayName(id).orElse(null))
			.standing(item.status(), item.standing().overdue(), item.standing().stale()));
	}

}
