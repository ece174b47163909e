package pl.utrwal.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what a session holds, with a key that is made of the session's id. Only the
 * browser keeps the id, so whoever reads the database learns nothing, and what was
 * changed there is noticed.
 */
final class SessionCipher {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private final SecretKeySpec key;

	SessionCipher(String sessionId) {
		this.key = new SecretKeySpec(Secrets.digest("content of session " + sessionId), "AES");
	}

	/**
	 * @param name of the value, so that none can be put in the place of another
	 */
	byte[] encrypt(String name, String text) {
		byte[] nonce = new byte[NONCE];
		RANDOM.nextBytes(nonce);
		try {
			byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, name, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
			return ByteBuffer.allocate(NONCE + encrypted.length).put(nonce).put(encrypted).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * @throws GeneralSecurityException if that was not encrypted with this key and name
	 */
	String decrypt(String name, byte[] stored) throws GeneralSecurityException {
		if (stored.length < NONCE) {
			throw new GeneralSecurityException("too short");
		}
		ByteBuffer bytes = ByteBuffer.wrap(stored);
		byte[] nonce = new byte[NONCE];
		bytes.get(nonce);
		byte[] text = cipher(Cipher.DECRYPT_MODE, name, nonce).doFinal(stored, NONCE, bytes.remaining());
		return new String(text, StandardCharsets.UTF_8);
	}

	private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
