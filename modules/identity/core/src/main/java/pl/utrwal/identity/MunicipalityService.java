package pl.utrwal.identity;

import java.util.List;

import org.springframework.stereotype.Service;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.events.SecurityEvent;
import pl.utrwal.identity.contract.events.SecurityEvent.MunicipalityClosed;
import pl.utrwal.identity.contract.events.SecurityEvent.MunicipalityReopened;
import pl.utrwal.identity.contract.events.SecurityEvent.MunicipalitySetUp;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * Makes, closes and reopens municipalities; each is written in its own journal of
 * security, and in that of the municipality that looks after the installation, first.
 */
@Service
class MunicipalityService {

	private final StoredMunicipalities municipalities;

	private final AccountStore accounts;

	private final AccountService service;

	private final SecurityJournal journal;

	MunicipalityService(StoredMunicipalities municipalities, AccountStore accounts, AccountService service,
			SecurityJournal journal) {
		this.municipalities = municipalities;
		this.accounts = accounts;
		this.service = service;
		this.journal = journal;
	}

	/**
	 * Makes a municipality, and then its administrator. If something came in between, it
	 * is there without one, who can be made afterwards.
	 * @throws StoredMunicipalities.KeyTaken if there is one with that key already
	 * @throws AccountStore.LoginTaken if somebody signs in with that login already
	 */
	void open(Actor by, MunicipalityForm form) {
		MunicipalityId id = new MunicipalityId(form.key);
		if (this.municipalities.find(id).isPresent()) {
			throw new StoredMunicipalities.KeyTaken(id);
		}
		if (this.accounts.byLogin(form.login).isPresent()) {
			throw new AccountStore.LoginTaken(form.login);
		}
		record(by, id, new MunicipalitySetUp(id));
		this.municipalities.add(id, form.municipality.strip());
		this.service.openAdministrator(by, id, form);
	}

	/**
	 * Nobody of the municipality gets in until it is reopened. Nothing is deleted, and
	 * its tokens are not withdrawn.
	 */
	void close(Actor by, Municipality municipality) {
		if (municipality.home()) {
			throw new RuleBroken("home-municipality-closed");
		}
		if (!municipality.closed()) {
			record(by, municipality.id(), new MunicipalityClosed(municipality.id()));
			this.municipalities.close(municipality.id(), true);
		}
		this.accounts.of(municipality.id()).forEach((account) -> this.service.endSessions(account.id()));
	}

	void reopen(Actor by, Municipality municipality) {
		if (municipality.closed()) {
			record(by, municipality.id(), new MunicipalityReopened(municipality.id()));
			this.municipalities.close(municipality.id(), false);
		}
	}

	private void record(Actor by, MunicipalityId municipality, SecurityEvent event) {
		this.journal.record(by, List.of(event));
		this.journal.record(by, municipality, List.of(event));
	}

}
