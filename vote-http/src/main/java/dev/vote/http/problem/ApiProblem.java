package dev.vote.http.problem;

import dev.vote.domain.VoteException;

/** A call that can't be served, with the document that says why. */
public class ApiProblem extends VoteException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ApiProblem(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    public ApiProblem(ProblemType type) {
        this(Problem.of(type));
    }

    public ApiProblem(ProblemType type, String field) {
        this(Problem.of(type, field));
    }

    public Problem getProblem() {
        return problem;
    }
}
