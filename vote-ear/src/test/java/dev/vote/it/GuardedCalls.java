package dev.vote.it;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.vote.domain.staff.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Holds that what the staff's pages call in the modules below asks for a permission, or is for anybody. */
final class GuardedCalls {

    /** For voters too, or before the log-in, or about oneself only. */
    private static final Set<String> FOR_ANYBODY = Set.of(
            "dev.vote.domain.contest.Contests",
            "dev.vote.domain.config.Settings",
            "dev.vote.payment.gateway.Gateways",
            "dev.vote.domain.staff.StaffSessions",
            "dev.vote.domain.account.LogIn",
            "dev.vote.domain.account.OneTimeLinks");

    private GuardedCalls() {}

    static ArchCondition<JavaClass> callAnUnguardedBean() {
        return new ArchCondition<>("call a bean's method that asks for no permission") {
            @Override
            public void check(JavaClass page, ConditionEvents events) {
                page.getMethodCallsFromSelf().stream()
                        .filter(GuardedCalls::isUnguarded)
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(page, call.getDescription())));
            }
        };
    }

    private static boolean isUnguarded(JavaMethodCall call) {
        MethodCallTarget target = call.getTarget();
        JavaClass bean = target.getOwner();
        boolean isBean = bean.isAnnotatedWith(ApplicationScoped.class) || bean.isAnnotatedWith(Stateless.class);
        boolean isBelow = bean.getPackageName().startsWith("dev.vote.domain.")
                || bean.getPackageName().startsWith("dev.vote.payment.");
        return isBean
                && isBelow
                && !FOR_ANYBODY.contains(bean.getName())
                && !target.resolveMember().map(GuardedCalls::isGuarded).orElse(false);
    }

    private static boolean isGuarded(JavaMethod method) {
        return method.isAnnotatedWith(Requires.class) || method.getOwner().isAnnotatedWith(Requires.class);
    }
}
