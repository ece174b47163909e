package pl.utrwal.documents;

import java.util.List;

/**
 * The text of a document, all of it: every character that a reader of the printed page
 * sees in its body is in exactly one paragraph, cell or footnote, in the order of the
 * document. Numbers of lists and marks of footnotes are such characters; headers and
 * footers of pages are not of the body.
 */
public record Document(List<Block> blocks) {

	public Document {
		blocks = List.copyOf(blocks);
	}

	public List<Block.Table> tables() {
		return this.blocks.stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast).toList();
	}

}
