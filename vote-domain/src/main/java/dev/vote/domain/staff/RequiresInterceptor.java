package dev.vote.domain.staff;

import dev.vote.domain.log.EventLog;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;

/** Holds {@link Requires}: before a transaction begins, and whichever page, resource or bean is calling. */
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RequiresInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final EventLog LOG = EventLog.of(RequiresInterceptor.class);

    @Inject
    CurrentStaff staff;

    @AroundInvoke
    public Object check(InvocationContext call) throws Exception {
        Permission permission = permission(call.getMethod());
        if (!isAllowed(permission, call)) {
            LOG.warn(
                    "access.denied",
                    "permission",
                    permission,
                    "staff",
                    staff.find().map(StaffIdentity::id).orElse(0L),
                    "method",
                    call.getMethod().getName());
            throw new AccessDenied(permission);
        }
        return call.proceed();
    }

    private boolean isAllowed(Permission permission, InvocationContext call) {
        Parameter[] parameters = call.getMethod().getParameters();
        for (int index = 0; index < parameters.length; index++) {
            if (parameters[index].isAnnotationPresent(OfContest.class)) {
                return staff.may(permission, (Long) call.getParameters()[index]);
            }
        }
        return staff.may(permission);
    }

    private static Permission permission(Method method) {
        Requires onMethod = method.getAnnotation(Requires.class);
        return onMethod != null
                ? onMethod.value()
                : method.getDeclaringClass().getAnnotation(Requires.class).value();
    }
}
