package dev.vote.domain.photo;

/** Why a file can't become a photo. Nothing was stored. */
public enum PhotoFault {
    EMPTY,
    /** more bytes than {@link PhotoIntake#MAX_BYTES} */
    TOO_LARGE,
    /** a drawing, which may hold scripts */
    SVG,
    GIF,
    WEBP,
    /** HEIC or AVIF, as phones make them */
    HEIF,
    /** no picture that we know, whatever it is called */
    NOT_A_PHOTO,
    /** more pixels than {@link PhotoIntake#MAX_PIXELS} */
    TOO_MANY_PIXELS,
    /** a side is shorter than {@link PhotoIntake#MIN_SIDE} pixels */
    TOO_SMALL,
    /** made for printing: CMYK instead of RGB */
    PRINT_COLOURS,
    /** cut off, or broken in another way */
    DAMAGED,
    /** too many photos are being taken in at the same time */
    BUSY
}
