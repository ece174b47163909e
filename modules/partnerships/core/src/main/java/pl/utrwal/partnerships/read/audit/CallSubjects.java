package pl.utrwal.partnerships.read.audit;

import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Subjects;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.read.calls.Calls;

/**
 * Names calls for offers to an auditor.
 */
@Component
class CallSubjects implements Subjects {

	private final Calls calls;

	CallSubjects(Calls calls) {
		this.calls = calls;
	}

	@Override
	public Optional<Subject> subject(String id) {
		return this.calls.find(new CallId(id))
			.map((call) -> new Subject(call.municipality(), AuditValue.text(call.title()),
					"/plans/" + call.programme() + "/grants#call-" + id));
	}

}
