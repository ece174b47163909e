package pl.utrwal.eventstore.readmodel;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Names differences in the documents of a module as who reads its pages knows them.
 */
public interface DifferenceNames {

	/**
	 * The collections whose documents it can name.
	 */
	List<String> collections();

	/**
	 * @param path within the document; an element of a list is named by its id or
	 * position, if it has one
	 * @param expected the document as it should be; missing if it should not be there
	 */
	Difference name(Difference difference, List<String> path, JsonNode expected);

}
