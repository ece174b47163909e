package pl.utrwal.documents;

import java.util.List;

/**
 * The text of a document, all of it: every character that is not white space is in
 * exactly one paragraph or cell, in the order of the document.
 */
public record Document(List<Block> blocks) {

	public Document {
		blocks = List.copyOf(blocks);
	}

	public List<Block.Table> tables() {
		return this.blocks.stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast).toList();
	}

}
