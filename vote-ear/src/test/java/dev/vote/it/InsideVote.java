package dev.vote.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests with something of their own inside the EAR: Arquillian deploys it, freshly, to the server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({InsideVote.Waiting.class, ArquillianExtension.class})
public @interface InsideVote {

    /** Also asked for inside the server, where there is nothing to start. */
    final class Waiting implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            if (System.getProperty("it.ear") != null) {
                TestServer.runEmpty();
            }
        }
    }
}
