package pl.utrwal.bootstrap.guide;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The user guide as pages.
 */
@Controller
class GuidePages {

	private final GuideBook book;

	GuidePages(GuideBook book) {
		this.book = book;
	}

	@GetMapping(GuideBook.ADDRESS)
	String first(Model model) {
		return chapter(GuideBook.FIRST, model);
	}

	@GetMapping(GuideBook.ADDRESS + "/{chapter}")
	String chapter(@PathVariable String chapter, Model model) {
		GuideBook.Chapter found = this.book.chapter(chapter)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("title", found.title());
		model.addAttribute("html", found.html());
		model.addAttribute("first", chapter.equals(GuideBook.FIRST));
		return "bootstrap/guide";
	}

}
