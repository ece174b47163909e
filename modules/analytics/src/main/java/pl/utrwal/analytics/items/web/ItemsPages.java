package pl.utrwal.analytics.items.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.documents.out.Csv;
import pl.utrwal.documents.out.Xlsx;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Exports;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.webkit.json.Page;

/**
 * Items across plans as a page, and as a list to take away.
 */
@Controller
class ItemsPages {

	private static final int PAGE = 100;

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final ItemQueries items;

	private final ItemSheet sheet;

	private final Exports exports;

	ItemsPages(ItemQueries items, ItemSheet sheet, Exports exports) {
		this.items = items;
		this.sheet = sheet;
		this.exports = exports;
	}

	@GetMapping("/items")
	String page(Actor actor, ItemFilter filter, @RequestParam(required = false) Integer from, Model model) {
		List<Item> found = this.items.find(actor, filter, null);
		Page<Item> page = Page.of(found, PAGE, from);
		model.addAttribute("items", page.items());
		model.addAttribute("next", page.next());
		model.addAttribute("total", found.size());
		model.addAttribute("filter", filter);
		model.addAttribute("dates", Arrays.stream(DateState.values()).map(DateState::code).toList());
		model.addAttribute("statuses",
				Stream.concat(Stream.of(StatusKind.values()).map(StatusKind::code), Stream.of(ItemFilter.UNREPORTED))
					.toList());
		return "analytics/items";
	}

	@GetMapping({ "/items.csv", "/api/v1/items.csv" })
	@ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	void csv(Actor actor, @ModelAttribute ItemFilter filter, Locale locale, HttpServletResponse response)
			throws IOException {
		List<Item> found = this.items.find(actor, filter, null);
		try (Writer out = new OutputStreamWriter(file(actor, response, Csv.MEDIA_TYPE, "csv", locale),
				StandardCharsets.UTF_8)) {
			Csv csv = new Csv(out).row(this.sheet.heading(locale));
			this.sheet.rows(found, locale)
				.forEach((row) -> csv.row(row.stream().map((value) -> Objects.toString(value, null)).toList()));
		}
	}

	@GetMapping({ "/items.xlsx", "/api/v1/items.xlsx" })
	@ApiResponse(responseCode = "200",
			content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
	void xlsx(Actor actor, @ModelAttribute ItemFilter filter, Locale locale, HttpServletResponse response)
			throws IOException {
		List<Item> found = this.items.find(actor, filter, null);
		try (OutputStream out = file(actor, response, XLSX, "xlsx", locale)) {
			Xlsx.write(out, this.sheet.name(locale), this.sheet.heading(locale), this.sheet.rows(found, locale));
		}
	}

	private OutputStream file(Actor actor, HttpServletResponse response, String type, String extension, Locale locale)
			throws IOException {
		this.exports.taken(actor, "items." + extension);
		response.setContentType(type);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(this.sheet.name(locale).toLowerCase(locale) + "-" + this.items.today() + "." + extension)
					.build()
					.toString());
		return response.getOutputStream();
	}

}
