package pl.utrwal.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * Accounts, and apart from them the erasable store of persons.
 */
@Component
class AccountStore {

	private final MongoCollection<Document> accounts;

	private final MongoCollection<Document> persons;

	AccountStore(MongoDatabase database) {
		this.accounts = JournaledWrites.in(database).getCollection("accounts");
		this.persons = JournaledWrites.in(database).getCollection("persons");
		this.persons.createIndex(Indexes.ascending("login"), new IndexOptions().unique(true));
	}

	/** An account is complete with its person, which is written last. */
	boolean none() {
		return this.persons.find().first() == null;
	}

	/**
	 * @throws LoginTaken if somebody signs in with that login already
	 */
	void add(Account account, Person person) {
		this.accounts.insertOne(bson(account));
		try {
			this.persons.insertOne(bson(person));
		}
		catch (MongoWriteException ex) {
			this.accounts.deleteOne(id(account.id()));
			if (ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
				throw new LoginTaken(person.login());
			}
			throw ex;
		}
	}

	/**
	 * Writes an account and its person; may be repeated.
	 */
	void put(Account account, Person person) {
		Document id = id(account.id());
		ReplaceOptions upsert = new ReplaceOptions().upsert(true);
		this.accounts.replaceOne(id, bson(account), upsert);
		this.persons.replaceOne(id, bson(person), upsert);
	}

	Optional<Account> find(AccountId id) {
		return Optional.ofNullable(this.accounts.find(Filters.eq("_id", id.value())).first())
			.map(AccountStore::account);
	}

	Optional<Person> person(AccountId id) {
		return Optional.ofNullable(this.persons.find(Filters.eq("_id", id.value())).first()).map(AccountStore::person);
	}

	Optional<Person> byLogin(String login) {
		return Optional.ofNullable(this.persons.find(Filters.eq("login", normal(login))).first())
			.map(AccountStore::person);
	}

	/**
	 * Every account of a municipality, in no order; there are as many as an office has
	 * clerks.
	 */
	List<Account> of(MunicipalityId municipality) {
		return this.accounts.find(Filters.eq("municipality", municipality.value()))
			.map(AccountStore::account)
			.into(new ArrayList<>());
	}

	void changePassword(AccountId id, String passwordHash) {
		this.accounts.updateOne(Filters.eq("_id", id.value()), Updates.set("password", passwordHash));
	}

	void suspend(AccountId id, boolean suspended) {
		this.accounts.updateOne(Filters.eq("_id", id.value()), Updates.set("suspended", suspended));
	}

	void changeRole(AccountId id, Role role) {
		this.accounts.updateOne(Filters.eq("_id", id.value()), Updates.set("role", role.name()));
	}

	void erasePerson(AccountId id) {
		this.persons.deleteOne(Filters.eq("_id", id.value()));
	}

	static String normal(String login) {
		return login.strip().toLowerCase(Locale.ROOT);
	}

	private static Document id(AccountId id) {
		return new Document("_id", id.value());
	}

	private static Document bson(Account account) {
		return id(account.id()).append("password", account.passwordHash())
			.append("role", account.role().name())
			.append("municipality", account.municipality().value())
			.append("suspended", account.suspended());
	}

	private static Document bson(Person person) {
		return id(person.account()).append("login", normal(person.login())).append("name", person.name().strip());
	}

	private static Account account(Document stored) {
		return new Account(new AccountId(stored.getString("_id")), stored.getString("password"),
				Role.valueOf(stored.getString("role")), new MunicipalityId(stored.getString("municipality")),
				stored.getBoolean("suspended", false));
	}

	private static Person person(Document stored) {
		return new Person(new AccountId(stored.getString("_id")), stored.getString("login"), stored.getString("name"));
	}

	static class LoginTaken extends RuntimeException {

		private static final long serialVersionUID = 1L;

		LoginTaken(String login) {
			super(login);
		}

	}

}
