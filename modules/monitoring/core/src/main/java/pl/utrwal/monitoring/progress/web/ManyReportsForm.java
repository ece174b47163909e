package pl.utrwal.monitoring.progress.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is typed of how many rows stand. {@code id} is that of the form: the same form
 * sent twice reports once; {@code row} are the ids of the rows.
 */
class ManyReportsForm extends StatusReportForm {

	public String id = UUID.randomUUID().toString();

	public List<String> row = new ArrayList<>();

}
