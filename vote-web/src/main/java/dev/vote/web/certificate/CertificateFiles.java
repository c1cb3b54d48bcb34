package dev.vote.web.certificate;

import com.github.benmanes.caffeine.cache.Cache;
import dev.vote.domain.certification.Certificate;
import dev.vote.http.language.Language;
import dev.vote.web.cache.BoundedCache;
import dev.vote.web.view.Links;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Certificates as PDF. A certificate never changes, so the file that was made for one reader is every reader's. */
@ApplicationScoped
public class CertificateFiles {

    public static final String PDF = "application/pdf";

    private static final int MOST_BYTES = 16 << 20;
    /** So that a night's readers don't take all of the server's threads while the first file is made. */
    private static final int MOST_WAITING = 16;

    @Inject
    Links links;

    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private Cache<Key, byte[]> files;

    /** @param digest of all that is in it */
    private record Key(String digest, Language language) {}

    @PostConstruct
    void open() {
        files = BoundedCache.<Key, byte[]>of(MOST_BYTES, file -> file.length).build();
    }

    /** @throws CertificateBusy if as many wait for files that are being made as may */
    public byte[] pdf(Certificate certificate, Language language) {
        Key key = new Key(certificate.digest().toString(), language);
        byte[] made = files.getIfPresent(key);
        if (made != null) {
            return made;
        }
        if (!waiting.tryAcquire()) {
            throw new CertificateBusy();
        }
        try {
            return files.get(key, missing -> make(certificate, language));
        } finally {
            waiting.release();
        }
    }

    private byte[] make(Certificate certificate, Language language) {
        return new CertificatePdf(
                        certificate,
                        new PdfWording(language),
                        links.contest(certificate.contest().slug()))
                .bytes();
    }

    /** @param ending such as {@code pdf} */
    public static String name(Certificate certificate, String ending) {
        return "result-" + certificate.contest().slug() + '-' + certificate.number() + '.' + ending;
    }

    /**
     * @param number as it was asked for; may be {@code null}, for the latest
     * @return empty for what can't be one; otherwise which certificate is wanted, and empty in it for the latest
     */
    public static Optional<Optional<Integer>> wanted(String number) {
        if (number == null) {
            return Optional.of(Optional.empty());
        }
        return number.matches("[1-9][0-9]{0,5}") ? Optional.of(Optional.of(Integer.valueOf(number))) : Optional.empty();
    }
}
