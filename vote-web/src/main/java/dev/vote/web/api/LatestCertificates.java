package dev.vote.web.api;

import com.github.benmanes.caffeine.cache.Cache;
import dev.vote.domain.certification.Certificate;
import dev.vote.domain.config.Settings;
import dev.vote.http.problem.ApiProblem;
import dev.vote.http.problem.ProblemType;
import dev.vote.payment.certification.Outcomes;
import dev.vote.web.cache.BoundedCache;
import dev.vote.web.certificate.CertificateFiles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;

/** Certificates for everybody, each read once in the age that readers may keep a result for. Refusals aren't kept. */
@ApplicationScoped
public class LatestCertificates {

    private static final int MOST_CHARACTERS = 8 << 20;

    @Inject
    PublicResults results;

    @Inject
    Outcomes outcomes;

    @Inject
    Settings settings;

    private Cache<Wanted, Answer> answers;

    /** @param number empty for the latest */
    private record Wanted(String slug, Optional<Integer> number) {}

    /** @param digest in hexadecimal */
    record Answer(Certificate certificate, String text, String digest) {

        /** @param variant of what is made of it */
        EntityTag tag(String variant) {
            return new EntityTag(digest + variant);
        }
    }

    @PostConstruct
    void open() {
        answers = BoundedCache.<Wanted, Answer>of(
                        MOST_CHARACTERS, answer -> answer.text().length())
                .expireAfterWrite(settings.duration("vote.results.max-age"))
                .build();
    }

    /**
     * @param number as it was asked for; may be {@code null}, for the latest
     * @throws ApiProblem if there is none, or results aren't shown
     */
    Answer of(String slug, String number) {
        return CertificateFiles.wanted(number)
                .map(wanted -> answers.get(new Wanted(slug, wanted), this::read))
                .orElseThrow(() -> new ApiProblem(ProblemType.NOT_FOUND));
    }

    private Answer read(Wanted wanted) {
        Certificate certificate = outcomes.certificate(results.get(wanted.slug()), wanted.number())
                .orElseThrow(() -> new ApiProblem(ProblemType.NOT_FOUND));
        return new Answer(certificate, certificate.text(), certificate.digest().toString());
    }
}
