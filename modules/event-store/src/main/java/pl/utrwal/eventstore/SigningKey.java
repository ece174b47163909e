package pl.utrwal.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Ed25519 key pair in one PEM file: {@code PRIVATE KEY} (PKCS #8) and
 * {@code PUBLIC KEY}, since the one cannot be had from the other.
 */
final class SigningKey {

	private static final String ALGORITHM = "Ed25519";

	private static final String PRIVATE = "PRIVATE KEY";

	private static final String PUBLIC = "PUBLIC KEY";

	private static final int KEY_ID_BYTES = 8;

	private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] { '\n' });

	private final PrivateKey privateKey;

	private final PublicKey publicKey;

	private SigningKey(PrivateKey privateKey, PublicKey publicKey) {
		this.privateKey = privateKey;
		this.publicKey = publicKey;
	}

	/**
	 * Reads the file, or makes a new pair if there is none, readable by its owner only.
	 * @throws IllegalStateException if the file holds no matching pair
	 */
	static SigningKey open(Path file) {
		try {
			if (!Files.exists(file)) {
				create(file);
			}
			String pem = Files.readString(file);
			KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
			SigningKey key = new SigningKey(factory.generatePrivate(new PKCS8EncodedKeySpec(block(pem, PRIVATE))),
					factory.generatePublic(new X509EncodedKeySpec(block(pem, PUBLIC))));
			if (!key.verifies("pair", key.sign("pair"))) {
				throw new GeneralSecurityException("the two keys are not a pair");
			}
			return key;
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw new IllegalStateException("%s is no Ed25519 key: %s".formatted(file, ex.getMessage()), ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key %s cannot be read or made".formatted(file), ex);
		}
	}

	private static void create(Path file) throws IOException, GeneralSecurityException {
		KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
		Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
		FileAttribute<?>[] ownerOnly = Files.getFileStore(folder).supportsFileAttributeView("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		Files.createFile(file, ownerOnly);
		Files.writeString(file,
				pem(PRIVATE, pair.getPrivate().getEncoded()) + pem(PUBLIC, pair.getPublic().getEncoded()),
				StandardOpenOption.WRITE, StandardOpenOption.SYNC);
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

	String sign(String text) {
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initSign(this.privateKey);
			signature.update(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	boolean verifies(String text, String signed) {
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initVerify(this.publicKey);
			signature.update(text.getBytes(StandardCharsets.UTF_8));
			return signature.verify(Base64.getDecoder().decode(signed));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			return false;
		}
	}

	String id() {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(this.publicKey.getEncoded());
			return HexFormat.of().formatHex(hash, 0, KEY_ID_BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String publicKeyPem() {
		return pem(PUBLIC, this.publicKey.getEncoded());
	}

}
