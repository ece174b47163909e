package pl.utrwal.partnerships.grants.read;

import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Subjects;
import pl.utrwal.partnerships.contract.CallId;

/**
 * Names calls for offers to an auditor.
 */
@Component
class CallSubjects implements Subjects {

	private final CallRepository calls;

	CallSubjects(CallRepository calls) {
		this.calls = calls;
	}

	@Override
	public Optional<Subject> subject(String id) {
		return this.calls.find(new CallId(id))
			.map((call) -> new Subject(call.municipality(), AuditValue.text(call.title()),
					"/plans/" + call.programme() + "/grants#call-" + id));
	}

}
