package pl.utrwal.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import pl.utrwal.identity.SecurityJournal.Doer;
import pl.utrwal.identity.contract.events.SecurityEvent.SignInsRefused;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * Counts who wanted to get in and did not, by the hour, so that an attack fills no
 * ledger. All nodes count together; an hour that is over becomes one line. A try that
 * belongs to no municipality stands in the journal of each.
 */
@Component
class RefusedSignIns implements SmartLifecycle {

	static final Duration INTERVAL = Duration.ofHours(1);

	private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

	private static final Logger log = LoggerFactory.getLogger(RefusedSignIns.class);

	private static final String ID = "_id";

	private static final String FROM = "from";

	private static final String COUNT = "count";

	private static final String CHANNEL = "channel";

	private static final String MUNICIPALITY = "municipality";

	private final MongoCollection<Document> counts;

	private final AccountStore accounts;

	private final StoredMunicipalities municipalities;

	private final SecurityJournal journal;

	private final Clock clock;

	private ScheduledExecutorService teller;

	RefusedSignIns(MongoDatabase database, AccountStore accounts, StoredMunicipalities municipalities,
			SecurityJournal journal, Clock clock) {
		this.counts = JournaledWrites.in(database).getCollection("refused_sign_ins");
		this.accounts = accounts;
		this.municipalities = municipalities;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Somebody typed a login.
	 * @param login as it was typed; null for none
	 */
	void page(String login) {
		count(RequestChannel.WEB,
				this.accounts.byLogin((login != null) ? login : "")
					.flatMap((person) -> this.accounts.find(person.account()))
					.map(Account::municipality)
					.orElse(null));
	}

	/**
	 * A program sent a token that is none.
	 */
	void token() {
		count(RequestChannel.API, null);
	}

	/** Whoever was refused is refused all the same if the store cannot count. */
	private void count(String channel, MunicipalityId municipality) {
		long interval = INTERVAL.toMillis();
		Instant from = Instant.ofEpochMilli(Math.floorDiv(this.clock.millis(), interval) * interval);
		String whose = (municipality != null) ? municipality.value() : null;
		try {
			this.counts.updateOne(Filters.eq(ID, "%s %s %s".formatted(from, channel, (whose != null) ? whose : "")),
					Updates.combine(Updates.inc(COUNT, 1), Updates.setOnInsert(FROM, Date.from(from)),
							Updates.setOnInsert(CHANNEL, channel), Updates.setOnInsert(MUNICIPALITY, whose)),
					new UpdateOptions().upsert(true));
		}
		catch (MongoException ex) {
			log.warn("A refused sign-in is not counted", ex);
		}
	}

	@Override
	public void start() {
		this.teller = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("refused-sign-ins").factory());
		this.teller.scheduleWithFixedDelay(this::tellIfPossible, LOOK_EVERY.toSeconds(), LOOK_EVERY.toSeconds(),
				TimeUnit.SECONDS);
	}

	@Override
	public void stop() {
		this.teller.shutdown();
		this.teller = null;
	}

	@Override
	public boolean isRunning() {
		return this.teller != null;
	}

	private void tellIfPossible() {
		try {
			tell();
		}
		catch (RuntimeException ex) {
			log.warn("Refused sign-ins are written down later", ex);
		}
	}

	/**
	 * Writes down the hours that are over.
	 */
	void tell() {
		Date over = Date.from(this.clock.instant().minus(INTERVAL));
		for (Document stored : this.counts.find(Filters.lte(FROM, over))) {
			Instant from = stored.getDate(FROM).toInstant();
			SignInsRefused told = new SignInsRefused(stored.getInteger(COUNT), from, from.plus(INTERVAL));
			for (MunicipalityId municipality : municipalities(stored)) {
				this.journal.recordOnce("refused/%s/%s".formatted(stored.getString(ID), municipality),
						Doer.nobody(municipality, stored.getString(CHANNEL)), List.of(told));
			}
			this.counts.deleteOne(Filters.eq(ID, stored.getString(ID)));
		}
	}

	private List<MunicipalityId> municipalities(Document stored) {
		String one = stored.getString(MUNICIPALITY);
		return (one != null) ? List.of(new MunicipalityId(one)) : this.municipalities.all();
	}

}
