package dev.vote.it;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionManagement;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class ArchitectureTest {

    private static final JavaClasses VOTE = new ClassFileImporter()
            .importPaths(
                    classesOf("vote-domain"),
                    classesOf("vote-http"),
                    classesOf("vote-payment"),
                    classesOf("vote-web"),
                    classesOf("vote-webhook"),
                    classesOf("vote-sandbox"));

    private static Path classesOf(String module) {
        return Path.of("..", module, "target", "classes");
    }

    @Test
    void dependenciesRunFromWebToPaymentToDomain() {
        noClasses()
                .that()
                .resideInAPackage("dev.vote.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.vote.http..", "dev.vote.payment..", "dev.vote.web..", "dev.vote.webhook..")
                .check(VOTE);
        noClasses()
                .that()
                .resideInAnyPackage("dev.vote.payment..", "dev.vote.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.vote.web..", "dev.vote.webhook..")
                .check(VOTE);
    }

    @Test
    void theSandboxKnowsNothingOfOursAndWeNothingOfIt() {
        noClasses()
                .that()
                .resideInAPackage("dev.vote.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.vote.domain..",
                        "dev.vote.http..",
                        "dev.vote.payment..",
                        "dev.vote.web..",
                        "dev.vote.webhook..")
                .check(VOTE);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.vote.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.vote.sandbox..")
                .check(VOTE);
    }

    @Test
    void theDoorForGatewaysNeedsNothingThatPagesDo() {
        noClasses()
                .that()
                .resideInAPackage("dev.vote.webhook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "jakarta.security.enterprise..")
                .check(VOTE);
    }

    @Test
    void settlementKnowsGatewaysOnlyByThePort() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.vote.payment.gateway.paystack..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.vote.payment.gateway.paystack..")
                .check(VOTE);
    }

    @Test
    void featuresDontDependOnEachOtherInACircle() {
        slices().matching("dev.vote.domain.(*)..").should().beFreeOfCycles().check(VOTE);
        slices().matching("dev.vote.http.(*)..").should().beFreeOfCycles().check(VOTE);
        slices().matching("dev.vote.payment.(*)..").should().beFreeOfCycles().check(VOTE);
        slices().matching("dev.vote.web.(*)..").should().beFreeOfCycles().check(VOTE);
        slices().matching("dev.vote.sandbox.(*)..").should().beFreeOfCycles().check(VOTE);
    }

    @Test
    void everyEnterpriseBeanSaysWhatItDoesWithTransactions() {
        classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .or()
                .areAnnotatedWith(Singleton.class)
                .should()
                .beAnnotatedWith(TransactionAttribute.class)
                .orShould()
                .beAnnotatedWith(TransactionManagement.class)
                .check(VOTE);
    }

    /** Payara's proxies can't hand over anything else, and only find out when they are called. */
    @Test
    void whatAnEnterpriseBeanReturnsIsPublic() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Stateless.class)
                .should()
                .haveRawReturnType(describe("that is public", ArchitectureTest::isPublic))
                .check(VOTE);
    }

    private static boolean isPublic(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return base.isPrimitive()
                || base.getModifiers().contains(JavaModifier.PUBLIC)
                        && base.getEnclosingClass()
                                .filter(outer -> !isPublic(outer))
                                .isEmpty();
    }

    @Test
    void staffPagesCallOnlyWhatAsksForAPermission() {
        noClasses()
                .that()
                .resideInAPackage("dev.vote.web.admin..")
                .should(GuardedCalls.callAnUnguardedBean())
                .check(VOTE);
    }
}
