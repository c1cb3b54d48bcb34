package dev.vote.domain.photo;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * A photo that is ready to be stored: drawn anew, upright, without anything that the file told besides the picture.
 *
 * @param content a JPEG, at most {@link PhotoIntake#LONG_SIDE} pixels on its longer side
 * @param small the same for lists, at most {@link PhotoIntake#SMALL_SIDE} pixels
 * @param width of {@code content}, in pixels
 * @param height of {@code content}, in pixels
 */
public record PreparedPhoto(byte[] content, byte[] small, int width, int height) {

    public PreparedPhoto {
        content = content.clone();
        small = small.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public byte[] small() {
        return small.clone();
    }

    /** What it is stored and addressed by: the SHA-256 of the content, in lower-case hex. */
    public String digest() {
        return DigestUtils.sha256Hex(content);
    }
}
