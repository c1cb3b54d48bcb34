package dev.vote.web.admin.payment;

import dev.vote.payment.listing.DeskFilter;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.List;

/** What is looked for on a desk's list: by reference, state and contest. It stands in the address. */
public final class DeskSearch<S extends Enum<S>> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Class<S> states;
    private final Typed typed;

    private DeskSearch(Class<S> states, Typed typed) {
        this.states = states;
        this.typed = typed;
    }

    /** Of the request at hand. */
    public static <S extends Enum<S>> DeskSearch<S> asked(Class<S> states) {
        return new DeskSearch<>(
                states,
                new Typed(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()));
    }

    public String typed(String name) {
        return typed.text(name);
    }

    public boolean isNarrowed() {
        return typed.has("q", "state", "contest");
    }

    public List<S> getStates() {
        return List.of(states.getEnumConstants());
    }

    public DeskFilter<S> filter() {
        return new DeskFilter<>(typed.text("q"), typed.number("contest"), typed.choice("state", states));
    }
}
