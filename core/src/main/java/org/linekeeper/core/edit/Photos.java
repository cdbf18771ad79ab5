package org.linekeeper.core.edit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;

/// Makes contact pictures of 96x96 pixels (vendor manual chapter 2, "Contact address").
public final class Photos {
    /// Width and height of a stored picture, in pixels.
    public static final int SIZE = 96;

    /// Larger pictures are refused before they are unpacked: a small file may unpack to gigabytes.
    static final int MAX_SOURCE_PIXELS = 64_000_000;

    /// From twice this side on, pixels are left out while unpacking.
    private static final int UNPACKED_SIDE = 768;

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp");

    private Photos() {}

    /// The outcome of reading a picture.
    public sealed interface Scaled {
        /// The picture, 96x96 pixels, JPEG.
        record Done(Photo photo) implements Scaled {}

        /// Not a picture, or too large.
        record Refused(Problem problem) implements Scaled {}
    }

    /// Scales a picture (JPEG, PNG, GIF or BMP) to 96x96 JPEG; one that is not square is cropped
    /// around its middle.
    ///
    /// @param source the encoded picture
    /// @param name what to call it in an error, for example the file name
    public static Scaled scale(byte[] source, String name) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(source))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return unreadable(name);
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return unreadable(name);
                }
                reader.setInput(in);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MAX_SOURCE_PIXELS) {
                    return new Scaled.Refused(tooLarge(name, pixels));
                }
                return new Scaled.Done(new Photo(jpeg(scaled(middle(reader)))));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) { // decoders throw either on broken input
            return unreadable(name);
        }
    }

    /// The square in the middle; of a large picture only every n-th pixel, so that memory does not
    /// depend on its size.
    private static BufferedImage middle(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int side = Math.min(width, height);
        ImageReadParam part = reader.getDefaultReadParam();
        part.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
        int step = Math.max(1, side / UNPACKED_SIDE);
        part.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, part);
    }

    private static BufferedImage scaled(BufferedImage square) {
        BufferedImage current = square;
        while (current.getWidth() > 2 * SIZE) { // halving first keeps edges clean
            current = drawn(current, current.getWidth() / 2);
        }
        return drawn(current, SIZE);
    }

    private static BufferedImage drawn(BufferedImage source, int size) {
        var target = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(source, 0, 0, size, size, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return target;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private static Scaled unreadable(String name) {
        return new Scaled.Refused(
                Problem.error(
                        ProblemCode.PHOTO_UNREADABLE,
                        "photo",
                        name,
                        "this is not a picture that can be read.",
                        "Give a JPEG, PNG, GIF or BMP file."));
    }

    private static Problem tooLarge(String name, long pixels) {
        return Problem.error(
                ProblemCode.PHOTO_TOO_LARGE,
                "photo",
                name,
                "%d pixels are more than the %d that are unpacked."
                        .formatted(pixels, MAX_SOURCE_PIXELS),
                "Make it smaller first.");
    }
}
