package pl.utrwal.documents.out;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * Draws QR codes.
 */
final class QrImage {

	private static final int BLACK = 0x000000;

	private static final int WHITE = 0xFFFFFF;

	/** In pixels, at least. */
	private static final int SIDE = 480;

	/** In squares of the code, as its standard asks. */
	private static final int QUIET = 4;

	private QrImage() {
	}

	/**
	 * A PNG image that is still read when a seventh of it is dirty.
	 * @throws IllegalArgumentException if it is too much for one code
	 */
	static byte[] png(String content) {
		try {
			BitMatrix squares = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, SIDE, SIDE,
					Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET,
							EncodeHintType.CHARACTER_SET, "UTF-8"));
			BufferedImage image = new BufferedImage(squares.getWidth(), squares.getHeight(),
					BufferedImage.TYPE_BYTE_BINARY);
			for (int x = 0; x < squares.getWidth(); x++) {
				for (int y = 0; y < squares.getHeight(); y++) {
					image.setRGB(x, y, squares.get(x, y) ? BLACK : WHITE);
				}
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(image, "png", out);
			return out.toByteArray();
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
