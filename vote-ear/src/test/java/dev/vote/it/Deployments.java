package dev.vote.it;

import java.io.File;
import java.util.Arrays;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR that was built, with something of a test's own put into the WAR of the pages. */
final class Deployments {

    private static final String WAR = "vote-web.war";

    private Deployments() {}

    /** Byte for byte what the build made. */
    private static EnterpriseArchive asBuilt() {
        return ShrinkWrap.create(ZipImporter.class, "vote.ear")
                .importFrom(new File(System.getProperty("it.ear")))
                .as(EnterpriseArchive.class);
    }

    /** For a test that talks to the server from outside and needs something of its own inside. */
    static EnterpriseArchive with(Class<?>... classes) {
        EnterpriseArchive ear = asBuilt();
        WebArchive war = ear.getAsType(WebArchive.class, WAR);
        Arrays.stream(classes).forEach(war::addClass);
        return replaceWar(ear, war);
    }

    /** For a test that runs inside the server. */
    static EnterpriseArchive hosting(Class<?>... classes) {
        EnterpriseArchive ear = asBuilt();
        WebArchive war = ear.getAsType(WebArchive.class, WAR);
        Arrays.stream(classes).forEach(war::addClass);
        war.addClasses(InsideVote.class, InsideVote.Waiting.class, Database.class);
        war.addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
        return replaceWar(ear, Testable.archiveToTest(war));
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static EnterpriseArchive replaceWar(EnterpriseArchive ear, WebArchive war) {
        ear.delete("/" + WAR);
        return ear.addAsModule(war);
    }
}
