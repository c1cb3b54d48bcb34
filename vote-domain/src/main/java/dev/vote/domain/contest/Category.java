package dev.vote.domain.contest;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** A group of a contest's contestants, such as "Best vocalist". */
@Entity
@Cacheable(false)
public class Category {

    @Id
    @GeneratedValue(generator = "category_seq")
    @SequenceGenerator(name = "category_seq", sequenceName = "category_seq", allocationSize = 1)
    private long id;

    @Column(name = "contest_id")
    private long contestId;

    private String name;
    private int position;

    protected Category() {}

    /** @param position its place among the contest's categories; lowest first */
    public static Category of(long contestId, String name, int position) {
        Category category = new Category();
        category.contestId = contestId;
        category.name = name;
        category.position = position;
        return category;
    }

    public void rename(String changed) {
        name = changed;
    }

    /** @param place lowest first */
    public void moveTo(int place) {
        position = place;
    }

    public long getId() {
        return id;
    }

    public long getContestId() {
        return contestId;
    }

    public String getName() {
        return name;
    }

    /** Its place among the contest's categories; lowest first. */
    public int getPosition() {
        return position;
    }
}
