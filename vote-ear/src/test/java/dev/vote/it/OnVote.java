package dev.vote.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests Vote from outside: the EAR as it was built, on a server that was restarted since it was deployed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnVote.Running.class)
@interface OnVote {

    final class Running implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            TestServer.runVote();
        }
    }
}
