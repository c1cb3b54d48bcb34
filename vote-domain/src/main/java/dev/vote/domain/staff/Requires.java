package dev.vote.domain.staff;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only staff with this permission may call the method; anybody else gets {@link AccessDenied}, and the method isn't run.
 * With a parameter that is marked {@link OfContest}, the permission must hold for that contest. Without one, it is enough
 * to have it for some contest: the method must then look at {@link CurrentStaff#contests} itself.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    @Nonbinding
    Permission value() default Permission.OWN_ACCOUNT;
}
