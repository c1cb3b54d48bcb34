package dev.vote.web.faces;

import jakarta.el.BeanELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import java.util.Optional;

/**
 * In a page an {@code Optional} is what it is in Java: asked whether it is {@code present}, and for its content by {@code get()}.
 * Expression Language 5 does that by itself; version 6 would hand every question on to the content.
 *
 * @see <a href="https://jakarta.ee/specifications/expression-language/6.0/">Jakarta Expression Language 6.0</a>
 */
public class OptionalAsInJava extends ELResolver {

    private final ELResolver beans = new BeanELResolver();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return base instanceof Optional ? beans.getValue(context, base, property) : null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        return base instanceof Optional ? beans.invoke(context, base, method, types, arguments) : null;
    }

    /** Nothing of it can be set, so its type is nobody's business here. */
    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // left unresolved: whoever comes next refuses
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
