package pl.utrwal.eventstore;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.VisibilityChecker;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.Id;

/**
 * How records become JSON: the stored form of events, read models and tokens.
 */
public final class Json {

	private Json() {
	}

	/**
	 * A new mapper. Ids are their bare strings, also as map keys; dates are ISO 8601
	 * strings; a record is its components and nothing else; a value declared as a sealed
	 * interface of records carries the record's simple name in {@code type}, except for
	 * domain events, whose name stands beside them; what is null is left out; unknown
	 * properties are ignored.
	 */
	public static ObjectMapper mapper() {
		return JsonMapper.builder()
			.addModules(new Jdk8Module(), new JavaTimeModule(), new RecordsModule())
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
			.defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
			.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
			.build();
	}

	private static final class RecordsModule extends SimpleModule {

		RecordsModule() {
			super("records");
			addSerializer(Id.class, new IdSerializer());
			addKeySerializer(Id.class, new IdKeySerializer());
			setDeserializers(new IdDeserializers());
		}

		@Override
		public void setupModule(SetupContext context) {
			super.setupModule(context);
			context.insertAnnotationIntrospector(new RecordIntrospector());
			context.addKeyDeserializers((type, config, description) -> isId(type.getRawClass())
					? new IdKeyDeserializer(type.getRawClass()) : null);
		}

	}

	private static boolean isId(Class<?> type) {
		return Id.class.isAssignableFrom(type) && type.isRecord();
	}

	private static Object newId(Class<?> type, String value) throws IOException {
		try {
			RecordComponent[] components = type.getRecordComponents();
			if (components.length != 1 || components[0].getType() != String.class) {
				throw new IllegalArgumentException("%s is not an id of one string".formatted(type.getName()));
			}
			var constructor = type.getDeclaredConstructor(String.class);
			constructor.setAccessible(true);
			return constructor.newInstance(value);
		}
		catch (ReflectiveOperationException | IllegalArgumentException ex) {
			throw new JsonMappingException(null, "No %s can be made of '%s'".formatted(type.getSimpleName(), value),
					ex);
		}
	}

	private static final class IdSerializer extends JsonSerializer<Id> {

		@Override
		public void serialize(Id id, JsonGenerator generator, SerializerProvider provider) throws IOException {
			generator.writeString(id.value());
		}

	}

	private static final class IdKeySerializer extends JsonSerializer<Id> {

		@Override
		public void serialize(Id id, JsonGenerator generator, SerializerProvider provider) throws IOException {
			generator.writeFieldName(id.value());
		}

	}

	private static final class IdDeserializers extends SimpleDeserializers {

		@Override
		public JsonDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription description) throws JsonMappingException {
			return isId(type.getRawClass()) ? new IdDeserializer(type.getRawClass())
					: super.findBeanDeserializer(type, config, description);
		}

	}

	private static final class IdDeserializer extends StdScalarDeserializer<Object> {

		IdDeserializer(Class<?> type) {
			super(type);
		}

		@Override
		public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
			return newId(handledType(), _parseString(parser, context, this));
		}

	}

	private static final class IdKeyDeserializer extends KeyDeserializer {

		private final Class<?> type;

		IdKeyDeserializer(Class<?> type) {
			this.type = type;
		}

		@Override
		public Object deserializeKey(String key, DeserializationContext context) throws IOException {
			return newId(this.type, key);
		}

	}

	private static final class RecordIntrospector extends NopAnnotationIntrospector {

		private static final String TYPE = "type";

		@Override
		public Version version() {
			return Version.unknownVersion();
		}

		@Override
		public VisibilityChecker<?> findAutoDetectVisibility(AnnotatedClass type, VisibilityChecker<?> checker) {
			return type.getRawType().isRecord() ? checker.withGetterVisibility(Visibility.NONE)
				.withIsGetterVisibility(Visibility.NONE)
				.withFieldVisibility(Visibility.ANY) : checker;
		}

		@Override
		public TypeResolverBuilder<?> findTypeResolver(MapperConfig<?> config, AnnotatedClass type, JavaType baseType) {
			if (records(type.getRawType()).isEmpty()) {
				return null;
			}
			return new StdTypeResolverBuilder().init(JsonTypeInfo.Id.NAME, null)
				.inclusion(JsonTypeInfo.As.PROPERTY)
				.typeProperty(TYPE);
		}

		@Override
		public List<NamedType> findSubtypes(Annotated type) {
			List<Class<?>> records = records(type.getRawType());
			return records.isEmpty() ? null
					: records.stream().map((record) -> new NamedType(record, record.getSimpleName())).toList();
		}

		/**
		 * The records under a sealed interface; none if it is something else.
		 */
		private static List<Class<?>> records(Class<?> type) {
			if (!type.isInterface() || !type.isSealed() || DomainEvent.class.isAssignableFrom(type)
					|| Id.class.isAssignableFrom(type)) {
				return List.of();
			}
			List<Class<?>> leaves = leaves(type).toList();
			if (!leaves.stream().allMatch(Class::isRecord)) {
				return List.of();
			}
			Set<String> names = new HashSet<>();
			for (Class<?> leaf : leaves) {
				if (!names.add(leaf.getSimpleName())) {
					throw new IllegalArgumentException(
							"Two records under %s are named %s".formatted(type.getName(), leaf.getSimpleName()));
				}
				for (RecordComponent component : leaf.getRecordComponents()) {
					if (component.getName().equals(TYPE)) {
						throw new IllegalArgumentException(
								"%s has a component 'type', which says which record it is".formatted(leaf.getName()));
					}
				}
			}
			return new ArrayList<>(leaves);
		}

		private static Stream<Class<?>> leaves(Class<?> type) {
			return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(RecordIntrospector::leaves)
					: Stream.of(type);
		}

	}

}
