package pl.utrwal.identity;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

/**
 * A database to which the connection is lost at one of its writes.
 */
final class FailingDatabase {

	private static final Set<String> WRITES = Set.of("insertOne", "replaceOne", "updateOne", "deleteOne", "deleteMany");

	private final AtomicInteger left;

	private final boolean done;

	private FailingDatabase(int left, boolean done) {
		this.left = new AtomicInteger(left);
		this.done = done;
	}

	/**
	 * @param write the number of the write that fails
	 * @param done whether it was done, and only the answer was lost
	 */
	static MongoDatabase at(int write, boolean done, MongoDatabase database) {
		return new FailingDatabase(write, done).wrap(MongoDatabase.class, database);
	}

	private <T> T wrap(Class<T> type, T wrapped) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> invoke(wrapped, method, arguments)));
	}

	private Object invoke(Object on, Method method, Object[] arguments) throws Throwable {
		boolean fails = WRITES.contains(method.getName()) && this.left.decrementAndGet() == 0;
		Object result = (fails && !this.done) ? null : call(on, method, arguments);
		if (fails) {
			throw new MongoSocketException("lost", new ServerAddress());
		}
		return switch (result) {
			case MongoDatabase database -> wrap(MongoDatabase.class, database);
			case MongoCollection<?> collection -> wrap(MongoCollection.class, collection);
			case null, default -> result;
		};
	}

	private static Object call(Object on, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(on, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

}
