package pl.utrwal.monitoring.progress.read;

import java.util.List;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.RowMoneyProvider;

/**
 * The amounts that were recorded beside rows.
 */
@Component
class RowMoneyService implements RowMoneyProvider {

	private final ProgressRepository store;

	RowMoneyService(ProgressRepository store) {
		this.store = store;
	}

	@Override
	public List<RowMoney> of(PlanId plan, Known known) {
		return this.store.of(plan, known)
			.values()
			.stream()
			.flatMap((row) -> row.money().stream())
			.map((figure) -> new RowMoney(figure.row(), figure.source(), figure.year(), figure.budgeted(),
					figure.spent()))
			.toList();
	}

	@Override
	public String processor() {
		return ProgressProjection.PROCESSOR;
	}

}
