package dev.vote.domain.contest;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A picture, named by the SHA-256 of its bytes in lower-case hex, so that it never changes under its name. */
@Entity
@Cacheable(false)
public class Photo {

    @Id
    private String digest;

    @Column(name = "media_type")
    private String mediaType;

    private byte[] content;

    protected Photo() {}

    public String getDigest() {
        return digest;
    }

    public String getMediaType() {
        return mediaType;
    }

    public byte[] getContent() {
        return content.clone();
    }
}
