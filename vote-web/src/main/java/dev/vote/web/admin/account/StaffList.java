package dev.vote.web.admin.account;

import dev.vote.domain.account.Member;
import dev.vote.domain.account.StaffDirectory;
import dev.vote.domain.text.Written;
import dev.vote.web.admin.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The staff, with what was asked for in the address, so that it can be shared. */
@Named
@RequestScoped
public class StaffList {

    private static final int PER_PAGE = 50;

    @Inject
    StaffDirectory directory;

    @Inject
    HttpServletRequest request;

    private Paging<Member> members;

    /** Looked up when the page is shown: after an invitation, if there was one. */
    public Paging<Member> getMembers() {
        if (members == null) {
            members = Paging.of(directory.list(getSearch()), PER_PAGE, parameter("page"));
        }
        return members;
    }

    public String getSearch() {
        return Written.clean(parameter("q")).strip();
    }

    /** The address of another page of the same search, up to its number. */
    public String getLink() {
        return "?q=" + URLEncoder.encode(getSearch(), StandardCharsets.UTF_8) + "&page=";
    }

    private String parameter(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
