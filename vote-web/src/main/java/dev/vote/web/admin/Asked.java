package dev.vote.web.admin;

import dev.vote.domain.payment.Reference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The staff page that a request asks for, with the parts of its path. Who asks may open it: that has been checked. */
@Named
@RequestScoped
public class Asked {

    private Optional<AdminPage.Match> match = Optional.empty();

    void become(AdminPage.Match asked) {
        match = Optional.of(asked);
    }

    /** @throws NoSuchElementException outside of the staff's pages */
    public AdminPage getPage() {
        return match.orElseThrow().page();
    }

    /** @throws NoSuchElementException on a page that isn't about one contest */
    public long getContestId() {
        if (!getPage().isOfContest()) {
            throw new NoSuchElementException("not about a contest: " + getPage());
        }
        return Long.parseLong(part(0));
    }

    /** Of the payment that the page is about, which is there: the page was opened with it. */
    public Reference reference() {
        return new Reference(part(0));
    }

    /** @param index from 0; numbers, references, file endings, as they stand in the path */
    public String part(int index) {
        return parts().get(index);
    }

    public List<String> parts() {
        return match.orElseThrow().parts();
    }
}
