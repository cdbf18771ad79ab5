package org.linekeeper.directory.embedded.sample;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Draws the photos of the sample company: initials on a colour. Run it in the module's folder
/// after a change of `photos.txt`; the pictures are kept with the sources, so that starting a
/// demonstration does not need the drawing library.
final class SamplePhotos {
    private static final int SIZE = 96;
    private static final Path FOLDER =
            Path.of("src/main/resources/org/linekeeper/directory/embedded/sample");

    private SamplePhotos() {}

    /// Draws all.
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER.resolve("photos"));
        for (var line : Files.readAllLines(FOLDER.resolve("photos.txt"))) {
            if (!line.startsWith("#")) {
                int blank = line.indexOf(' ');
                draw(line.substring(0, blank), line.substring(blank + 1));
            }
        }
    }

    private static void draw(String login, String name) throws IOException {
        var picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = Math.floorMod(login.hashCode(), 360) / 360f;
        pen.setColor(Color.getHSBColor(hue, 0.45f, 0.60f));
        pen.fillRect(0, 0, SIZE, SIZE);
        pen.setColor(Color.getHSBColor(hue, 0.25f, 0.85f));
        pen.fillOval(-18, SIZE / 2, SIZE + 36, SIZE);
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 38));
        var text = initials(name);
        var metrics = pen.getFontMetrics();
        int x = (SIZE - metrics.stringWidth(text)) / 2;
        int y = (SIZE - metrics.getHeight()) / 2 + metrics.getAscent();
        pen.drawString(text, x, y);
        pen.dispose();
        var file = FOLDER.resolve("photos").resolve(login + ".jpg").toFile();
        if (!ImageIO.write(picture, "jpg", file)) {
            throw new IOException("This Java cannot write JPEG");
        }
    }

    private static String initials(String name) {
        var initials = new StringBuilder();
        for (var word : name.split(" ")) {
            initials.appendCodePoint(word.codePointAt(0));
        }
        return initials.toString();
    }
}
