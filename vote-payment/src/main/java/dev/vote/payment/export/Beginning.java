package dev.vote.payment.export;

/** Whether a download may begin. */
public enum Beginning {
    /** it has begun, and nobody else can begin it */
    BEGUN,
    /** there is none with that number, or it is somebody else's */
    UNKNOWN,
    /** it was begun before, or cancelled */
    OVER,
    /** as many exports are running as may; it can be tried again */
    FULL
}
