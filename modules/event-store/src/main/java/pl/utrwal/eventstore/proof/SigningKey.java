package pl.utrwal.eventstore.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import pl.utrwal.eventstore.PrivateFiles;
import pl.utrwal.eventstore.log.StartRefused;

/**
 * An Ed25519 key pair and the name of the ledger that it signs, in one file: a line
 * {@code origin: …}, and in PEM the {@code PRIVATE KEY} (PKCS #8) and the
 * {@code PUBLIC KEY}, since the one cannot be had from the other.
 */
final class SigningKey {

	private static final String ALGORITHM = "Ed25519";

	private static final String PRIVATE = "PRIVATE KEY";

	private static final String PUBLIC = "PUBLIC KEY";

	private static final Pattern ORIGIN = Pattern.compile("(?m)^origin: (\\S+)$");

	private static final int ORIGIN_BYTES = 8;

	private static final int KEY_ID_BYTES = 4;

	private static final int RAW_KEY_BYTES = 32;

	/** What C2SP signed-note calls Ed25519. */
	private static final byte ED25519 = 1;

	private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] { '\n' });

	private final String origin;

	private final PrivateKey privateKey;

	private final PublicKey publicKey;

	private SigningKey(String origin, PrivateKey privateKey, PublicKey publicKey) {
		this.origin = origin;
		this.privateKey = privateKey;
		this.publicKey = publicKey;
	}

	/**
	 * Makes a new pair, readable by its owner only, for a ledger with a new name. The
	 * file is there whole or not at all.
	 */
	static void create(Path file) {
		try {
			Path whole = file.resolveSibling(file.getFileName() + ".new");
			PrivateFiles.file(whole);
			write(whole);
			Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
			PrivateFiles.forceFolderOf(file);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key %s cannot be made".formatted(file), ex);
		}
	}

	/**
	 * Reads the file.
	 * @throws IllegalStateException if it holds no name and matching pair
	 */
	static SigningKey open(Path file) {
		try {
			String pem = Files.readString(file);
			Matcher origin = ORIGIN.matcher(pem);
			if (!origin.find()) {
				throw new GeneralSecurityException("it does not name the origin");
			}
			KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
			SigningKey key = new SigningKey(origin.group(1),
					factory.generatePrivate(new PKCS8EncodedKeySpec(block(pem, PRIVATE))),
					factory.generatePublic(new X509EncodedKeySpec(block(pem, PUBLIC))));
			if (!key.verifies("pair", key.sign("pair"))) {
				throw new GeneralSecurityException("the two keys are not a pair");
			}
			return key;
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw new StartRefused(
					"%s is no Ed25519 key: %s. Put the file back, from another node or from the copy that was kept apart"
						.formatted(file, ex.getMessage()),
					ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key %s cannot be read".formatted(file), ex);
		}
	}

	private static void write(Path file) throws IOException, GeneralSecurityException {
		KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
		byte[] name = new byte[ORIGIN_BYTES];
		new SecureRandom().nextBytes(name);
		Files.writeString(file,
				"origin: utrwal/%s\n".formatted(HexFormat.of().formatHex(name))
						+ pem(PRIVATE, pair.getPrivate().getEncoded()) + pem(PUBLIC, pair.getPublic().getEncoded()),
				StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
	}

	private static String pem(String label, byte[] key) {
		return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, PEM.encodeToString(key), label);
	}

	private static byte[] block(String pem, String label) throws GeneralSecurityException {
		Matcher block = Pattern.compile("-----BEGIN %s-----(.*?)-----END".formatted(label), Pattern.DOTALL)
			.matcher(pem);
		if (!block.find()) {
			throw new GeneralSecurityException("it has no block " + label);
		}
		return Base64.getMimeDecoder().decode(block.group(1));
	}

	byte[] sign(String text) {
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initSign(this.privateKey);
			signature.update(text.getBytes(StandardCharsets.UTF_8));
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	boolean verifies(String text, byte[] signed) {
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initVerify(this.publicKey);
			signature.update(text.getBytes(StandardCharsets.UTF_8));
			return signature.verify(signed);
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	/**
	 * The name of the ledger, and of the key.
	 */
	String origin() {
		return this.origin;
	}

	/**
	 * The start of the SHA-256 of the name, a line feed, the byte 1 and the raw public
	 * key; what tells keys of one name apart.
	 */
	byte[] id() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update((this.origin + "\n").getBytes(StandardCharsets.UTF_8));
			return Arrays.copyOf(digest.digest(typedKey()), KEY_ID_BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private byte[] typedKey() {
		byte[] encoded = this.publicKey.getEncoded();
		byte[] typed = new byte[1 + RAW_KEY_BYTES];
		typed[0] = ED25519;
		System.arraycopy(encoded, encoded.length - RAW_KEY_BYTES, typed, 1, RAW_KEY_BYTES);
		return typed;
	}

	/**
	 * What a verifier of signed notes is given: name, id and public key.
	 */
	String verifierKey() {
		return "%s+%s+%s".formatted(this.origin, HexFormat.of().formatHex(id()),
				Base64.getEncoder().encodeToString(typedKey()));
	}

	String publicKeyPem() {
		return pem(PUBLIC, this.publicKey.getEncoded());
	}

}
