package dev.vote.web.admin.contestant;

import dev.vote.domain.roster.Roster;
import dev.vote.domain.roster.RosterOrder;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.contestant.RosterSelection.Presence;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/** The table of a contest's contestants. */
@Named
@ViewScoped
public class ContestantList implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Asked asked;

    @Inject
    Roster roster;

    @Inject
    RosterOrder order;

    private RosterTable table;
    private int size;
    private String search = "";
    private long categoryId;
    private Presence presence = Presence.ALL;

    @PostConstruct
    void open() {
        table = new RosterTable(roster, asked.getContestId());
        size = table.count(Map.of());
    }

    /** What was typed or chosen above the table. */
    public void select() {
        table.select(new RosterSelection(search, categoryId, presence));
    }

    /** @param place from 1 */
    public void place(long contestantId, int place) {
        order.place(asked.getContestId(), contestantId, place);
    }

    public RosterTable getTable() {
        return table;
    }

    /** How many there are, shown or not. */
    public int getSize() {
        return size;
    }

    /** Whether the table shows everybody, so that the neighbours in it are neighbours in the contest. */
    public boolean isWhole() {
        return new RosterSelection(search, categoryId, presence).isEverything();
    }

    public Presence[] getPresences() {
        return Presence.values();
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public long getCategoryId() {
        return categoryId;
    }

    public void setCategoryId(long categoryId) {
        this.categoryId = categoryId;
    }

    public Presence getPresence() {
        return presence;
    }

    public void setPresence(Presence presence) {
        this.presence = presence;
    }
}
