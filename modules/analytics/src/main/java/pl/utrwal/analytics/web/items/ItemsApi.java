package pl.utrwal.analytics.web.items;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.webkit.json.ItemJson;
import pl.utrwal.webkit.json.Page;

/**
 * Items across plans.
 */
@RestController
@RequestMapping("/api/v1/items")
class ItemsApi {

	private final Items items;

	ItemsApi(Items items) {
		this.items = items;
	}

	@GetMapping
	Page<ItemJson> items(Actor actor, Filter filter, @RequestParam(required = false) Long after,
			@RequestParam(required = false) Integer limit, @RequestParam(required = false) Integer cursor) {
		return Page.of(this.items.find(actor, filter, after), limit, cursor)
			.map((item) -> ItemJson.of(item.table(), item.row()));
	}

}
