package pl.utrwal.plans.teamwork.web;

import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.kernel.id.AccountId;

/**
 * What those are called who work beside a plan, for templates.
 */
@Component
public class TeamworkNames {

	private final AccountNames names;

	TeamworkNames(AccountNames names) {
		this.names = names;
	}

	public String name(AccountId account) {
		return this.names.displayName(account).orElse("–");
	}

}
