package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.domain.staff.AccessDenied;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.domain.staff.Role;
import dev.vote.domain.staff.StaffIdentity;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/**
 * Walks every method that names a permission, inside the server: whoever hasn't the permission doesn't get in, by
 * whichever road. What the permitted may do, the tests of each part show.
 */
@InsideVote
public class PermissionMatrixIT {

    private static final long NOBODYS_CONTEST = Long.MAX_VALUE;

    @Inject
    BeanManager beans;

    @Inject
    CurrentStaff staff;

    @Deployment
    static EnterpriseArchive vote() {
        return Deployments.hosting(PermissionMatrixIT.class, PermissionMatrixIT.Guarded.class);
    }

    /** A method, and the bean that has it. */
    record Guarded(Bean<?> bean, Method method, Permission permission) {

        boolean isOfContest() {
            return Arrays.stream(method.getParameters()).anyMatch(each -> each.isAnnotationPresent(OfContest.class));
        }
    }

    @Test
    void nobodyGetsInWithoutThePermission() {
        List<Guarded> guarded = guarded();
        assertThat(guarded).hasSizeGreaterThan(40);

        for (Role role : Role.values()) {
            staff.become(identity(role));
            guarded.stream()
                    .filter(each -> !each.permission().isGivenTo(role))
                    .forEach(each -> assertRefused(each, role));
        }
    }

    @Test
    void anOrganiserDoesntGetAtAnotherOnesContest() {
        staff.become(identity(Role.ORGANISER));

        guarded().stream().filter(Guarded::isOfContest).forEach(each -> assertRefused(each, Role.ORGANISER));
    }

    @Test
    void everyPermissionOfTheTableIsAskedForSomewhere() {
        Set<Permission> asked = new TreeSet<>();
        guarded().forEach(each -> asked.add(each.permission()));

        assertThat(asked).containsExactlyInAnyOrder(Permission.values());
    }

    private void assertRefused(Guarded guarded, Role role) {
        Object reference = beans.getReference(
                guarded.bean(), guarded.bean().getBeanClass(), beans.createCreationalContext(guarded.bean()));
        assertThatThrownBy(() -> call(reference, guarded.method()))
                .as(
                        "%s.%s as %s",
                        guarded.bean().getBeanClass().getSimpleName(),
                        guarded.method().getName(),
                        role)
                .isInstanceOf(AccessDenied.class);
    }

    private static void call(Object reference, Method method) throws Throwable {
        try {
            method.invoke(reference, arguments(method));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object[] arguments(Method method) {
        return Arrays.stream(method.getParameters())
                .map(PermissionMatrixIT::argument)
                .toArray();
    }

    private static Object argument(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == long.class) {
            return NOBODYS_CONTEST;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == OptionalLong.class) {
            return OptionalLong.empty();
        }
        return type == String.class ? "x" : null;
    }

    private List<Guarded> guarded() {
        List<Guarded> found = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (type.getName().startsWith("dev.vote.") && bean.getTypes().contains(type)) {
                for (Method method : type.getDeclaredMethods()) {
                    requires(method).ifPresent(permission -> found.add(new Guarded(bean, method, permission)));
                }
            }
        }
        return found;
    }

    private static Optional<Permission> requires(Method method) {
        if (!Modifier.isPublic(method.getModifiers())
                || Modifier.isStatic(method.getModifiers())
                || method.isSynthetic()) {
            return Optional.empty();
        }
        return Optional.ofNullable(method.getAnnotation(Requires.class))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(Requires.class)))
                .map(Requires::value);
    }

    private static StaffIdentity identity(Role role) {
        return new StaffIdentity(-1, "Matrix", "matrix@vote.example", Set.of(role), Set.of(), "en", "127.0.0.1");
    }
}
