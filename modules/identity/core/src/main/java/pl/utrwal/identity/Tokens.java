package pl.utrwal.identity;

import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import pl.utrwal.kernel.id.AccountId;

import org.springframework.stereotype.Component;

/**
 * API tokens, of which only the hash is kept.
 */
@Component
class Tokens {

	private static final String PREFIX = "utrwal_";

	private final MongoCollection<Document> tokens;

	Tokens(MongoDatabase database) {
		this.tokens = Durable.in(database).getCollection("api_tokens");
	}

	/**
	 * @return the token, which cannot be read again
	 */
	String issue(AccountId account) {
		String token = PREFIX + Secrets.random();
		register(account, token);
		return token;
	}

	void register(AccountId account, String token) {
		String hash = Secrets.hash(token);
		this.tokens.replaceOne(Filters.eq("_id", hash), new Document("_id", hash).append("account", account.value()),
				new ReplaceOptions().upsert(true));
	}

	Optional<AccountId> account(String token) {
		return Optional.ofNullable(this.tokens.find(Filters.eq("_id", Secrets.hash(token))).first())
			.map((stored) -> new AccountId(stored.getString("account")));
	}

	long count(AccountId account) {
		return this.tokens.countDocuments(Filters.eq("account", account.value()));
	}

	void withdraw(AccountId account) {
		this.tokens.deleteMany(Filters.eq("account", account.value()));
	}

}
