package org.linekeeper.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.edit.Photos.Scaled;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;

class PhotosTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "95, 95",
        "96, 96",
        "97, 97",
        "192, 192",
        "1000, 1000",
        "400, 300",
        "300, 400",
        "3000, 20",
        "1, 500",
        "4000, 3000"
    })
    void everySizeBecomes96By96(int width, int height) throws IOException {
        BufferedImage scaled = decoded(done(encoded(plain(width, height, Color.RED), "png")));
        assertThat(scaled.getWidth()).isEqualTo(96);
        assertThat(scaled.getHeight()).isEqualTo(96);
        assertThat(isNear(scaled, 0, 0, Color.RED)).isTrue();
        assertThat(isNear(scaled, 95, 95, Color.RED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void readsTheUsualFormatsAndStoresJpeg(String format) throws IOException {
        Photo photo = done(encoded(plain(300, 200, new Color(0, 128, 255)), format));
        assertThat(formatOf(photo.bytes())).isEqualTo("JPEG");
        assertThat(photo.size()).isLessThan(Photo.MAX_BYTES);
        assertThat(isNear(decoded(photo), 48, 48, new Color(0, 128, 255))).isTrue();
    }

    @Test
    void cropsAroundTheMiddle() throws IOException {
        BufferedImage wide = plain(300, 100, Color.GREEN);
        fill(wide, 0, 0, 100, 100, Color.RED);
        fill(wide, 200, 0, 100, 100, Color.BLUE);
        BufferedImage scaled = decoded(done(encoded(wide, "png")));
        for (int x : new int[] {2, 48, 93}) {
            assertThat(isNear(scaled, x, 48, Color.GREEN)).as("x=%d", x).isTrue();
        }
        BufferedImage tall = plain(100, 300, Color.GREEN);
        fill(tall, 0, 0, 100, 100, Color.RED);
        fill(tall, 0, 200, 100, 100, Color.BLUE);
        scaled = decoded(done(encoded(tall, "png")));
        for (int y : new int[] {2, 48, 93}) {
            assertThat(isNear(scaled, 48, y, Color.GREEN)).as("y=%d", y).isTrue();
        }
    }

    @Test
    void keepsSidesWhereTheyAre() throws IOException {
        BufferedImage halves = plain(2000, 2000, Color.RED);
        fill(halves, 1000, 0, 1000, 2000, Color.BLUE);
        BufferedImage scaled = decoded(done(encoded(halves, "png")));
        assertThat(isNear(scaled, 20, 48, Color.RED)).isTrue();
        assertThat(isNear(scaled, 75, 48, Color.BLUE)).isTrue();
    }

    @Test
    void paintsTransparencyWhite() throws IOException {
        BufferedImage clear = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        assertThat(isNear(decoded(done(encoded(clear, "png"))), 48, 48, Color.WHITE)).isTrue();
    }

    @Test
    void scalingAScaledPictureKeepsItsSize() throws IOException {
        Photo once = done(encoded(plain(500, 500, Color.ORANGE), "png"));
        BufferedImage twice = decoded(done(once.bytes()));
        assertThat(twice.getWidth()).isEqualTo(96);
        assertThat(isNear(twice, 10, 10, Color.ORANGE)).isTrue();
    }

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        byte[] png = encoded(plain(50, 50, Color.RED), "png");
        for (byte[] broken :
                new byte[][] {
                    {},
                    "hello".getBytes(StandardCharsets.US_ASCII),
                    Arrays.copyOf(png, 20),
                    {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
                    {0, 0, 8, 8, 1, 2, 3, 4, 5, 6, 7, 8}, // a valid WBMP, a format nobody means
                }) {
            Problem problem = refused(broken);
            assertThat(problem.code()).isEqualTo(ProblemCode.PHOTO_UNREADABLE);
            assertThat(problem.refuses()).isTrue();
            assertThat(problem.value()).isEqualTo("me.png");
            assertThat(problem.nextStep()).contains("JPEG");
        }
    }

    @Test
    void refusesAPictureThatWouldUnpackToGigabytes() throws IOException {
        byte[] bomb = pngOf(40_000, 40_000, 10);
        Problem problem = refused(bomb);
        assertThat(problem.code()).isEqualTo(ProblemCode.PHOTO_TOO_LARGE);
        assertThat(problem.message()).contains("1600000000");
    }

    @Test
    void unpacksALargePictureInLittleMemory() throws IOException {
        for (byte[] large : new byte[][] {pngOf(8000, 8000, 8000), pngOf(2_000_000, 32, 32)}) {
            assertThat(large.length).isLessThan(300_000); // 192 MB when unpacked whole
            var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThat(isNear(decoded(done(large)), 48, 48, Color.BLACK)).isTrue();
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000_000);
        }
    }

    @Test
    void survivesArbitraryDamage() throws IOException {
        var random = new SplittableRandom(96);
        for (String format : new String[] {"png", "jpeg", "gif", "bmp"}) {
            byte[] good = encoded(plain(60, 40, Color.PINK), format);
            for (int i = 0; i < 100; i++) {
                byte[] damaged = good.clone();
                for (int hit = 0; hit < 4; hit++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                switch (Photos.scale(damaged, "me")) {
                    case Scaled.Done(var photo) ->
                            assertThat(decoded(photo).getWidth()).isEqualTo(96);
                    case Scaled.Refused(var problem) -> assertThat(problem.refuses()).isTrue();
                }
            }
        }
    }

    private static Photo done(byte[] source) {
        return switch (Photos.scale(source, "me.png")) {
            case Scaled.Done(var photo) -> photo;
            case Scaled.Refused(var problem) -> throw new AssertionError(problem.text());
        };
    }

    private static Problem refused(byte[] source) {
        return switch (Photos.scale(source, "me.png")) {
            case Scaled.Done(var photo) -> throw new AssertionError("accepted: " + photo);
            case Scaled.Refused(var problem) -> problem;
        };
    }

    private static BufferedImage plain(int width, int height, Color color) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        fill(image, 0, 0, width, height, color);
        return image;
    }

    private static void fill(
            BufferedImage image, int x, int y, int width, int height, Color color) {
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(x, y, width, height);
        graphics.dispose();
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static BufferedImage decoded(Photo photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photo.bytes()));
    }

    private static String formatOf(byte[] bytes) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            try {
                return reader.getFormatName();
            } finally {
                reader.dispose();
            }
        }
    }

    private static boolean isNear(BufferedImage image, int x, int y, Color wanted) {
        Color is = new Color(image.getRGB(x, y));
        return Math.abs(is.getRed() - wanted.getRed()) < 24
                && Math.abs(is.getGreen() - wanted.getGreen()) < 24
                && Math.abs(is.getBlue() - wanted.getBlue()) < 24;
    }

    /// A black RGB picture of any size, written without unpacking it (PNG specification, section
    /// 11).
    private static byte[] pngOf(int width, int height, int rowsWritten) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        var packed = new ByteArrayOutputStream();
        try (var deflated =
                new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            byte[] row = new byte[1 + 3 * width];
            for (int i = 0; i < rowsWritten; i++) {
                deflated.write(row);
            }
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content)
            throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        var fields = new DataOutputStream(out);
        fields.writeInt(content.length);
        fields.write(name);
        fields.write(content);
        fields.writeInt((int) checksum.getValue());
    }
}
