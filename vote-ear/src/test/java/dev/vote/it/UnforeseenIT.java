package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** A failure that nobody foresaw, with a message that nobody may read. */
@InsideVote
@RunAsClient
class UnforeseenIT {

    @Deployment(testable = false)
    static EnterpriseArchive vote() {
        return Deployments.with(Unforeseen.class);
    }

    @Test
    void itsPageProtectsTheBrowserAndTellsNothing() {
        HttpResponse<String> answer = Http.get("/unforeseen");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain(Unforeseen.SECRET).contains("<h1");
        Guarded.assertProtectsTheBrowserAndTellsNothing(answer);
    }
}
