package dev.vote.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** Names its classes: a scan would also take the gateway client's interface for a resource. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Vote",
                        version = "1",
                        description =
                                "Contests, payments for votes, and results. Errors are problem documents (RFC 9457)."))
public class VoteApi extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ContestsResource.class,
                ResultsResource.class,
                CertificateResource.class,
                LedgerResource.class,
                PaymentsResource.class,
                ProofResource.class,
                MetricsResource.class,
                ReadyResource.class,
                VoteFailureMapper.class,
                HttpFailureMapper.class,
                UnexpectedFailureMapper.class,
                ProblemLanguage.class);
    }
}
